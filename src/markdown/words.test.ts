import { describe, expect, it } from 'vitest';
import { readMdx } from './read.ts';
import { lineAt, passagesOf, wordsOf } from './words.ts';

const passages = (text: string) => passagesOf(readMdx(text).tree);

describe('the passages of a text', () => {
	it('are its paragraphs, headings, cells and blocks of code, with their lines', () => {
		const found = passages(
			'## Một\n\n- hai\n- ba\n\n| b | c |\n| - | - |\n| 4 | 5 |\n\n```\nsáu\n```\n\n> bảy',
		);
		expect(found.map((passage) => [passage.kind, wordsOf(passage), passage.line])).toEqual([
			['heading', 'Một', 1],
			['paragraph', 'hai', 3],
			['paragraph', 'ba', 4],
			['cell', 'b', 6],
			['cell', 'c', 6],
			['cell', '4', 8],
			['cell', '5', 8],
			['code', 'sáu', 11],
			['paragraph', 'bảy', 14],
		]);
	});

	it('have runs that say what is a link, code, an address', () => {
		const [passage] = passages('Một [**hai**](/b/) `ba` https://a.example/ và ![bốn](/c.png)');
		expect(passage?.runs.filter(({ text }) => text.trim() !== '')).toEqual([
			{ text: 'Một ', kind: 'words' },
			{ text: 'hai', kind: 'link' },
			{ text: 'ba', kind: 'code' },
			{ text: 'https://a.example/', kind: 'address' },
			{ text: ' và ', kind: 'words' },
			{ text: 'bốn', kind: 'words' },
		]);
	});

	it('know the line of every word', () => {
		const [passage] = passages('\n> một\n> **hai\n> ba** bốn');
		const lines = ['một', 'hai', 'ba', 'bốn'].map(
			(word) => passage && lineAt(passage, wordsOf(passage).indexOf(word)),
		);
		expect(lines).toEqual([2, 3, 4, 4]);
	});
});
