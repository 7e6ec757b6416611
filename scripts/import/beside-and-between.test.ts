import { describe, expect, it } from 'vitest';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';

describe('facts that stand beside the words', () => {
	const WORDS = [
		'',
		'Căn cứ Luật Ao làng;',
		'',
		'### Điều 1. Phạm vi',
		'',
		'1. Một.',
		'',
		'### Điều 2. Hiệu lực',
		'',
	];
	const markdown = (...lines: string[]) => readMarkdown([...lines, ...WORDS].join('\n'));
	const ALL = { type: 'Nghị định', number: '12/2025/NĐ-CP' };
	it.each([
		[
			'a front matter',
			['---', 'so_hieu: "12/2025/NĐ-CP"', 'loai: Nghị định', 'ngay_ban_hanh: 2025-02-03', '---'],
			{ ...ALL, issuedOn: '2025-02-03' },
		],
		[
			'a table',
			[
				'| Thuộc tính | Giá trị |',
				'|---|---|',
				'| **Số ký hiệu** | 12/2025/NĐ-CP |',
				'| Loại văn bản | Nghị định |',
				'| Ngày ban hành | 3/2/2025 |',
			],
			{ ...ALL, issuedOn: '2025-02-03' },
		],
		[
			'a list',
			['- **Số hiệu:** 12/2025/NĐ-CP', '- **Loại văn bản:** Nghị định', '- **Cơ quan ban hành:** Chính phủ'],
			{ ...ALL, issuer: 'Chính phủ' },
		],
		['a heading', ['# Nghị định số 12/2025/NĐ-CP quy định về thi đua'], { ...ALL, title: 'về thi đua' }],
		[
			'a heading with the day',
			['# Nghị định 12/2025/NĐ-CP ngày 03/02/2025 về thi đua'],
			{ ...ALL, title: 'thi đua' },
		],
	])('%s', (_name, lines, facts) => {
		expect(markdown(...lines).guessed).toMatchObject(facts);
	});
	it.each([
		['a number that is none', ['| Số hiệu | đang cập nhật |', '|---|---|', '| Loại văn bản | Khác |']],
		['a day that is none', ['ngay_ban_hanh: 2025-02-31']],
		['words of a sentence', ['Ghi chú: xem số 5.']],
	])('%s gives nothing', (_name, lines) => {
		expect(markdown(...lines).guessed).toEqual({});
	});
	it('a page has them in its table, which is left out and listed', () => {
		const rows =
			'<tr><td>Số hiệu</td><td>12/2025/NĐ-CP</td></tr><tr><td>Loại văn bản</td><td>Nghị định</td></tr>';
		const page = `<title>Nghị định 12/2025/NĐ-CP về thi đua</title><table>${rows}</table><p>Căn cứ Luật Ao làng;</p><p>Điều 1. Phạm vi</p><p>1. Một.</p><p>Điều 2. Hiệu lực</p>`;
		const { lines, guessed, skipped } = readHtml(page);
		expect(guessed).toMatchObject({ ...ALL, title: 'thi đua' });
		expect(lines[0]).toBe('Căn cứ Luật Ao làng;');
		expect(skipped.map(({ words }) => words).join()).toContain('12/2025/NĐ-CP');
	});
	it('a table inside the document stays', () => {
		const { lines } = markdown(
			'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
			'',
			'| Số hiệu | Loại |',
			'|---|---|',
			'| Loại văn bản | Nghị định |',
		);
		expect(lines).toContain('| Loại văn bản | Nghị định |');
	});
});

describe('words of neighbours that touch', () => {
	it.each([
		['<div><span>I. MỘT</span><span>1. Việc một.</span></div>', ['I. MỘT', '1. Việc một.']],
		[
			'<div><b>Điều 1. Phạm vi</b><span>Luật này quy định.</span></div>',
			['Điều 1. Phạm vi Luật này quy định.'],
		],
		['<div><span>KẾ HOẠCH</span><span>Vớt bèo</span></div>', ['KẾ HOẠCH Vớt bèo']],
		['<div><span>a) Một;</span><span>b) Hai;</span></div>', ['a) Một;', 'b) Hai;']],
		['<p><b>Đ</b>iều 1. V<i>ớt</i> b<i>èo</i></p>', ['Điều 1. Vớt bèo']],
		['<p>Số: <span>12</span><span>/KH-UBND</span></p>', ['Số: 12/KH-UBND']],
		[
			'<p>Điều 5<sup>1</sup>, 10 m<sup>2</sup>, H<sub>2</sub>O, x<sup>n+1</sup></p>',
			['Điều 5¹, 10 m², H₂O, xⁿ⁺¹'],
		],
		['<p>Lời<sup><a href="#n">3</a></sup> sau</p>', ['Lời[3] sau']],
	])('%s', (page, lines) => {
		expect(readHtml(page).lines).toEqual(lines);
	});
	it.each([
		['<p>KẾ HOẠCH</p><p>I. MỘT</p><p>1. Việc.</p>', ['KẾ HOẠCH', 'I. MỘT', '1. Việc.']],
		['<div>KẾ HOẠCH</div><div>Vớt bèo</div>', ['KẾ HOẠCH', 'Vớt bèo']],
		['Một<p>Hai</p>Ba', ['Một Hai Ba']],
		[
			'<h2>I. MỘT</h2>\n<ul><li>Vợt</li><li>Thuyền</li></ul>\n\nSau',
			['I. MỘT', '- Vợt', '- Thuyền', '', 'Sau'],
		],
	])('in Markdown: %s', (source, lines) => {
		expect(readMarkdown(source).lines).toEqual(lines);
	});
});

describe('lists that Markdown counts', () => {
	it.each([
		['1. A\n1. B\n1. C', ['1. A', '2. B', '3. C']],
		['3) A\n3) B', ['3) A', '4) B']],
		['1. A\n3. B', ['1. A', '3. B']],
		['1. A\n\nGiữa\n\n1. B', ['1. A', '', 'Giữa', '', '1. B']],
	])('%j', (source, lines) => {
		expect(readMarkdown(source).lines).toEqual(lines);
	});
	it('what was counted is said', () => {
		expect(readMarkdown('1. A\n1. B').notes).toMatchObject([{ code: 'list-numbers' }]);
	});
	it.each(['{2}------------------------------------------------', '{10}----'])(
		'the page mark %s is left out and listed',
		(mark) => {
			const { lines, skipped } = readMarkdown(`Một.\n\n${mark}\n\nHai.`);
			expect([lines, skipped.map(({ words }) => words)]).toEqual([['Một.', '', 'Hai.'], [mark]]);
		},
	);
});
