import { describe, expect, it } from 'vitest';
import { readLines } from './lines.ts';
import { toParagraphs, wrapWidth } from './repair.ts';

function paragraphsOf(text: string): string[] {
	return toParagraphs(readLines(text)).paragraphs.map(({ content }) => content.text);
}

describe('toParagraphs', () => {
	it('joins a sentence cut by a page and says where, before and after', () => {
		const { paragraphs, issues } = toParagraphs(readLines('tập thể, cá\n\nnhân được khen'));
		expect(paragraphs.map(({ content }) => content.text)).toEqual(['tập thể, cá nhân được khen']);
		expect(issues).toEqual([
			{
				line: 1,
				code: 'page-break-join',
				message: expect.stringContaining('nối lại') as string,
				before: 'tập thể, cá ⏎ nhân được khen',
				after: 'tập thể, cá nhân được khen',
			},
		]);
	});
	it('calls a join without a blank line a line join', () => {
		expect(toParagraphs(readLines('một\nhai')).issues.map(({ code }) => code)).toEqual(['line-join']);
	});
	it.each([
		['a sentence that ended', 'Một câu.\ntiếp theo'],
		['a heading in capitals', 'TÊN PHẦN\ntiếp theo'],
		['a line that begins with a capital', 'Một dòng\nDòng khác'],
		['a list mark', 'Gồm có\n- một'],
		['a data field', 'title: x\ntype: y'],
		['a bare chapter number', 'Chương I\nquy định'],
	])('does not join after or before %s', (_name, text) => {
		expect(paragraphsOf(text)).toHaveLength(2);
	});
	it('joins bold ranges too', () => {
		const { paragraphs } = toParagraphs(readLines('**một**\n**hai**'));
		expect(paragraphs[0]?.content.strong).toEqual([
			[0, 3],
			[4, 7],
		]);
	});
});

describe('the heading of an article that an amending text quotes', () => {
	it('ends where its line ends, though the line is full', () => {
		const lines = [
			...'Một dòng đủ dài như khi quét từ giấy ra chữ\ntiếp theo của dòng trên cho đến hết câu này.\n'
				.repeat(12)
				.split('\n'),
			'“Điều 8. Người trồng và người chăm sóc hoa cúc',
			'Người trồng hoa là người sống ở trong vườn hoa.”.',
		];
		expect(paragraphsOf(lines.join('\n')).slice(-2)).toEqual([
			'“Điều 8. Người trồng và người chăm sóc hoa cúc',
			'Người trồng hoa là người sống ở trong vườn hoa.”.',
		]);
	});
});

describe('wrapWidth', () => {
	const wrapped =
		'Một dòng đủ dài như khi quét từ giấy ra chữ\ntiếp theo của dòng trên cho đến hết câu này.\n';
	it('is the usual length where lines were cut by hand', () => {
		expect(wrapWidth(readLines(wrapped.repeat(12)))).toBe(44);
	});
	it('is null for few lines and where a line is a paragraph', () => {
		expect(wrapWidth(readLines(wrapped))).toBeNull();
		expect(wrapWidth(readLines('Một câu đầy đủ.\n'.repeat(40)))).toBeNull();
	});
});
