import { expect, test } from 'vitest';
import { nearbyWords } from './nearby.ts';

const index = { syllables: 'dua khen khien thi thuong', counts: [40, 30, 2, 50, 60] };

test('words the site has are told apart from words it has something like', () => {
	expect(nearbyWords('Khen thuowng', index)).toEqual({
		known: [{ word: 'khen', count: 30 }],
		near: ['thuong'],
	});
	expect(nearbyWords('khien khenn', index).near).toEqual(['khen']);
});

test('of several near words those of most pages come first, each once', () => {
	expect(nearbyWords('khin khiin', index).near).toEqual(['khen', 'khien']);
});

test('nothing near is nothing', () => {
	expect(nearbyWords('xyzzyx', index)).toEqual({ known: [], near: [] });
	expect(nearbyWords('', { syllables: '', counts: [] })).toEqual({ known: [], near: [] });
});
