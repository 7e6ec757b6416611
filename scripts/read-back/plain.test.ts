import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { documentSchemaJson } from '../../src/exports/document/json.ts';
import { allAddresses } from '../../src/legal/address.ts';
import { parseDocument } from '../../src/legal/parse.ts';
import type { WordedDocument } from '../../src/page-data/document/full-text.ts';
import { readMarkdown } from '../import/markdown/read-markdown.ts';
import { letters, samples, shapeOf } from './documents.ts';

const all = await samples();
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe.each(all)('$name as plain text and Markdown', ({ document, file }) => {
	it('the text has the words and the tree of the document', () => {
		const text = textOf(file('txt'));
		expect(letters(text)).toBe(letters(document.source));
		expect(shapeOf({ tree: parseDocument(text).tree })).toBe(shapeOf(document));
	});
	it('the Markdown comes back through the importer word for word', () => {
		const { lines, skipped } = readMarkdown(textOf(file('md')));
		// What stands behind a signature of a web page is cut there, and named: a translation, too.
		const behind = skipped.filter(({ reason }) => reason.endsWith('đứng sau văn bản'));
		const words = [...lines, ...behind.map((part) => part.words)];
		expect(letters(words.join('\n'))).toBe(letters(document.source));
		if (isPlain(document) && behind.length === 0)
			expect(shapeOf({ tree: parseDocument(lines.join('\n')).tree })).toBe(shapeOf(document));
	});
});

/** Markdown knows neither merged cells nor where a page of paper ended: such texts come back with their words only. */
function isPlain({ source, issues }: WordedDocument): boolean {
	return !/^\|/mu.test(source) && !issues.some(({ code }) => /join|damaged|misread/u.test(code));
}

interface Place {
	readonly address: string;
	readonly marker: string;
	readonly text: string;
	readonly children?: readonly Place[];
}

interface TreeFile {
	readonly front: readonly Place[];
	readonly body: readonly Place[];
	readonly back: readonly Place[];
}

describe.each(all)('$name as JSON', ({ content, document, file }) => {
	const schema = JSON.parse(documentSchemaJson(content)) as object;
	const tree = JSON.parse(textOf(file('json'))) as TreeFile;

	it('has the shape that its schema tells, and another shape is refused', () => {
		const validate = new Ajv2020({ strict: true }).compile(schema);
		expect([validate(tree), validate.errors]).toEqual([true, null]);
		expect(validate({ ...tree, body: [{ address: 'dieu-1' }] })).toBe(false);
	});
	it('has every address once, with its words', () => {
		const places = [...tree.front, ...tree.body, ...tree.back].flatMap(flat);
		expect(places.map(({ address }) => address).sort()).toEqual(allAddresses(document.tree).sort());
		const words = places.map(({ address, marker, text }) => [address, `${marker} ${text}`.trim()]);
		for (const [address = '', text = ''] of words) {
			const place = document.addresses.get(address);
			const unit = place?.kind === 'block' ? place.block : place?.provision;
			expect(text).toBe(`${unit?.marker ?? ''} ${unit?.content.text ?? ''}`.trim());
		}
	});
});

function flat(place: Place): Place[] {
	return [place, ...(place.children ?? []).flatMap(flat)];
}
