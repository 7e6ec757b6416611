import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx, p, run, table } from './testing.ts';
import { readDocx } from './read-docx.ts';

const raise = (way: string): string => `<w:vertAlign w:val="${way}"/>`;
const line = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
const first = (body: string): string | undefined => readDocx('a.docx', docx({ body })).lines[0];

/** The same file with parts added or changed. */
function changed(file: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
	const parts = unzipSync(file);
	change(parts);
	return zipSync(parts);
}

describe('raised and lowered figures', () => {
	it.each([
		['Điều 5', '1', 'superscript', '.', 'Điều 5¹.'],
		['khoản 12', '2a', 'superscript', '', 'khoản 12^2a'],
		['10 m', '2', 'superscript', ' đất', '10 m² đất'],
		['x', 'n+1', 'superscript', '', 'xⁿ⁺¹'],
		['H', '2', 'subscript', 'O', 'H₂O'],
		['a', 'ij', 'subscript', '', 'a_ij'],
		['Lời', '[1]', 'superscript', '', 'Lời[1]'],
		['Lời', ' , ', 'superscript', 'sau', 'Lời , sau'],
		['Điều 5', '1', 'baseline', '', 'Điều 51'],
	])('%s + %s %s', (before, raised, way, after, expected) => {
		expect(first(line(run(before), run(raised, raise(way)), run(after)))).toBe(expected);
	});
});

describe('formulas in one line', () => {
	const m = (name: string, ...inner: string[]): string => `<m:${name}>${inner.join('')}</m:${name}>`;
	const r = (text: string): string => m('r', m('t', text));
	it.each([
		[m('f', m('num', r('a')), m('den', r('b'))), 'a/b'],
		[m('f', m('num', r('a+b')), m('den', r('2'))), '(a+b)/2'],
		[m('f', m('num', r('1')), m('den', m('f', m('num', r('a')), m('den', r('b'))))), '1/(a/b)'],
		[m('sSup', m('e', r('x')), m('sup', r('2'))), 'x²'],
		[m('sSub', m('e', r('T')), m('sub', r('1'))), 'T₁'],
		[m('rad', m('deg'), m('e', r('x+1'))), '√(x+1)'],
		[m('d', m('e', r('a')), m('e', r('b'))), '(a;b)'],
		[
			`<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>${m('sub', r('i=1'))}${m('sup', r('n'))}${m('e', r('x'))}</m:nary>`,
			'∑_(i=1)ⁿx',
		],
	])('%#: %s', (inner, expected) => {
		const { lines, notes } = readDocx(
			'a.docx',
			docx({ body: line(run('Tính '), m('oMath', inner), run('.')) }),
		);
		expect(lines).toEqual([`Tính ${expected}.`]);
		expect(notes).toMatchObject([{ line: 1, code: 'formula' }]);
	});
});

describe('parts of another format inside a Word file', () => {
	const RELATIONS = (target: string): string =>
		`<Relationships><Relationship Id="rId9" Type="aFChunk" Target="${target}"/></Relationships>`;
	const file = (target: string, content: Uint8Array | null, tag = 'w:altChunk'): Uint8Array =>
		changed(docx({ body: `${p('Trước')}<${tag} r:id="rId9"/>${p('Sau')}` }), (parts) => {
			parts['word/_rels/document.xml.rels'] = strToU8(RELATIONS(target));
			if (content !== null) parts[target.startsWith('/') ? target.slice(1) : `word/${target}`] = content;
		});
	it.each([
		['a page', 'a.htm', strToU8('<p>Một</p><p>Hai</p>'), ['Trước', 'Một', 'Hai', 'Sau']],
		['a page at the root of the package', '/a.html', strToU8('<p>Một</p>'), ['Trước', 'Một', 'Sau']],
		['a Word file', 'b.docx', docx({ body: p('Trong') }), ['Trước', 'Trong', 'Sau']],
		['a text', 'c.txt', strToU8('Một\r\nHai'), ['Trước', 'Một', 'Hai', 'Sau']],
	])('%s is read where it stands', (_name, target, content, lines) => {
		expect(readDocx('a.docx', file(target, content)).lines).toEqual(lines);
		expect(readDocx('a.docx', file(target, content, 'altChunk')).lines).toEqual(lines);
	});
	it.each([
		['another format', 'd.rtf', strToU8('{\\rtf1 a}')],
		['a part that is not there', 'e.htm', null],
	])('%s is listed', (_name, target, content) => {
		const { lines, skipped } = readDocx('a.docx', file(target, content));
		expect(lines).toEqual(['Trước', 'Sau']);
		expect(skipped[0]?.reason).toContain('phần chèn');
	});
});

describe('rows that tracked changes deleted', () => {
	const deleted = '<w:trPr><w:del w:id="1"/></w:trPr>';
	it.each([
		[`<w:tr>${deleted}<w:tc>${p('Bỏ')}</w:tc><w:tc>${p('hàng')}</w:tc></w:tr>`, 'Bỏ hàng'],
		[
			`<w:tr>${deleted}<w:tc><w:p><w:del><w:r><w:delText>Chữ xóa</w:delText></w:r></w:del></w:p></w:tc></w:tr>`,
			'Chữ xóa',
		],
		[
			`<w:sdt><w:sdtContent><w:tr>${deleted}<w:tc>${p('Trong khung')}</w:tc></w:tr></w:sdtContent></w:sdt>`,
			'Trong khung',
		],
	])('%# are listed with their words', (row, words) => {
		const body = table([p('1'), p('Giữ')]).replace('</w:tbl>', `${row}</w:tbl>`);
		const { lines, skipped } = readDocx('a.docx', docx({ body }));
		expect(lines).toEqual(['| 1 | Giữ |']);
		expect(skipped).toMatchObject([
			{ reason: expect.stringContaining('hàng của bảng đã xóa') as string, words },
		]);
	});
});

describe('namespaces under other names', () => {
	const body = p('Một', '<w:pStyle w:val="X"/>') + table([p('1'), p('Hai')]);
	const renamed = (change: (xml: string) => string): Uint8Array =>
		changed(docx({ body }), (parts) => {
			parts['word/document.xml'] = strToU8(change(strFromU8(parts['word/document.xml'] ?? new Uint8Array())));
		});
	const prefix =
		(name: string) =>
		(xml: string): string =>
			xml.replace(/(<\/?|\s|xmlns:)w(?=[:=])/gu, `$1${name}`);
	it.each([
		['ns0', renamed(prefix('ns0'))],
		['word', renamed(prefix('word'))],
		[
			'none: the default namespace',
			renamed((xml) => xml.replace(/(<\/?)w:/gu, '$1').replace('xmlns:w=', 'xmlns=')),
		],
		['a name that nobody declared', renamed((xml) => prefix('q')(xml).replace(/xmlns:q="[^"]*"/u, ''))],
		[
			'w, of the strict format',
			renamed((xml) =>
				xml.replace(
					'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
					'http://purl.oclc.org/ooxml/wordprocessingml/main',
				),
			),
		],
	])('%s', (_name, file) => {
		expect(readDocx('a.docx', file).lines).toEqual(['Một', '| 1 | Hai |']);
	});
});
