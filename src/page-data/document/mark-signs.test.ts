import { expect, it } from 'vitest';
import { signBrackets } from './mark-signs.ts';

it('makes a sign of the word in brackets, with its meaning for who hears the page', () => {
	expect(signBrackets('<p>Tỉnh quyết (một nguồn).</p>')).toBe(
		'<p>Tỉnh quyết.<span class="sure" data-sure="1" role="img" aria-label="một nguồn" title="một nguồn">\u00a0○</span></p>',
	);
});

it('leaves official words and prose without marks as they are', () => {
	for (const html of ['<p data-official-text>Giao (suy ra).</p>', '<p>Theo luật (2022).</p>'])
		expect(signBrackets(html)).toBe(html);
});
