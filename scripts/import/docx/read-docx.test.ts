import { describe, expect, it } from 'vitest';
import { readDocx } from './read-docx.ts';
import { docx, inList, level, p, run, table } from './testing.ts';
import type { DocxParts } from './testing.ts';

const lines = (parts: DocxParts): readonly string[] => readDocx('thu.docx', docx(parts)).lines;
const skipped = (parts: DocxParts): string[] =>
	readDocx('thu.docx', docx(parts)).skipped.map(({ reason, words }) => `${reason}: ${words}`);

/** Chapters, articles, clauses and points in one pattern, as the ministries' templates have it. */
const LAW =
	level(0, 'upperRoman', 'Chương %1', '<w:suff w:val="nothing"/>') +
	level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>') +
	level(2, 'decimal', '%3.') +
	level(3, 'lowerLetter', '%4)');

const NUMBERING = `<w:abstractNum w:abstractNumId="7">${LAW}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;

describe('numbers that Word prints but does not store', () => {
	it('are put before the words, and begin again below a wider level unless the list says never', () => {
		const rows: [number, string][] = [
			[0, ''],
			[1, 'Phạm vi'],
			[2, 'Ao trên'],
			[2, 'Ao dưới'],
			[3, 'có bèo'],
			[3, 'có cá'],
			[0, ''],
			[1, 'Đối tượng'],
			[2, 'Người vớt bèo'],
		];
		const body = rows.map(([at, text]) => p(text, inList(1, at))).join('');
		expect(lines({ body, numbering: NUMBERING })).toEqual([
			'Chương I',
			'Điều 1. Phạm vi',
			'1. Ao trên',
			'2. Ao dưới',
			'a) có bèo',
			'b) có cá',
			'Chương II',
			'Điều 2. Đối tượng',
			'1. Người vớt bèo',
		]);
	});
	it('go on in a second list of the same pattern, and begin anew where it says so', () => {
		const numbering =
			NUMBERING +
			'<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>' +
			'<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
		const body = [1, 2, 3, 3, 1].map((list) => p('x', inList(list, 2))).join('');
		expect(lines({ body, numbering })).toEqual(['1. x', '2. x', '5. x', '6. x', '7. x']);
	});
	it('come from the style, from the level tied to it, and from the style it is based on', () => {
		const numbering =
			`<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', 'Điều %1:')}` +
			`${level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Khoan"/>')}</w:abstractNum>` +
			'<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>';
		const numbered = '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>';
		const styles =
			`<w:style w:type="paragraph" w:styleId="Dieu">${numbered}</w:style>` +
			`<w:style w:type="paragraph" w:styleId="Khoan">${numbered}</w:style>` +
			'<w:style w:type="paragraph" w:styleId="DieuDam"><w:basedOn w:val="Dieu"/></w:style>';
		const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
		const body =
			p('Một', style('Dieu')) +
			p('nhỏ', style('Khoan')) +
			p('Hai', style('DieuDam')) +
			p('không số', `${style('Dieu')}<w:numPr><w:numId w:val="0"/></w:numPr>`);
		expect(lines({ body, styles, numbering })).toEqual([
			'Điều 1: Một',
			'1.1. nhỏ',
			'Điều 2: Hai',
			'không số',
		]);
	});
	it('follow a list style, a level of the list itself, and digits where the level asks for them', () => {
		const numbering =
			'<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Kieu"/></w:abstractNum>' +
			`<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>` +
			'<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
			'<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
			`<w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0">${level(0, 'bullet', '\uF0B7')}</w:lvlOverride></w:num>`;
		const styles =
			'<w:style w:type="numbering" w:styleId="Kieu"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
		const body = p('A', inList(1)) + p('B', inList(1, 1)) + p('C', inList(3));
		expect(lines({ body, styles, numbering })).toEqual(['I. A', '1.1 B', '• C']);
	});
	it('do not appear for lists that are not there', () => {
		expect(lines({ body: p('chữ', inList(9)) })).toEqual(['chữ']);
	});
});

describe('words of a paragraph', () => {
	it('stay together across runs; tabs are spaces, line breaks are lines', () => {
		const body = `<w:p>${run('Vớt')}${run(' bèo\tsớm')}${run('\nmai')}</w:p>`;
		expect(lines({ body })).toEqual(['Vớt bèo sớm', 'mai']);
	});
	it('are taken as tracked changes leave them', () => {
		const body =
			`<w:p>${run('Ao ')}<w:ins>${run('trên')}</w:ins><w:del><w:r><w:delText>dưới</w:delText></w:r></w:del></w:p>` +
			`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Câu đứt ')}</w:p>${p('nối lại')}`;
		expect(lines({ body })).toEqual(['Ao trên', 'Câu đứt nối lại']);
		expect(skipped({ body })).toEqual(['chữ đã xóa ở chế độ theo dõi thay đổi của Word: dưới']);
	});
	it('are found in links, fields and content controls, without the codes of fields', () => {
		const body =
			`<w:p><w:hyperlink>${run('liên kết')}</w:hyperlink><w:r><w:instrText> PAGEREF x </w:instrText></w:r><w:fldSimple>${run(' số 5')}</w:fldSimple></w:p>` +
			`<w:sdt><w:sdtContent>${p('trong khung')}</w:sdtContent></w:sdt>`;
		expect(lines({ body })).toEqual(['liên kết số 5', 'trong khung']);
	});
	it('are in capitals where Word prints them so, and left out where Word hides them', () => {
		const styles = '<w:style w:type="paragraph" w:styleId="Hoa"><w:rPr><w:caps/></w:rPr></w:style>';
		const body =
			p('quy định', '<w:pStyle w:val="Hoa"/>') +
			`<w:p>${run('chung', '<w:caps/>')}${run(' ẩn', '<w:vanish/>')}</w:p>`;
		expect(lines({ body, styles })).toEqual(['QUY ĐỊNH', 'CHUNG']);
		expect(skipped({ body, styles })).toEqual(['chữ ẩn của Word:  ẩn']);
	});
	it('keep entities and numbers as they are written', () => {
		expect(lines({ body: p('Sông &amp; ao &#8220;nhỏ&#8221; 007') })).toEqual(['Sông & ao “nhỏ” 007']);
	});
});

describe('what stands beside the text', () => {
	it('a text box is read once, though Word writes it twice, and does not split its paragraph', () => {
		const box = `<w:txbxContent>${p('Dấu đến')}</w:txbxContent>`;
		const drawing = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
		expect(lines({ body: `<w:p>${run('Kính ')}${drawing}${run('gửi')}</w:p>` })).toEqual([
			'Kính gửi',
			'Dấu đến',
		]);
		expect(lines({ body: `<w:p>${drawing}${run('Kính gửi')}</w:p>` })).toEqual(['Dấu đến', 'Kính gửi']);
	});
	it('footnotes follow the text with the number that calls them', () => {
		const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
		const body = `<w:p>${run('Có bèo')}<w:r><w:footnoteReference w:id="5"/></w:r></w:p>${p('hết')}`;
		expect(lines({ body, footnotes: note(0, 'gạch ngang') + note(5, 'bèo tây') })).toEqual([
			'Có bèo [1]',
			'hết',
			'[1] bèo tây',
		]);
	});
	it('headers of the page are named as left out', () => {
		expect(skipped({ body: p('chữ'), header: p('Công báo số 9') })).toEqual([
			'đầu trang hoặc chân trang của Word: Công báo số 9',
		]);
	});
});

describe('tables', () => {
	it('of a header and a signature give their cells one after the other', () => {
		const body = table([p('UBND XÃ AO CÁ') + p('Số: 05/KH-UBND'), p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')]);
		expect(lines({ body })).toEqual([
			'UBND XÃ AO CÁ',
			'Số: 05/KH-UBND',
			'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
		]);
	});
	it('of data give a line a row, with the table inside a cell in its place', () => {
		const inner = table([p('trong'), p('nữa')]);
		const body = table([p('TT'), p('Điều 5. Việc')], [p('1') + p('2'), inner], [p(''), p('')]);
		expect(lines({ body })).toEqual(['| TT | Điều 5. Việc |', '| 1 ¶ 2 | trong ¶ nữa |']);
	});
	it('leave out rows that a tracked change took away', () => {
		const body = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('bỏ')}</w:tc></w:tr><w:tr><w:tc>${p('giữ')}</w:tc></w:tr></w:tbl>`;
		expect(lines({ body })).toEqual(['giữ']);
	});
});
