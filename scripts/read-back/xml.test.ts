import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { documentXml } from '../../src/exports/akoma/document.ts';
import { allAddresses } from '../../src/legal/address.ts';
import { letters, samples } from './documents.ts';

const all = await samples();
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const schema = (fileName: string) => ({
	fileName,
	contents: readFileSync(join(import.meta.dirname, 'schema', fileName), 'utf8'),
});

describe.each(all)('$name in Akoma Ntoso', ({ content, document, file }) => {
	const xml = textOf(file('xml'));
	const tree = new XMLParser({
		preserveOrder: true,
		ignoreAttributes: false,
		trimValues: false,
		parseTagValue: false,
	}).parse(xml) as Node[];

	it('holds the words of the text, all and in order', () => {
		expect(letters(wordsOf(tree))).toBe(letters(document.source));
	});
	it('has every address of the site as eId, and no eId twice', () => {
		const ids = Array.from(xml.matchAll(/ eId="([^"]+)"/gu), ([, id = '']) => id);
		expect(allAddresses(document.tree).filter((address) => !ids.includes(address))).toEqual([]);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	});
	it('is the same file each time', () => {
		expect(documentXml(content, document)).toBe(xml);
	});
});

it('the schema of OASIS finds no fault in any of them', { timeout: 120_000 }, async () => {
	const result = await validateXML({
		xml: all.map(({ file }, index) => ({
			fileName: `${String(index)}.xml`,
			contents: textOf(file('xml')),
		})),
		schema: [schema('akomantoso30.xsd')],
		preload: [schema('xml.xsd')],
		initialMemoryPages: 1024,
		maxMemoryPages: 8192,
	});
	expect(result.errors).toEqual([]);
	expect(result.valid).toBe(true);
});

it('the schema finds a fault where there is one', { timeout: 120_000 }, async () => {
	const [first] = all;
	const broken = first === undefined ? '' : textOf(first.file('xml')).replace('<FRBRcountry', '<country');
	const result = await validateXML({
		xml: [{ fileName: 'x.xml', contents: broken.replace('</mainBody>', '<lạ/></mainBody>') }],
		schema: [schema('akomantoso30.xsd')],
		preload: [schema('xml.xsd')],
		initialMemoryPages: 1024,
		maxMemoryPages: 8192,
	});
	expect(result.valid).toBe(false);
});

type Node = Readonly<Record<string, unknown>>;

/** The words outside the metadata, a space where one element ends. */
function wordsOf(nodes: readonly Node[]): string {
	return nodes
		.map((node) => {
			const [name = '', inner] = Object.entries(node).find(([key]) => key !== ':@') ?? [];
			if (name === 'meta' || name === '?xml') return '';
			return name === '#text' ? String(inner) : wordsOf(inner as Node[]);
		})
		.join('');
}
