import { describe, expect, it } from 'vitest';
import { vocabularyFaults } from './schema-org.ts';

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
