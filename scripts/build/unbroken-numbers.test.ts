import { describe, expect, test } from 'vitest';
import { withWholeNumbers } from './unbroken-numbers.ts';

const whole = (number: string) => `<span class="whole">${number}</span>`;

describe('the number of a document', () => {
	test.each(['26/KH-UBND', '152/2025/NĐ-CP', '06/2022/QH15', '1151/BTĐKT-P.I', '587/QĐ-TTg'])(
		'%s stands in one piece',
		(number) => {
			expect(withWholeNumbers(`<p>Theo số ${number}.</p>`)).toBe(`<p>Theo số ${whole(number)}.</p>`);
		},
	);

	test.each([
		'<p>ngày 28/02/2027, 3/4 hồ sơ, và/hoặc, 15/03</p>',
		'<p>thông tư liên tịch 19/2022/TTLT-BVHTTDL-BNV</p>',
		'<p title="a > b 26/KH-UBND">1</p>',
		'<pre>số 26/KH-UBND</pre><textarea>26/KH-UBND</textarea><script>"26/KH-UBND"</script>',
		'<a href="/26/KH-UBND/">văn bản</a>',
	])('is not seen in %s', (html) => {
		expect(withWholeNumbers(html)).toBe(html);
	});

	test('in the head of a page stays words alone', () => {
		const head = '<html><head><meta content="26/KH-UBND"></head>';
		expect(withWholeNumbers(`${head}<body><b>26/KH-UBND</b></body></html>`)).toBe(
			`${head}<body><b>${whole('26/KH-UBND')}</b></body></html>`,
		);
	});
});
