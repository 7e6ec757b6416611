import { expect, it } from 'vitest';
import { landingUrl } from './landing.ts';

const marked = (text: string) => ({ text, marked: true });
const plain = (text: string) => ({ text, marked: false });

it('leads to the longest marked words', () => {
	const excerpt = [plain('Ngày '), marked('hiến máu'), plain(' ở '), marked('huyện Kiến Xương'), plain('.')];
	expect(landingUrl('/guong/x/', excerpt)).toBe(
		`/guong/x/#:~:text=${encodeURIComponent('huyện Kiến Xương')}`,
	);
	expect(landingUrl('/lich/#x', [marked('thi đua - khen')])).toBe(
		'/lich/#x:~:text=thi%20%C4%91ua%20%2D%20khen',
	);
});

it('leads to the page alone where nothing sure is marked', () => {
	expect(landingUrl('/x/', [marked('máu'), plain(' và nhiều chữ')])).toBe('/x/');
	expect(landingUrl('/x/', [])).toBe('/x/');
	expect(landingUrl('/x/', [marked('một hai ba bốn năm sáu bảy tám chín')])).toBe('/x/');
});
