import { describe, expect, it } from 'vitest';
import { withoutStyleAttributes } from './style-attributes.ts';

describe('style attributes of Starlight', () => {
	it('are taken out, and nothing else is touched', () => {
		const html = '<ul style="--depth: 0;" class="a"><li class="b" style="--depth: 1;">Điều 1</ul>';
		expect(withoutStyleAttributes(html)).toBe('<ul class="a"><li class="b">Điều 1</ul>');
	});

	it('are taken out where there are several of them', () => {
		expect(withoutStyleAttributes('<svg style="--sl-icon-color: red; --sl-icon-size: 1rem;" />')).toBe(
			'<svg />',
		);
	});

	it.each(['color: red', '--depth: 0; color: red', '--other: 1'])('stay where they say “%s”', (style) => {
		const html = `<p style="${style}">a</p><p style="--depth: 0;">b</p>`;
		expect(withoutStyleAttributes(html)).toBe(`<p style="${style}">a</p><p>b</p>`);
	});

	it('stay where they are words of the page', () => {
		const html = '<pre>&lt;p style="--depth: 0;"></pre>';
		expect(withoutStyleAttributes(html)).toBe(html);
	});
});
