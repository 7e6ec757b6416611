import { expect, it } from 'vitest';
import { repeatFinder } from './repeats.ts';

const excerpt = (text: string) => [{ text, marked: false }];
const CARD = 'Xã Sen (khi ấy là xã Bèo). Ba anh em làm diều sáo từ tre của nhà';

it('an excerpt that mostly says what stood above is a repeat, wherever it was cut', () => {
	const isRepeated = repeatFinder();
	expect(isRepeated(excerpt(CARD))).toBe(false);
	expect(isRepeated(excerpt(`… Nghề diều · ${CARD.replace('Xã', 'xã')} …`))).toBe(true);
	expect(isRepeated(excerpt('Xã Sen (khi ấy là xã Bèo). Lão Tư mở lớp dạy trẻ thả diều buổi chiều'))).toBe(
		false,
	);
});

it('an excerpt of few words is none', () => {
	const isRepeated = repeatFinder();
	expect([[], excerpt('diều'), excerpt('diều')].map(isRepeated)).toEqual([false, false, false]);
});
