import { describe, expect, it } from 'vitest';
import { wholeHeadings } from './whole-headings.ts';

const COMPOUNDS = ['khen thưởng', 'Thái Bình'];

describe('the headings of a page', () => {
	it('keep a word of two syllables on one line, beside marks and in links', () => {
		expect(wholeHeadings('<h1 id="a">Thi đua, khen thưởng <a href="/x">Thái Bình</a></h1>', COMPOUNDS)).toBe(
			'<h1 id="a">Thi đua, <span class="whole">khen thưởng</span> ' +
				'<a href="/x"><span class="whole">Thái Bình</span></a></h1>',
		);
	});

	it('leave attributes, paragraphs and narrower headings as they are', () => {
		const html = '<h2 title="khen thưởng">Một</h2><h4>Thái Bình</h4><p>khen thưởng</p>';
		expect(wholeHeadings(html, COMPOUNDS)).toBe(html);
	});
});
