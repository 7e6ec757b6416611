import { strToU8, zipSync } from 'fflate';

/** Parts of a Word file as XML inside their root element; only the body has to be there. */
export interface DocxParts {
	readonly body: string;
	readonly numbering?: string;
	readonly styles?: string;
	readonly footnotes?: string;
	readonly header?: string;
}

const NAMESPACES =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v"';

/** Returns a .docx file with the parts a test is about. */
export function docx({ body, numbering, styles, footnotes, header }: DocxParts): Uint8Array {
	const parts: [string, string | undefined][] = [
		['word/document.xml', root('document', `<w:body>${body}</w:body>`)],
		['word/numbering.xml', numbering && root('numbering', numbering)],
		['word/styles.xml', styles && root('styles', styles)],
		['word/footnotes.xml', footnotes && root('footnotes', footnotes)],
		['word/header1.xml', header && root('hdr', header)],
	];
	const filled = parts.filter((part): part is [string, string] => part[1] !== undefined);
	return zipSync(Object.fromEntries(filled.map(([name, xml]) => [name, strToU8(xml)])));
}

/** A paragraph with its words and, where given, what stands in its properties. */
export function p(text: string, properties = ''): string {
	const runs = text === '' ? '' : run(text);
	return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of words; "\t" and "\n" are the tab and the line break of Word. */
export function run(text: string, properties = ''): string {
	const inner = text
		.split(/([\t\n])/u)
		.map((piece) => (piece === '\t' ? '<w:tab/>' : piece === '\n' ? '<w:br/>' : words(piece)))
		.join('');
	return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
}

/** The properties of a paragraph in a list. */
export function inList(numId: number, level = 0): string {
	return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** A level of a list pattern: format and text, then whatever else it says. */
export function level(at: number, format: string, text: string, more = ''): string {
	return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/>${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A table from rows of cells, each cell the XML of its paragraphs. */
export function table(...rows: readonly (readonly string[])[]): string {
	const cells = (row: readonly string[]): string => row.map((cell) => `<w:tc>${cell}</w:tc>`).join('');
	return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

function words(text: string): string {
	return text === '' ? '' : `<w:t xml:space="preserve">${text}</w:t>`;
}

function root(name: string, inner: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${inner}</w:${name}>`;
}
