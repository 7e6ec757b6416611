import { describe, expect, it } from 'vitest';
import { countFacets, makeFacets, recordsOfFacets } from './facets.ts';

const file = makeFacets([
	{ nam: ['2023'] },
	{},
	{ nam: ['2023', '2024'], noi: ['Làng Sen'] },
	{ nam: ['2024'] },
]);

describe('facets', () => {
	it('keep distances, not numbers', () => {
		expect(file['nam']).toEqual({ '2023': [0, 2], '2024': [2, 1] });
	});
	it('give the records with every asked value', () => {
		expect(recordsOfFacets(file, { nam: '2023' })).toEqual(new Set([0, 2]));
		expect(recordsOfFacets(file, { nam: '2024', noi: 'Làng Sen' })).toEqual(new Set([2]));
		expect(recordsOfFacets(file, { nam: '1999' })).toEqual(new Set());
		expect(recordsOfFacets(file, {})).toBeNull();
	});
	it('count only what is there', () => {
		expect(countFacets(file, new Set([3]))).toEqual({ nam: { '2024': 1 }, noi: {} });
	});
});
