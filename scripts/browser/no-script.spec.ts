/** With script switched off, pages still say what they have to say; that links lead on: stories.spec.ts, search.spec.ts. */
import { ofEachKind, sample } from './helpers.ts';
import { expect, test } from './shared-window.ts';

test.use({ javaScriptEnabled: false });

// One h1 and words in main are proven for every page by check:dist; here a browser judges what can be seen. One test for
// all: a test for each cost more than its page.
/** Half of the kinds of pages: what is for script alone stands in pieces that many share. */
const PAGES = sample(ofEachKind(), 30);

test('the longest pages of many kinds can be read without script', async ({ shared: { page } }) => {
	for (const address of PAGES) {
		await page.goto(address);
		expect
			.soft(await page.evaluate(lookAtPage), address)
			.toEqual({ headings: 1, hasWords: true, useless: [] });
	}
});

/** In the browser: what is seen of a page, and of what is of no use without script. */
function lookAtPage(): { headings: number; hasWords: boolean; useless: string[] } {
	const seen = (selector: string) =>
		[...document.querySelectorAll<HTMLElement>(selector)].filter(
			(element) =>
				element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,
		);
	return {
		headings: seen('h1').length,
		hasWords: seen('main').some((main) => /\p{L}/u.test(main.innerText)),
		useless: seen('[data-needs-script]').map(({ outerHTML }) => outerHTML.slice(0, 80)),
	};
}
