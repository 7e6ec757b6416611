import { describe, expect, it } from 'vitest';
import { effectDays } from './effect-days.ts';
import { DECREE } from './fixtures/effect-node.ts';
import { effectGraph, type EffectNode, type Relation } from './effect-graph.ts';

/** "2020-03-01 cu bat-dau", with what does it and the part where there is one. */
function told(...nodes: readonly Partial<EffectNode>[]): string[] {
	const graph = effectGraph(nodes.map((node) => ({ ...DECREE, ...node })));
	return effectDays(graph).map(({ on, document, kind, by, at }) =>
		[on, document, kind, by, at].filter((word) => word !== null).join(' '),
	);
}

const acts = (kind: Relation['kind']): Relation => ({
	kind,
	document: 'cu',
	articles: null,
	on: null,
	note: null,
});

describe('the days of effect', () => {
	it('tell when a document begins, and ends by a day of its own', () => {
		expect(told({ expiredOn: '2027-03-01' })).toEqual(['2020-03-01 cu bat-dau', '2027-03-01 cu ket-thuc']);
	});

	it('name what replaces or amends it, on the day on which that begins', () => {
		const later = { id: 'moi', issuedOn: '2025-01-10', inForceOn: '2025-07-01' };
		expect(told({}, { ...later, relations: [acts('thay-the')] })).toEqual([
			'2020-03-01 cu bat-dau',
			'2025-07-01 cu ket-thuc moi',
			'2025-07-01 moi bat-dau',
		]);
		expect(told({}, { ...later, relations: [acts('sua-doi')] })).toContain('2025-07-01 cu sua-doi moi');
	});

	it('tell a second amendment of what was amended before', () => {
		const first = {
			id: 'sua-1',
			issuedOn: '2021-01-01',
			inForceOn: '2021-07-01',
			relations: [acts('sua-doi')],
		};
		const second = {
			id: 'sua-2',
			issuedOn: '2022-01-01',
			inForceOn: '2022-07-01',
			relations: [acts('sua-doi')],
		};
		const days = told({}, first, second).filter((line) => line.includes('sua-doi'));
		expect(days).toEqual(['2021-07-01 cu sua-doi sua-1', '2022-07-01 cu sua-doi sua-2']);
	});

	it('tell of parts that begin or end apart', () => {
		const provisions = [
			{ at: 'dieu-5-khoan-2', inForceOn: '2021-01-01', expiredOn: null, note: null },
			{ at: 'dieu-7', inForceOn: null, expiredOn: '2022-01-01', note: null },
		];
		expect(told({ provisions })).toEqual([
			'2020-03-01 cu bat-dau',
			'2021-01-01 cu bat-dau dieu-5-khoan-2',
			'2022-01-01 cu ket-thuc dieu-7',
		]);
	});

	it('tell when a plan is carried out, and for how long', () => {
		const administrative = { from: '2020-02-01', to: '2020-12-31', rule: 'van-ban-hanh-chinh' };
		expect(told({ administrative, inForceOn: null })).toEqual([
			'2020-02-01 cu bat-dau-thuc-hien',
			'2021-01-01 cu het-thuc-hien',
		]);
	});

	it('make no day of a beginning that nobody knows, but of a doubt that begins', () => {
		expect(told({ inForceOn: null })).toEqual([]);
		const unclearFrom = { on: '2024-01-01', by: null, note: 'Chưa thấy nguồn xác nhận.' };
		expect(told({ unclearFrom })).toContain('2024-01-01 cu chua-ro');
	});

	it('tell of a limit by rule', () => {
		const limited = { from: '2026-10-01', rule: 'con-phan-khong-trai', note: 'Suy ra.' };
		expect(told({ limited })).toContain('2026-10-01 cu gioi-han');
	});
});
