import { describe, expect, it } from 'vitest';
import { validatorFaults, vocabularyFaults } from './schema-org.ts';

describe('the check against the vocabulary of schema.org', () => {
	it('knows properties of the type itself and of those above it', () => {
		expect(vocabularyFaults({ '@type': 'Legislation', legislationDate: '2024-01-01', name: 'Luật' })).toEqual(
			[],
		);
	});

	it.each([
		[{ '@type': 'Lawx' }],
		[{ '@type': 'Legislation', legislationDay: 'x' }],
		[{ '@type': 'Person', legislationDate: 'x' }],
		[{ '@type': 'Article', about: { '@type': 'Person', nme: 'x' } }],
		[{ '@type': 'Legislation', legislationLegalForce: 'https://schema.org/InForced' }],
		[{ '@graph': [{ '@type': 'Event', startdate: 'x' }] }],
	])('reports %j', (data) => {
		expect(vocabularyFaults(data)).toHaveLength(1);
	});
});

describe('the validator', () => {
	it('finds no fault in what is right, in a graph too', async () => {
		const place = { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: 'https://song-mo.example/' };
		const list = { '@type': 'BreadcrumbList', itemListElement: [place, { ...place, position: 2 }] };
		expect(await validatorFaults({ '@graph': [list, { '@type': 'Legislation', name: 'Luật' }] })).toEqual([]);
	});

	it.each([
		[{ '@type': 'Lawx' }],
		[{ '@type': 'Legislation', legislationDay: 'x' }],
		[{ '@type': 'Organization', url: 'https://song-mo.example/' }],
		[{ '@type': 'BreadcrumbList' }],
	])('reports %j', async (data) => {
		expect(await validatorFaults(data)).not.toEqual([]);
	});
});
