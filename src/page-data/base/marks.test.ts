import { describe, expect, it } from 'vitest';
import { leastSure, markedPieces, markOf, marksIn, saysHowSure, surenessWord, wordBehind } from './marks.ts';

const CERTAINTIES = ['1', 'suy ra', 'tham khảo', 'chưa xác nhận'] as const;

describe('a mark', () => {
	it('is a sign of its own for each certainty, and none where several sources agree', () => {
		expect(CERTAINTIES.map((certainty) => markOf(certainty)?.sign)).toEqual(['○', '◊', '△', '?']);
		expect(markOf('2+')).toBeNull();
		expect(surenessWord('2+')).toBe('từ hai nguồn trở lên');
	});

	it('on paper is a word in brackets behind the sentence, before its full stop', () => {
		expect(wordBehind('Chủ tịch UBND tỉnh.', '1')).toBe('Chủ tịch UBND tỉnh (một nguồn).');
		expect(wordBehind('Tờ trình', 'suy ra')).toBe('Tờ trình (suy ra)');
		expect(wordBehind('Chủ tịch UBND tỉnh.', '2+')).toBe('Chủ tịch UBND tỉnh.');
	});

	it('of several is the least sure', () => {
		expect(leastSure(['2+', 'suy ra', '1'])).toBe('suy ra');
		expect(leastSure([])).toBe('2+');
	});
});

describe('our own prose', () => {
	const written = (text: string) =>
		markedPieces(text)
			.map(({ text: words, mark }) => (mark === null ? words : `<${mark.sign}>`))
			.join('');

	it('that says itself how sure it is needs no second sign', () => {
		expect(saysHowSure('Theo luật (một nguồn).')).toBe(true);
		expect(saysHowSure('Theo luật.')).toBe(false);
	});

	it('has a sign behind the sentence where its author wrote a word in brackets', () => {
		expect(written('Tỉnh quyết (một nguồn). Bộ quyết (suy ra).')).toBe('Tỉnh quyết.<○> Bộ quyết.<◊>');
		expect(written('Tỉnh quyết (chưa xác nhận), bộ trình')).toBe('Tỉnh quyết,<?> bộ trình');
	});

	it('stays as it is without such a word', () => {
		const text = 'Nộp một bộ (bản chính), theo Điều 8.';
		expect(markedPieces(text)).toEqual([{ text, mark: null }]);
		expect(markedPieces('')).toEqual([]);
	});
});

describe('the legend', () => {
	it('has the signs that the page uses and no others, the surest first', () => {
		const html = '<i data-sure="chưa xác nhận">?</i><i data-sure="1">○</i><i data-sure="1">○</i>';
		expect(marksIn(html).map(({ sign }) => sign)).toEqual(['○', '?']);
		expect(marksIn('<p>Không có dấu ○ nào của ta.</p>')).toEqual([]);
	});
});
