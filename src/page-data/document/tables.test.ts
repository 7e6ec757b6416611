import { describe, expect, it } from 'vitest';
import type { PassageView, Segment } from './segment.ts';
import { inOneLine, withTables } from './tables.ts';

const plain = {
	strong: false,
	href: null,
	document: null,
	title: null,
	cites: null,
	status: null,
	effect: null,
};

function item(line: number, text: string, segments: readonly Segment[] = [{ ...plain, text }]) {
	const address = `doan-${String(line)}`;
	const view: PassageView = { address, marker: '', segments, citation: address, label: address };
	return { line, text, view };
}
const shapes = (items: readonly ReturnType<typeof item>[]) =>
	withTables(items).map((view) => ('rows' in view ? view.rows.map(({ address }) => address) : view.address));

describe('rows of a text', () => {
	it('on neighbouring lines are one table, in the order of the text', () => {
		const items = [item(1, 'Bảng:'), item(2, '| a |'), item(3, '| b |'), item(4, 'Hết.'), item(5, '| c |')];
		expect(shapes(items)).toEqual(['doan-1', ['doan-2', 'doan-3'], 'doan-4', ['doan-5']]);
	});

	it('with a line between them are two tables', () => {
		expect(shapes([item(1, '| a |'), item(3, '| b |')])).toEqual([['doan-1'], ['doan-3']]);
	});

	it('name columns only where the first cell asks for numbers', () => {
		const [table] = withTables([
			item(1, '| STT | Việc |'),
			item(2, '| 1 | Vớt bèo |'),
			item(3, '| tt. | x |'),
		]);
		expect(table).toMatchObject({
			name: 'Bảng 3 hàng, từ doan-1',
			isWide: false,
			rows: [{ isHead: true }, { isHead: false }, { isHead: true }],
		});
	});

	it('keep words whole where the longest of all columns have room side by side', () => {
		const due = '| 1 | Xây dựng chuyên trang | Trước ngày 14/10/2027 | Thường xuyên |';
		const dots = `| 2 | ${'.'.repeat(90)} | a | b |`;
		expect(withTables([item(1, due)])).toMatchObject([{ hasRoom: true }]);
		expect(withTables([item(1, due), item(2, dots)])).toMatchObject([{ hasRoom: false }]);
	});

	it('give their cells the names of the columns, as far as the columns are the same', () => {
		const [table] = withTables([item(1, '| STT | Việc |'), item(2, '| 1 | Vớt bèo |'), item(3, '| Cộng |')]);
		expect(table).toMatchObject({
			rows: [{ cells: [{}, {}] }, { cells: [{ head: 'STT' }, { head: 'Việc' }] }, { cells: [{ span: 1 }] }],
		});
		expect(table).not.toHaveProperty('rows.2.cells.0.head');
		expect(table).not.toHaveProperty('rows.0.cells.0.head');
	});

	it('keep links, weights and the paragraphs of a cell', () => {
		const link = { ...plain, text: 'Điều 5', href: '/dieu-5/', document: 'x' };
		const segments = [{ ...plain, text: '| theo ' }, link, { ...plain, text: ' ¶ hai || \\| |' }];
		const text = segments.map((segment) => segment.text).join('');
		expect(withTables([item(1, text, segments)])).toMatchObject([
			{
				rows: [
					{
						cells: [
							{ span: 2, paragraphs: [[{ text: 'theo ' }, link], [{ text: 'hai' }]] },
							{ span: 1, paragraphs: [[{ text: '|' }]] },
						],
					},
				],
			},
		]);
		expect(
			inOneLine(text, segments)
				.map((segment) => segment.text)
				.join(''),
		).toBe('theo Điều 5 · hai · |');
	});
});
