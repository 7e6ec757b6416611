import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { normaliseWords } from '../../src/legal/lines.ts';
import { loadContent } from '../../src/collections/load.ts';
import { withGoodCopy } from '../../src/collections/test-root.ts';
import { docx, p } from './docx/testing.ts';
import { sha256 } from './read-file.ts';
import { fileIn, namesIn, runImport, SAMPLE, SAMPLE_ID, temporaryFolder } from './testing.ts';

/** A source file and an empty folder for documents. */
function setUp(content: string | Uint8Array = SAMPLE): { file: string; into: string; folder: string } {
	const root = temporaryFolder();
	const into = join(root, 'documents');
	return { file: fileIn(root, 'nguon.txt', content), into, folder: join(into, SAMPLE_ID) };
}

describe('importing a text', () => {
	it('writes the facts and the text byte for byte, with nothing beside them', () => {
		const received = Buffer.from(`\uFEFF${SAMPLE.normalize('NFD').replaceAll('\n', '\r\n')}`);
		const { file, into, folder } = setUp(received);
		expect(runImport(file, '--into', into).code).toBe(0);
		expect(namesIn(into)).toEqual([SAMPLE_ID]);
		expect(readFileSync(join(folder, 'text.txt')).equals(received)).toBe(true);
		expect(parse(readFileSync(join(folder, 'document.yaml'), 'utf8'))).toEqual({
			id: SAMPLE_ID,
			type: 'Kế hoạch',
			number: '05/KH-UBND',
			issuer: 'Ủy ban nhân dân xã Ao Cá',
			issuerShort: 'UBND xã Ao Cá',
			place: 'Ao Cá',
			title: 'Vớt bèo',
			issuedOn: '2031-09-09',
			signer: 'Trần Văn Ao',
			signerOffice: 'Chủ tịch',
			text: { file: 'text.txt', sha256: sha256(received), receivedFrom: null, receivedOn: null },
			checkedOn: null,
		});
	});
	it('says in Vietnamese what it understood and what it did not', () => {
		const { file, into } = setUp(SAMPLE.replace('1. Vớt', '2. Vớt'));
		const { out, err } = runImport(file, '--into', into);
		expect(out).toContain('Loại văn bản: Kế hoạch');
		expect(out).toContain('Ngày ban hành: 09/09/2031');
		expect(out).toContain('Gồm: 1 phần, 1 mục, 2 gạch đầu dòng');
		expect(out).toContain('dòng 12  number-gap');
		expect(err).toBe('');
	});
	it('prints only the report with --json', () => {
		const { file, into } = setUp();
		expect(JSON.parse(runImport(file, '--into', into, '--json').out)).toMatchObject({
			type: 'Kế hoạch',
			number: '05/KH-UBND',
			dates: { issued: '2031-09-09' },
			counts: { part: 1, section: 1, item: 2 },
			issues: [],
		});
	});
	it('takes the name that --id gives, and refuses one that is no address', () => {
		const { file, into } = setUp();
		expect(runImport(file, '--into', into, '--id', 'vot-beo').code).toBe(0);
		expect(namesIn(into)).toEqual(['vot-beo']);
		const refused = runImport(file, '--into', into, '--id', '../Vớt bèo');
		expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('vot-beo')]);
	});
	it.each([
		[
			'no number',
			SAMPLE.replace('05/KH-UBND', '   /KH-UBND'),
			'ke-hoach-vot-beo-2031',
			'tên loại và trích yếu',
		],
		[
			'no number line',
			SAMPLE.replace('Số: 05/KH-UBND\n', ''),
			'ke-hoach-vot-beo-2031',
			'tên loại và trích yếu',
		],
		[
			'neither number nor date',
			SAMPLE.replace('05/KH', '  /KH').replace('ngày 09 tháng 9', 'ngày   tháng  '),
			'ke-hoach-vot-beo',
			'tên loại và trích yếu',
		],
		['nothing but words', 'Chỉ có một câu.\n', 'nguon', 'tên tệp'],
		[
			'no type',
			'Số: 7/XYZ-AC\nAo Cá, ngày 09 tháng 9 năm 2031\nMột câu.\n',
			'van-ban-7-xyz-ac-2031',
			'số, ký hiệu',
		],
	])(
		'gives a text with %s a name and says from what, and the check takes it',
		async (_name, text, id, reason) => {
			await withGoodCopy(async (root) => {
				const into = join(root, 'documents');
				const { code, out } = runImport(fileIn(temporaryFolder(), 'nguon.txt', text), '--into', into);
				expect([code, out.split('\n')[0]]).toEqual([0, `Đã nhập vào ${join(into, id)}`]);
				expect(out).toContain(`Tên thư mục đặt theo ${reason}`);
				expect((await loadContent(root)).problems).toEqual([]);
			});
		},
	);
	it('lists the number and the day that a draft lacks', () => {
		const { file, into } = setUp(
			SAMPLE.replace('05/KH', '  /KH').replace('ngày 09 tháng 9', 'ngày   tháng  '),
		);
		const { issues } = JSON.parse(runImport(file, '--into', into, '--json').out) as {
			issues: { message: string }[];
		};
		const messages = issues.map(({ message }) => message).join(' ');
		expect(messages).toMatch(/số, ký hiệu/u);
		expect(messages).toMatch(/[Nn]gày ban hành/u);
	});
	it('does not put the year twice where the number has it', () => {
		const { file, into } = setUp(SAMPLE.replace('05/KH-UBND', '05/2031/KH-UBND'));
		runImport(file, '--into', into);
		expect(namesIn(into)).toEqual(['ke-hoach-05-2031-kh-ubnd']);
	});
});

describe('importing how a document reads from a day on', () => {
	const LATER = SAMPLE.replace('Buổi sáng', 'Sáng sớm');
	const asOf = (day: string) => ['--as', SAMPLE_ID, '--from', day];

	it('adds the text to the document, which keeps what it has, and the check takes it', async () => {
		await withGoodCopy(async (root) => {
			const into = join(root, 'documents');
			const folder = join(into, SAMPLE_ID);
			const file = fileIn(temporaryFolder(), 'nguon.txt', SAMPLE);
			runImport(file, '--into', into);
			const card = readFileSync(join(folder, 'document.yaml'), 'utf8');
			writeFileSync(file, LATER);
			const { code, out } = runImport(file, '--into', into, ...asOf('2032-01-01'));
			expect([code, out]).toEqual([0, expect.stringContaining('từ ngày 01/01/2032')]);
			expect(namesIn(folder)).toEqual(['document.yaml', 'text-2032-01-01.txt', 'text.txt']);
			const written = readFileSync(join(folder, 'document.yaml'), 'utf8');
			expect(written.startsWith(card)).toBe(true);
			expect(parse(written)).toMatchObject({ texts: [{ from: '2032-01-01', kind: 'sua-doi' }] });
			expect((await loadContent(root)).problems).toEqual([]);
		});
	});
	it('makes a card where there is none, without the number and the signer of the consolidation', () => {
		const { file, into, folder } = setUp(LATER);
		expect(runImport(file, '--into', into, ...asOf('2032-01-01'), '--kind', 'hop-nhat').code).toBe(0);
		expect(parse(readFileSync(join(folder, 'document.yaml'), 'utf8'))).toMatchObject({
			id: SAMPLE_ID,
			number: null,
			signer: null,
			text: null,
			texts: [{ from: '2032-01-01', kind: 'hop-nhat', file: 'text-2032-01-01.txt' }],
		});
	});
	it('refuses another text of a day that has one, unless --force is given; the same again is no matter', () => {
		const { file, into, folder } = setUp(LATER);
		runImport(file, '--into', into, ...asOf('2032-01-01'));
		expect(runImport(file, '--into', into, ...asOf('2032-01-01')).code).toBe(0);
		writeFileSync(file, SAMPLE);
		expect(runImport(file, '--into', into, ...asOf('2032-01-01')).err).toContain('--force');
		expect(runImport(file, '--into', into, ...asOf('2032-01-01'), '--force').code).toBe(0);
		expect(readFileSync(join(folder, 'text-2032-01-01.txt'), 'utf8')).toBe(SAMPLE);
	});
	it.each([
		['a day that does not exist', ['--as', SAMPLE_ID, '--from', '2032-02-30']],
		['no day', ['--as', SAMPLE_ID]],
		['no document', ['--from', '2032-01-01']],
		['an unknown kind', [...asOf('2032-01-01'), '--kind', 'goc']],
	])('asks again for %s', (_name, options) => {
		const { file, into } = setUp();
		expect(runImport(file, '--into', into, ...options).code).toBe(2);
		expect(namesIn(into)).toEqual([]);
	});
});

describe('importing again', () => {
	it('replaces what nobody edited and keeps other files', () => {
		const { file, into, folder } = setUp();
		runImport(file, '--into', into);
		fileIn(folder, 'huong-dan.mdx', 'lời người viết');
		writeFileSync(file, SAMPLE.replace('Buổi sáng', 'Sáng sớm'));
		expect(runImport(file, '--into', into).code).toBe(0);
		expect(readFileSync(join(folder, 'text.txt'), 'utf8')).toContain('Sáng sớm');
		expect(namesIn(folder)).toEqual(['document.yaml', 'huong-dan.mdx', 'text.txt']);
		expect(readFileSync(join(folder, 'huong-dan.mdx'), 'utf8')).toBe('lời người viết');
	});
	it.each([
		['document.yaml', 'title: Tên khác\n'],
		['text.txt', 'chữ khác\n'],
	])('refuses where %s was edited, unless --force is given', (name, edit) => {
		const { file, into, folder } = setUp();
		runImport(file, '--into', into);
		writeFileSync(join(folder, name), edit);
		const refused = runImport(file, '--into', into);
		expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--force')]);
		expect(readFileSync(join(folder, name), 'utf8')).toBe(edit);
		expect(runImport(file, '--into', into, '--force').code).toBe(0);
		expect(readFileSync(join(folder, name), 'utf8')).not.toBe(edit);
	});
	it('refuses where one of the two files is missing', () => {
		const { file, into, folder } = setUp();
		runImport(file, '--into', into, '--id', 'khac');
		fileIn(join(into, 'khac'), 'x', '');
		runImport(file, '--into', into);
		writeFileSync(join(folder, 'document.yaml'), 'do người viết');
		expect(runImport(file, '--into', into).code).toBe(1);
	});
});

describe('two documents of one type, number and year', () => {
	const other = (one: string): string => SAMPLE.replace('XÃ AO CÁ', one);
	it.each([
		['another office', other('XÃ HỒ SEN'), `${SAMPLE_ID}-ubnd-xa-ho-sen`, /của Ủy ban nhân dân xã Ao Cá/u],
		[
			'another day',
			SAMPLE.replace('ngày 09 tháng 9', 'ngày 10 tháng 9'),
			`${SAMPLE_ID}-ubnd-xa-ao-ca`,
			/2031-09-09/u,
		],
		[
			'another matter',
			SAMPLE.replace('Vớt bèo\n', 'Trồng sen trên hồ\n'),
			`${SAMPLE_ID}-ubnd-xa-ao-ca`,
			/Vớt bèo/u,
		],
	])('of %s: both are kept, and it is said', (_name, text, id, said) => {
		const { file, into, folder } = setUp();
		runImport(file, '--into', into);
		const second = fileIn(temporaryFolder(), 'hai.txt', text);
		const { code, out } = runImport(second, '--into', into);
		expect([code, namesIn(into)]).toEqual([0, [SAMPLE_ID, id]]);
		expect(out).toMatch(said);
		expect(readFileSync(join(folder, 'text.txt'), 'utf8')).toBe(SAMPLE);
		expect(runImport(second, '--into', into).code, 'once more').toBe(0);
		expect(namesIn(into)).toEqual([SAMPLE_ID, id]);
	});
	it('a third one of the same office and day gets a count', () => {
		const { into } = setUp();
		for (const title of ['Vớt bèo', 'Trồng sen hồ làng', 'Nuôi cá trên đồng'])
			runImport(
				fileIn(temporaryFolder(), 'a.txt', SAMPLE.replace('Vớt bèo\n', `${title}\n`)),
				'--into',
				into,
			);
		expect(namesIn(into)).toEqual([
			SAMPLE_ID,
			`${SAMPLE_ID}-ubnd-xa-ao-ca`,
			`${SAMPLE_ID}-ubnd-xa-ao-ca-2031-09-09`,
		]);
	});
	it('a name that was asked for is refused, unless --force is given', () => {
		const { file, into } = setUp();
		runImport(file, '--into', into, '--id', 'mot');
		const second = fileIn(temporaryFolder(), 'hai.txt', other('XÃ HỒ SEN'));
		const refused = runImport(second, '--into', into, '--id', 'mot');
		expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('văn bản khác')]);
		expect(runImport(second, '--into', into, '--id', 'mot', '--force').code).toBe(0);
	});
	it.each([
		['with a title read to its end', SAMPLE.replace('Vớt bèo\n', 'Vớt bèo ở ao làng\n')],
		['with its issuer in other letters', SAMPLE.replace('ỦY BAN', 'UỶ BAN')],
		['without a day', SAMPLE.replace('ngày 09 tháng 9 năm', 'ngày tháng năm')],
	])('the same one %s is the same', (_name, text) => {
		const { file, into } = setUp();
		runImport(file, '--into', into, '--id', 'mot');
		writeFileSync(file, text);
		expect(runImport(file, '--into', into, '--id', 'mot').code).toBe(0);
	});
});

describe('importing into a folder that editors began', () => {
	const CARD = `# thẻ do người viết\nid: ${SAMPLE_ID}\nnumber: 6/KH-UBND # xem lại\ntext: null\nsummary: Lời của trang.\n`;
	it('adds the words to a card, keeps what editors wrote and says where the text differs', () => {
		const { file, into, folder } = setUp();
		mkdirSync(folder, { recursive: true });
		fileIn(folder, 'document.yaml', CARD);
		const { code, out } = runImport(file, '--into', into);
		expect(code).toBe(0);
		expect(out).toContain('number: document.yaml ghi “6/KH-UBND”, văn bản ghi “05/KH-UBND”');
		const written = readFileSync(join(folder, 'document.yaml'), 'utf8');
		expect(written).toContain('# thẻ do người viết');
		expect(parse(written)).toEqual({
			id: SAMPLE_ID,
			number: '6/KH-UBND',
			text: { file: 'text.txt', sha256: sha256(Buffer.from(SAMPLE)), receivedFrom: null, receivedOn: null },
			summary: 'Lời của trang.',
		});
	});
	it('with --force changes the text of such a document and nothing else', () => {
		const { file, into, folder } = setUp();
		mkdirSync(folder, { recursive: true });
		fileIn(folder, 'document.yaml', CARD);
		runImport(file, '--into', into);
		writeFileSync(file, SAMPLE.replace('Buổi sáng', 'Sáng sớm'));
		expect(runImport(file, '--into', into).code).toBe(1);
		expect(runImport(file, '--into', into, '--force').code).toBe(0);
		expect(readFileSync(join(folder, 'text.txt'), 'utf8')).toContain('Sáng sớm');
		expect(readFileSync(join(folder, 'document.yaml'), 'utf8')).toContain('summary: Lời của trang.');
	});
	it('refuses a card of another document', () => {
		const { file, into, folder } = setUp();
		mkdirSync(folder, { recursive: true });
		fileIn(folder, 'document.yaml', CARD.replace(SAMPLE_ID, 'khac'));
		expect(runImport(file, '--into', into).code).toBe(1);
		expect(namesIn(folder)).toEqual(['document.yaml']);
	});
});

describe('importing a Word file, a page or Markdown', () => {
	it.each([
		[
			'docx',
			'nguon.docx',
			docx({
				body: SAMPLE.split('\n')
					.map((line) => p(line))
					.join(''),
			}),
		],
		[
			'docx',
			'doi-ten.txt',
			docx({
				body: SAMPLE.split('\n')
					.map((line) => p(line))
					.join(''),
			}),
		],
		['html', 'nguon.html', `<!doctype html><p>${SAMPLE.replaceAll('\n', '</p><p>')}</p>`],
		['html', 'nguon.doc', `\uFEFF<html><p>${SAMPLE.replaceAll('\n', '</p><p>')}</p></html>`],
		['md', 'nguon.md', `---\nso: 9/KH\n---\n${SAMPLE.replaceAll('\n', '\n\n')}`],
	])('%s from %s: the words are stored, and which file they came from', (format, name, content) => {
		const root = temporaryFolder();
		const into = join(root, 'documents');
		const file = fileIn(root, name, content);
		expect(JSON.parse(runImport(file, '--into', into, '--json').out)).toMatchObject({
			format,
			number: '05/KH-UBND',
			dates: { issued: '2031-09-09' },
			counts: { part: 1, section: 1, item: 2 },
			issues: [],
		});
		const text = readFileSync(join(into, SAMPLE_ID, 'text.txt'), 'utf8');
		expect(normaliseWords(text)).toBe(normaliseWords(SAMPLE));
		expect(parse(readFileSync(join(into, SAMPLE_ID, 'document.yaml'), 'utf8'))).toMatchObject({
			text: { sha256: sha256(Buffer.from(text)), original: { format, sha256: sha256(readFileSync(file)) } },
		});
		expect(runImport(file, '--into', into).code, 'a second import of an unedited folder').toBe(0);
	});
});

describe('bad input', () => {
	it.each([
		[
			'Windows-1258',
			Buffer.from([0x43, 0x0a, 0xd0, 0x69]),
			/byte thứ 2 \(dòng 2\).*lưu lại tệp dưới dạng UTF-8/u,
		],
		['a binary file', Buffer.from('a\n\0'), /NUL.*byte thứ 2 \(dòng 2\)/u],
	])('in %s is refused with the place and the remedy', (_name, bytes, message) => {
		const { file, into } = setUp(bytes);
		const { code, out, err } = runImport(file, '--into', into);
		expect([code, out]).toEqual([1, '']);
		expect(err).toContain(file);
		expect(err).toMatch(message);
		expect(namesIn(into)).toEqual([]);
	});
	it.each([
		['an unknown kind', 'nguon.xyz', SAMPLE, /\.docx, \.html, \.md và \.txt/u],
		['a broken PDF', 'nguon.pdf', '%PDF-1.7', /PDF/u],
		['a PDF named as a text', 'nguon.txt', '%PDF-1.7', /PDF/u],
		['a text without a word', 'nguon.txt', ' \n\t\n--- 12 .\n', /không thấy chữ nào/u],
		['a broken Word file', 'nguon.docx', 'PK\u0003\u0004 hỏng', /không mở được tệp \.docx/u],
		['a text named as a Word file', 'nguon.docx', SAMPLE, /không mở được tệp \.docx/u],
		['a page nested without end', 'nguon.html', '<div>'.repeat(30_000), /lồng nhau quá sâu/u],
		['a page without words', 'nguon.html', '<!doctype html><script>x</script>', /không thấy chữ nào/u],
	])('%s is refused with what to do, and leaves nothing', (_name, name, content, message) => {
		const root = temporaryFolder();
		const file = fileIn(root, name, content);
		const { code, out, err } = runImport(file, '--into', join(root, 'documents'));
		expect([code, out]).toEqual([1, '']);
		expect(err).toMatch(message);
		expect(namesIn(root)).toEqual([name]);
	});
	it('a missing file is named', () => {
		expect(runImport('khong-co.txt')).toMatchObject({
			code: 1,
			err: expect.stringContaining('không có tệp này') as string,
		});
	});
});

describe('wrong usage', () => {
	it.each([[[]], [['a.txt', 'b.txt']], [['a.txt', '--la']], [['a.txt', '--into']]])(
		'%j shows how',
		(args) => {
			expect(runImport(...args)).toMatchObject({
				code: 2,
				err: expect.stringContaining('Cách dùng') as string,
			});
		},
	);
});
