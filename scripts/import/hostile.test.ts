import { strToU8, unzipSync, zipSync } from 'fflate';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/legal/parse.ts';
import { walkTree } from '../../src/legal/walk.ts';
import { docx, p, table } from './docx/testing.ts';
import { readFile } from './read-file.ts';
import { fileIn, namesIn, runImport, SAMPLE, temporaryFolder } from './testing.ts';

/*
 * Files that are broken, or made to harm: each is read into harmless words, or refused in Vietnamese with nothing written.
 * Each is small; growth.test.ts asks how time grows with size.
 */

type Content = string | Uint8Array;
type Case = readonly [name: string, file: string, content: Content, expected: RegExp];

const WORD = docx({
	body: SAMPLE.split('\n')
		.map((line) => p(line))
		.join(''),
});
const PAGE = (inside: string): string =>
	`<!doctype html><html><body>${inside}<pre>${SAMPLE}</pre></body></html>`;
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);

/** The Word file with parts put in or changed. */
function word(parts: Readonly<Record<string, Content>>): Uint8Array {
	const added = Object.entries(parts).map(([name, part]) => [
		name,
		typeof part === 'string' ? strToU8(part) : part,
	]);
	return zipSync({ ...unzipSync(WORD), ...(Object.fromEntries(added) as Record<string, Uint8Array>) });
}

/** The Word file with another start of its main part. */
const body = (prolog: string, paragraph = ''): Uint8Array =>
	word({
		'word/document.xml': `${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${SAMPLE.split(
			'\n',
		)
			.map((line) => p(line))
			.join('')}${paragraph}</w:body></w:document>`,
	});

const ENTITIES = Array.from(
	{ length: 8 },
	(_, n) => `<!ENTITY e${String(n + 1)} "${`&e${String(n)};`.repeat(10)}">`,
);

/** Sound words come in, and nothing of what stood around them. */
const READ: readonly Case[] = [
	[
		'a page of scripts',
		'a.html',
		PAGE('<script>alert(1)</script><p onclick="x()">Lời</p>'),
		/^(?!.*alert)/su,
	],
	['handlers on pictures', 'a.html', PAGE('<img src=x onerror="alert(1)">'), /^(?!.*alert)/su],
	['a script inside a drawing', 'a.html', PAGE('<svg><script>alert(1)</script></svg>'), /^(?!.*alert)/su],
	['a page in a frame', 'a.html', PAGE('<iframe srcdoc="<p>alert</p>"></iframe>'), /^(?!.*alert)/su],
	['a style sheet', 'a.html', PAGE('<style>p{background:url(http://x)}</style>'), /^(?!.*background)/su],
	['a template', 'a.html', PAGE('<template><script>alert(1)</script></template>'), /^(?!.*alert)/su],
	['an unclosed comment', 'a.html', `${PAGE('')}<!-- còn mở`, /Vớt bèo/u],
	[
		'no closing tags',
		'a.html',
		`<html><body>${SAMPLE.split('\n')
			.map((line) => `<p>${line}`)
			.join('')}`,
		/Vớt bèo/u,
	],
	['400 nested boxes', 'a.html', PAGE('<div>'.repeat(400)), /Vớt bèo/u],
	[
		'a page in windows-1258',
		'a.html',
		latin(
			'<html><head><meta charset="windows-1258"></head><body><p>KẾ HOẠCH</p><p>Vo\xf2t be\xcco</p></body></html>'.replace(
				'KẾ HOẠCH',
				'KE HOACH',
			),
		),
		/KE HOACH/u,
	],
	[
		'escaped words',
		'a.html',
		PAGE('<p>&lt;script&gt;lời&lt;/script&gt;</p>'),
		/<script>lời<\/script>|Vớt bèo/u,
	],
	['a page of tags that nobody knows', 'a.html', PAGE('<x-y><z>lời</z></x-y>'), /Vớt bèo/u],
	['UTF-16 with its mark', 'a.txt', bytes(`\uFEFF${SAMPLE}`, 'utf16le'), /^ỦY BAN.*Vớt bèo/su],
	['UTF-16 without its mark', 'a.txt', bytes(SAMPLE, 'utf16le'), /Vớt bèo/u],
	['UTF-16 cut within a letter', 'a.txt', bytes(`\uFEFF${SAMPLE}`, 'utf16le').subarray(0, -1), /Vớt bèo/u],
	['the mark of UTF-8', 'a.txt', `\uFEFF${SAMPLE}`, /^ỦY BAN/u],
	['old line ends (CR)', 'a.txt', SAMPLE.replaceAll('\n', '\r'), /KẾ HOẠCH\nVớt bèo/u],
	['line ends of Windows', 'a.txt', SAMPLE.replaceAll('\n', '\r\n'), /KẾ HOẠCH\r?\nVớt bèo/u],
	['line ends of both kinds', 'a.txt', SAMPLE.replace('\n', '\r').replace('\n', '\r\n'), /Vớt bèo/u],
	[
		'separators U+2028, U+2029',
		'a.txt',
		SAMPLE.replace('- Buổi sáng;\n', '- Buổi sáng;\u2028').replace('chiều.', 'chiều.\u2029'),
		/Buổi chiều/u,
	],
	['form feeds, vertical tabs', 'a.txt', SAMPLE.replace('I. NỘI', '\fI. NỘI\v'), /^(?!.*[\f\v])/su],
	['combined letters (NFD)', 'a.txt', SAMPLE.normalize('NFD'), /Vớt bèo/u],
	['letters without width', 'a.txt', SAMPLE.replace('Vớt', 'V\u200Bớ\u200Dt'), /^(?!.*[\u200B\u200D])/su],
	['turned directions', 'a.txt', SAMPLE.replace('Buổi', '\u202EBuổi\u202C'), /^(?!.*\u202E)/su],
	['control signs', 'a.txt', SAMPLE.replace('Buổi', 'B\u0007uổ\u001Bi'), /Buổi/u],
	['a zero byte', 'a.txt', SAMPLE.replace('Buổi', 'B\u0000uổi'), /Buổi/u],
	['lone halves of signs', 'a.txt', `${SAMPLE}\u{1F600}`, /Vớt bèo/u],
	['letters of private use', 'a.txt', SAMPLE.replace('- Buổi sáng', '\uF0B7 Buổi sáng'), /Buổi sáng/u],
	['no end of line at the end', 'a.txt', SAMPLE.trimEnd(), /Trần Văn Ao$/u],
	['one line of 200,000 letters', 'a.txt', `${SAMPLE}${'bèo '.repeat(50_000)}`, /bèo/u],
	['100,000 signs of one kind', 'a.txt', `${SAMPLE}${'|'.repeat(100_000)}`, /Vớt bèo/u],
	['100,000 open brackets', 'a.txt', `${SAMPLE}${'('.repeat(100_000)}`, /Vớt bèo/u],
	['100,000 marks of quotation', 'a.txt', `${SAMPLE}${'“'.repeat(100_000)}`, /Vớt bèo/u],
	['20,000 blank lines', 'a.txt', `${SAMPLE}${'\n'.repeat(20_000)}`, /Vớt bèo/u],
	[
		'levels nested without an end',
		'a.txt',
		`${SAMPLE}${Array.from({ length: 400 }, (_, n) => `${'1.'.repeat((n % 60) + 1)} ao`).join('\n')}`,
		/Vớt bèo/u,
	],
	['macros', 'a.docx', word({ 'word/vbaProject.bin': 'Sub AutoOpen()' }), /^(?!.*AutoOpen)/su],
	['a path out of the package', 'a.docx', word({ '../../thoat.txt': 'ra ngoài' }), /^(?!.*ra ngoài)/su],
	['a part named from the root', 'a.docx', word({ '/etc/x.txt': 'gốc' }), /^(?!.*gốc)/su],
	[
		'pictures far away',
		'a.docx',
		word({
			'word/_rels/document.xml.rels':
				'<Relationships><Relationship Id="r" Target="http://x.example/a.png" TargetMode="External"/></Relationships>',
		}),
		/Vớt bèo/u,
	],
	[
		'10 MB of zeros in a side part',
		'a.docx',
		word({ 'word/media/image1.png': new Uint8Array(10_000_000) }),
		/Vớt bèo/u,
	],
	['1 MB of blanks in the body', 'a.docx', body('', p(' '.repeat(1_000_000))), /Vớt bèo/u],
	[
		'an entity that repeats',
		'a.docx',
		body(`<!DOCTYPE w [<!ENTITY e0 "nổ">${ENTITIES.join('')}]>`, p('X&amp;e8;')),
		/^(?!.*nổnổ)/su,
	],
	[
		'rows of uneven length',
		'a.docx',
		docx({
			body:
				SAMPLE.split('\n')
					.map((line) => p(line))
					.join('') + table([p('1')], [p('1'), p('2'), p('3')]),
		}),
		/\| 1 \| 2 \| 3 \|/u,
	],
	[
		'Markdown with scripts',
		'a.md',
		`<script>alert(1)</script>\n\n${SAMPLE.replaceAll('\n', '\n\n')}`,
		/Vớt bèo/u,
	],
	['Markdown with an open fence', 'a.md', `${SAMPLE.replaceAll('\n', '\n\n')}\n\`\`\`\nlời`, /Vớt bèo/u],
	[
		'Markdown with a front matter that is no YAML',
		'a.md',
		`---\na: [b\n---\n\n${SAMPLE.replaceAll('\n', '\n\n')}`,
		/Vớt bèo/u,
	],
	['a page under the name of a Word file', 'a.doc', PAGE(''), /Vớt bèo/u],
	['a Word file under the name of a text', 'a.txt', WORD, /Vớt bèo/u],
];

/** What cannot be read, and what its reader is told. */
const REFUSED: readonly Case[] = [
	['a Word file cut to a half', 'a.docx', WORD.subarray(0, Math.floor(WORD.length / 2)), /chưa đủ/u],
	['a Word file without its end', 'a.docx', WORD.subarray(0, -30), /chưa đủ/u],
	['a Word file of which the first letters are left', 'a.docx', WORD.subarray(0, 40), /chưa đủ/u],
	[
		'zeros for a document',
		'a.docx',
		word({ 'word/document.xml': new Uint8Array(100_000) }),
		/bị hỏng|không thấy chữ/u,
	],
	['zeros for styles', 'a.docx', word({ 'word/styles.xml': new Uint8Array(100_000) }), /bị hỏng/u],
	[
		'a document cut off',
		'a.docx',
		word({ 'word/document.xml': '<w:document><w:body><w:p>' }),
		/bị hỏng|không thấy chữ/u,
	],
	[
		'a file of this machine named as an entity',
		'a.docx',
		body('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>'),
		/bị hỏng/u,
	],
	[
		'a workbook',
		'a.xlsx',
		zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
		/không phải văn bản Word/u,
	],
	['a picture', 'a.png', latin('\x89PNG\r\n\x1a\n'), /chỉ nhận tệp/u],
	['a saved page in one file', 'a.mht', 'MIME-Version: 1.0\n', /mht/u],
	['no letter at all', 'a.txt', '1. 2. 3.\n', /không thấy chữ/u],
	['an empty file', 'a.txt', '', /không thấy chữ/u],
	['zeros alone', 'a.txt', new Uint8Array(5000), /NUL|không thấy chữ/u],
	[
		'random bytes',
		'a.txt',
		Uint8Array.from({ length: 4000 }, (_, n) => (n * 7919) % 251),
		/không phải UTF-8|NUL/u,
	],
	['30,000 nested boxes', 'a.html', PAGE('<div>'.repeat(30_000)), /lồng nhau quá sâu/u],
	['a page without words', 'a.html', '<html><body><script>x</script></body></html>', /không thấy chữ/u],
];

describe('a file that is broken or made to harm', () => {
	it.each(READ)('is read into harmless words: %s', (_name, name, content, expected) => {
		const { text } = readFile(fileIn(temporaryFolder(), name, content));
		const words = Array.from(walkTree(parseDocument(text).tree), ({ unit }) => unit.content.text).join('\n');
		expect(words.slice(0, 100_000)).toMatch(expected);
	});

	it.each(REFUSED)('is refused, and nothing written: %s', (_name, name, content, expected) => {
		const folder = temporaryFolder();
		const into = join(folder, 'documents');
		const { code, out, err } = runImport(fileIn(folder, name, content), '--into', into);
		expect([code, out]).toEqual([1, '']);
		expect(err).toMatch(expected);
		expect(namesIn(into)).toEqual([]);
	});

	it.each(['../../thoat', '/etc/thoat', '..\\thoat', 'a/../../b'])(
		'has no path in its number: %s',
		(path) => {
			const folder = temporaryFolder();
			const file = fileIn(folder, 'a.txt', SAMPLE.replace('05/KH-UBND', `05/${path}`));
			expect(runImport(file, '--into', join(folder, 'documents')).code).toBe(0);
			expect(namesIn(folder)).toEqual(['a.txt', 'documents']);
			expect(namesIn(join(folder, 'documents'))).toHaveLength(1);
		},
	);
});
