import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

type HtmlNode = DefaultTreeAdapterMap['node'];

/** What an XML reader that keeps the order gives: one key is the element's name. */
type XmlNode = Readonly<Record<string, unknown>>;

/** HTML elements that begin and end a line. */
const HTML_BLOCKS = new Set([
	'p',
	'div',
	'li',
	'tr',
	'td',
	'br',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'table',
]);
const HTML_SKIPPED = new Set(['script', 'style', 'head', 'noscript']);

/**
 * Returns the lines of a .docx, .html, .md or .txt file, without empty ones: the text that marks count in. On purpose
 * nothing of the importer: a mark must not move when the importer learns something.
 */
export function readLines(folder: string, file: string): string[] {
	const bytes = readFileSync(join(folder, file));
	return textOf(extname(file), bytes)
		.normalize('NFC')
		.split('\n')
		.map((line) => line.replace(/\s+/gu, ' ').trim())
		.filter((line) => line !== '');
}

function textOf(extension: string, bytes: Uint8Array): string {
	if (extension === '.docx') return wordText(bytes);
	const text = strFromU8(bytes);
	return extension === '.html' ? htmlText(parse(text)) : text;
}

/** Word keeps its words in w:t, a line of them in w:p. */
function wordText(bytes: Uint8Array): string {
	const xml = unzipSync(bytes)['word/document.xml'];
	if (xml === undefined) return '';
	const parser = new XMLParser({ preserveOrder: true, trimValues: false, processEntities: true });
	const nodes: unknown = parser.parse(strFromU8(xml));
	return xmlText(nodes);
}

function xmlText(nodes: unknown): string {
	if (!Array.isArray(nodes)) return '';
	return nodes.map((node: XmlNode) => xmlNodeText(node)).join('');
}

function xmlNodeText(node: XmlNode): string {
	// The same words stand a second time in mc:Fallback, for old versions of Word.
	const [name = ''] = Object.keys(node).filter((key) => key !== ':@' && key !== 'mc:Fallback');
	if (name === '#text') return '';
	if (name === 'w:t') return wordsOf(node[name]);
	if (name === 'w:tab') return ' ';
	return `${xmlText(node[name])}${name === 'w:p' || name === 'w:br' ? '\n' : ''}`;
}

function wordsOf(nodes: unknown): string {
	if (!Array.isArray(nodes)) return '';
	return nodes.map((node: XmlNode) => plainWords(node['#text'])).join('');
}

function plainWords(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function htmlText(node: HtmlNode): string {
	if ('value' in node) return node.value.replace(/\s+/gu, ' ');
	if (HTML_SKIPPED.has(node.nodeName)) return '';
	const inside = 'childNodes' in node ? node.childNodes.map(htmlText).join('') : '';
	return HTML_BLOCKS.has(node.nodeName) ? `\n${inside}\n` : inside;
}
