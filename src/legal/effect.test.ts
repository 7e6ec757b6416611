import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectGraph, RELATION_KINDS, type EffectNode, type Relation } from './effect-graph.ts';
import { effectAt, effectSteps, type EffectStatus } from './effect.ts';
import { DECREE } from './fixtures/effect-node.ts';
import { decodeEffect, effectWords, encodeSteps } from './effect-words.ts';

const NEW: EffectNode = {
	...DECREE,
	id: 'moi',
	name: 'Nghị định số 2/2025/NĐ-CP',
	issuedOn: '2025-01-10',
	inForceOn: '2025-07-01',
};

const relation = (kind: Relation['kind'], rest: Partial<Relation> = {}): Relation => ({
	kind,
	document: 'cu',
	articles: null,
	on: null,
	note: null,
	...rest,
});
/** The old document's status on a day when the new one does `relations` to it. */
function statusOn(
	day: string,
	old: Partial<EffectNode>,
	relations: readonly Relation[] = [],
	article?: string,
) {
	return effectAt(
		effectGraph([
			{ ...DECREE, ...old },
			{ ...NEW, relations },
		]),
		'cu',
		day,
		article,
	).status;
}

describe('the effect of a document', () => {
	it('begins on the day it comes into force, not on the day it is issued', () => {
		expect(statusOn('2020-02-29', {})).toBe('chua-co-hieu-luc');
		expect(statusOn('2020-03-01', {})).toBe('con-hieu-luc');
	});

	it('is over on the day of expiry itself', () => {
		expect(statusOn('2024-12-31', { expiredOn: '2025-01-01' })).toBe('con-hieu-luc');
		expect(statusOn('2025-01-01', { expiredOn: '2025-01-01' })).toBe('het-hieu-luc');
	});

	it('ends when the document that replaces it comes into force, and names that document', () => {
		const graph = effectGraph([DECREE, { ...NEW, relations: [relation('thay-the')] }]);
		expect(effectAt(graph, 'cu', '2025-06-30').status).toBe('con-hieu-luc');
		expect(effectAt(graph, 'cu', '2025-07-01')).toEqual({
			status: 'het-hieu-luc',
			since: '2025-07-01',
			because: 'moi',
			note: 'Văn bản được thay thế bởi Nghị định số 2/2025/NĐ-CP.',
			amended: false,
			ofAmended: false,
			limited: false,
			rule: null,
			until: null,
		});
	});

	it('names the replacing document also where its own expiry is written with the same day', () => {
		const graph = effectGraph([
			{ ...DECREE, expiredOn: '2025-07-01' },
			{ ...NEW, relations: [relation('thay-the')] },
		]);
		expect(effectAt(graph, 'cu', '2025-07-01').because).toBe('moi');
	});

	it('is unknown, never guessed, where the day of coming into force is unknown', () => {
		expect(statusOn('2020-01-09', { inForceOn: null })).toBe('chua-co-hieu-luc');
		expect(statusOn('2020-01-10', { inForceOn: null })).toBe('chua-ro');
		expect(statusOn('1990-01-01', { inForceOn: null, issuedOn: null })).toBe('chua-ro');
		expect(statusOn('2025-07-01', { inForceOn: null }, [relation('thay-the')])).toBe('het-hieu-luc');
	});

	it('is in doubt from the issue of a replacement whose day is unknown', () => {
		const graph = effectGraph([DECREE, { ...NEW, inForceOn: null, relations: [relation('thay-the')] }]);
		expect(effectAt(graph, 'cu', '2025-01-09').status).toBe('con-hieu-luc');
		expect(effectAt(graph, 'cu', '2025-01-10')).toMatchObject({ status: 'chua-ro', because: 'moi' });
	});

	it('is in doubt from the day the editors say so', () => {
		const unclearFrom = { on: '2025-07-01', by: null, note: 'Chưa rõ.' };
		expect(statusOn('2025-06-30', { unclearFrom })).toBe('con-hieu-luc');
		expect(statusOn('2025-07-01', { unclearFrom })).toBe('chua-ro');
		expect(statusOn('2026-01-01', { unclearFrom, expiredOn: '2026-01-01' })).toBe('het-hieu-luc');
	});

	it('is gone in part where only some articles are repealed', () => {
		const repeal = [relation('bai-bo', { articles: ['5', '6'] })];
		expect(statusOn('2025-07-01', {}, repeal)).toBe('het-hieu-luc-mot-phan');
		expect(statusOn('2025-07-01', {}, repeal, '5')).toBe('het-hieu-luc');
		expect(statusOn('2025-06-30', {}, repeal, '5')).toBe('con-hieu-luc');
		expect(statusOn('2025-07-01', {}, repeal, '7')).toBe('con-hieu-luc');
	});

	it('is in doubt for an article where nobody says which articles ended', () => {
		const partlyExpired = [{ on: '2022-01-01', articles: null, by: null }];
		expect(statusOn('2022-01-01', { partlyExpired })).toBe('het-hieu-luc-mot-phan');
		expect(statusOn('2022-01-01', { partlyExpired }, [], '3')).toBe('chua-ro');
		expect(statusOn('2021-12-31', { partlyExpired }, [], '3')).toBe('con-hieu-luc');
	});

	it('stays after an amendment, and says so', () => {
		const graph = effectGraph([DECREE, { ...NEW, relations: [relation('sua-doi', { articles: ['8'] })] }]);
		expect(effectAt(graph, 'cu', '2025-07-01')).toMatchObject({
			status: 'con-hieu-luc',
			since: '2020-03-01',
			because: 'moi',
			amended: true,
		});
		expect(effectAt(graph, 'cu', '2025-07-01', '8').amended).toBe(true);
		expect(effectAt(graph, 'cu', '2025-07-01', '9').amended).toBe(false);
	});

	it('says of an article only that its document was amended, where nobody says in which articles', () => {
		const graph = effectGraph([DECREE, { ...NEW, relations: [relation('sua-doi')] }]);
		const on = (day: string) => effectAt(graph, 'cu', day, '9');
		expect(on('2025-07-01')).toMatchObject({ status: 'con-hieu-luc', amended: false, ofAmended: true });
		expect(on('2025-06-30')).toMatchObject({ status: 'con-hieu-luc', ofAmended: false });
		expect(effectWords(on('2025-07-01'))).toBe('Văn bản còn hiệu lực, đã sửa đổi');
		expect(effectAt(graph, 'cu', '2025-07-01')).toMatchObject({ amended: true, ofAmended: false });
	});

	it('tells its last day as long as it leads straight to a known end', () => {
		const graph = effectGraph([{ ...DECREE, expiredOn: '2027-03-01' }]);
		expect(effectAt(graph, 'cu', '2020-02-29').until).toBeNull();
		expect(effectAt(graph, 'cu', '2027-02-28').until).toBe('2027-02-28');
		expect(effectAt(graph, 'cu', '2027-03-01').until).toBeNull();
		const doubt = { on: '2026-01-01', by: null, note: 'Chưa rõ.' };
		const inDoubt = effectGraph([{ ...DECREE, expiredOn: '2027-03-01', unclearFrom: doubt }]);
		expect(effectAt(inDoubt, 'cu', '2025-01-01').until).toBeNull();
	});

	it('holds only in part where a rule of law says so, and names the rule', () => {
		const limited = { from: '2026-10-01', rule: 'con-phan', note: 'Còn phần không trái (suy ra).' };
		const graph = effectGraph([{ ...DECREE, limited }]);
		expect(effectAt(graph, 'cu', '2026-09-30')).toMatchObject({ limited: false, rule: null });
		expect(effectAt(graph, 'cu', '2026-10-01', '5')).toMatchObject({
			status: 'con-hieu-luc',
			limited: true,
			rule: 'con-phan',
			note: 'Còn phần không trái (suy ra).',
		});
	});

	it('has not begun before the earliest day that a rule allows, and is unknown after it', () => {
		const inForceBound = { on: '2020-04-09', rule: 'khong-som-hon' };
		const unknown = { inForceOn: null, inForceBound };
		expect(statusOn('2020-04-08', unknown)).toBe('chua-co-hieu-luc');
		expect(statusOn('2020-04-09', unknown)).toBe('chua-ro');
	});

	it('says what a rule gives of a document whose first day is unknown', () => {
		const limited = { from: '2025-07-01', rule: 'nhap-tinh', note: 'Vẫn áp dụng ở tỉnh cũ (suy ra).' };
		const graph = effectGraph([{ ...DECREE, inForceOn: null, limited }]);
		expect(effectAt(graph, 'cu', '2025-06-30').note).toBe('Chưa rõ ngày bắt đầu có hiệu lực.');
		expect(effectAt(graph, 'cu', '2025-07-01').note).toBe(
			'Chưa rõ ngày bắt đầu có hiệu lực. Vẫn áp dụng ở tỉnh cũ (suy ra).',
		);
	});

	it('lets an article, or a clause of it, begin and end apart', () => {
		const provisions = [
			{ at: 'dieu-5', inForceOn: '2021-01-01', expiredOn: '2022-01-01', note: null },
			{ at: 'dieu-6-khoan-2-diem-dd', inForceOn: '2021-01-01', expiredOn: null, note: null },
		];
		expect(statusOn('2020-12-31', { provisions }, [], '5')).toBe('chua-co-hieu-luc');
		expect(statusOn('2021-01-01', { provisions }, [], '5')).toBe('con-hieu-luc');
		expect(statusOn('2022-01-01', { provisions }, [], '5')).toBe('het-hieu-luc');
		const graph = effectGraph([{ ...DECREE, provisions }]);
		expect(effectAt(graph, 'cu', '2020-12-31', '6')).toMatchObject({
			status: 'con-hieu-luc',
			note: 'Điểm đ khoản 2 Điều 6 có hiệu lực từ 01/01/2021.',
		});
		expect(effectAt(graph, 'cu', '2021-01-01', '6').note).toBeNull();
	});

	it('of an administrative document is the time in which it is carried out', () => {
		const year = { from: '2024-01-01', to: '2024-12-31', rule: 'hanh-chinh' };
		const plan = { inForceOn: null, administrative: year };
		expect(statusOn('2023-12-31', plan)).toBe('chua-thuc-hien');
		expect(statusOn('2024-12-31', plan)).toBe('dang-thuc-hien');
		expect(statusOn('2025-01-01', plan)).toBe('da-thuc-hien');
		expect(effectAt(effectGraph([{ ...DECREE, ...plan }]), 'cu', '2026-11-29').note).toBe(
			'Thực hiện trong năm 2024; thời gian thực hiện đã qua.',
		);
		expect(statusOn('2026-01-01', { administrative: { from: null, to: null, rule: 'r' } })).toBe(
			'hanh-chinh',
		);
		expect(statusOn('2026-01-01', plan, [relation('thay-the')])).toBe('het-hieu-luc');
	});

	it('rests during a suspension and comes back on the day it ends', () => {
		const suspended = [{ on: '2021-01-01', until: '2021-02-01', articles: null, by: null }];
		expect(statusOn('2021-01-31', { suspended })).toBe('tam-ngung');
		expect(statusOn('2021-02-01', { suspended })).toBe('con-hieu-luc');
	});

	it('rests for the suspended articles only', () => {
		const suspended = [{ on: '2021-01-01', until: null, articles: ['4'], by: null }];
		expect(statusOn('2021-01-31', { suspended }, [], '4')).toBe('tam-ngung');
		expect(statusOn('2021-01-31', { suspended }, [], '5')).toBe('con-hieu-luc');
		expect(effectAt(effectGraph([{ ...DECREE, suspended }]), 'cu', '2021-01-31')).toMatchObject({
			status: 'con-hieu-luc',
			note: 'Điều 4 đang tạm ngưng.',
		});
	});

	it.each(['can-cu', 'huong-dan', 'hop-nhat', 'dinh-chinh'] as const)(
		'is not touched by a relation “%s”',
		(kind) => {
			expect(statusOn('2030-01-01', {}, [relation(kind)])).toBe('con-hieu-luc');
		},
	);

	it('is unknown for a document that is not in the collection', () => {
		expect(effectAt(effectGraph([]), 'khong-co', '2025-01-01').status).toBe('chua-ro');
	});
});

const day = fc
	.integer({ min: 0, max: 60 })
	.map((days) => new Date(Date.UTC(2024, 0, 1 + days * 9)).toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const articles = maybe(fc.uniqueArray(fc.constantFrom('1', '2', '3'), { minLength: 1 }));
const anyRelation: fc.Arbitrary<Relation> = fc.record({
	kind: fc.constantFrom(...RELATION_KINDS),
	document: fc.constantFrom('a', 'b', 'c'),
	articles,
	on: maybe(day),
	note: fc.constant(null),
});
const node = (id: string): fc.Arbitrary<EffectNode> =>
	fc.record({
		id: fc.constant(id),
		name: fc.constant(`Văn bản ${id}`),
		issuedOn: maybe(day),
		inForceOn: maybe(day),
		expiredOn: maybe(day),
		partlyExpired: fc.array(fc.record({ on: day, articles, by: maybe(fc.constantFrom('b', 'c')) }), {
			maxLength: 2,
		}),
		suspended: fc.array(fc.record({ on: day, until: maybe(day), articles, by: fc.constant(null) }), {
			maxLength: 2,
		}),
		unclearFrom: maybe(fc.record({ on: day, by: fc.constant(null), note: fc.constant('Chưa rõ.') })),
		administrative: fc.option(fc.record({ from: maybe(day), to: maybe(day), rule: fc.constant('r') }), {
			nil: null,
			freq: 4,
		}),
		limited: maybe(fc.record({ from: day, rule: fc.constant('r'), note: fc.constant('Suy ra.') })),
		inForceBound: maybe(fc.record({ on: day, rule: fc.constant('r') })),
		provisions: fc.array(
			fc.record({
				at: fc.constantFrom('dieu-1', 'dieu-2', 'dieu-1-khoan-2'),
				inForceOn: maybe(day),
				expiredOn: maybe(day),
				note: fc.constant(null),
			}),
			{ maxLength: 2 },
		),
		relations: fc.array(anyRelation, { maxLength: 3 }),
	});
const nodes = fc.tuple(node('a'), node('b'), node('c'));
const askedArticle = fc.option(fc.constantFrom('1', '2', '9'), { nil: undefined });

describe('the effect as a function of the day', () => {
	it('has no gap: stretches follow one another and each differs from the one before', () => {
		fc.assert(
			fc.property(nodes, askedArticle, (all, article) => {
				const steps = effectSteps(effectGraph(all), 'a', article);
				expect(steps[0]?.from).toBeNull();
				const days = steps.slice(1).map(({ from }) => from ?? '');
				expect(days).toEqual([...new Set(days)].sort());
				for (const step of steps) {
					const { from, ...effect } = step;
					if (from !== null) expect(effectAt(effectGraph(all), 'a', from, article)).toEqual(effect);
				}
			}),
		);
	});

	it('changes on no day but those that the data name', () => {
		fc.assert(
			fc.property(nodes, day, (all, asked) => {
				const named = new Set(JSON.stringify(all).match(/\d{4}-\d\d-\d\d/g));
				const before = new Date(Date.parse(asked) - 86_400_000).toISOString().slice(0, 10);
				// The last day of carrying out is named; the change comes on the day after it.
				fc.pre(!named.has(asked) && !named.has(before));
				const graph = effectGraph(all);
				expect(effectAt(graph, 'a', asked)).toEqual(effectAt(graph, 'a', before));
			}),
		);
	});

	it('never comes back from expired', () => {
		fc.assert(
			fc.property(nodes, askedArticle, (all, article) => {
				const statuses = effectSteps(effectGraph(all), 'a', article).map(({ status }) => status);
				const first = statuses.indexOf('het-hieu-luc');
				const rest: readonly EffectStatus[] = first === -1 ? [] : statuses.slice(first);
				expect(rest.every((status) => status === 'het-hieu-luc')).toBe(true);
			}),
		);
	});

	it('is expired exactly from the earliest of its known ends on', () => {
		fc.assert(
			fc.property(nodes, day, (all, asked) => {
				const ends = [
					all[0].expiredOn,
					...all.flatMap(({ relations, inForceOn }) =>
						relations
							.filter(
								({ document, kind, articles }) =>
									document === 'a' && articles === null && /^(thay|bai)/.test(kind),
							)
							.map(({ on }) => on ?? inForceOn),
					),
				].filter((end) => end !== null);
				const isOver = ends.some((end) => end <= asked);
				expect(effectAt(effectGraph(all), 'a', asked).status === 'het-hieu-luc').toBe(isOver);
			}),
		);
	});

	it('does not depend on the order of documents or relations', () => {
		fc.assert(
			fc.property(nodes, day, askedArticle, (all, asked, article) => {
				const turned = all.map((each) => ({ ...each, relations: each.relations.toReversed() })).toReversed();
				expect(effectAt(effectGraph(turned), 'a', asked, article)).toEqual(
					effectAt(effectGraph(all), 'a', asked, article),
				);
			}),
		);
	});

	it('never says that a document holds whose first day is unknown', () => {
		fc.assert(
			fc.property(nodes, day, (all, asked) => {
				const graph = effectGraph([{ ...all[0], inForceOn: null }, all[1], all[2]]);
				expect(['con-hieu-luc', 'het-hieu-luc-mot-phan']).not.toContain(effectAt(graph, 'a', asked).status);
			}),
		);
	});

	it('is the same when read back from the attribute of a badge', () => {
		fc.assert(
			fc.property(nodes, day, (all, asked) => {
				const graph = effectGraph(all);
				const read = decodeEffect(encodeSteps(effectSteps(graph, 'a')), asked);
				const { status, since, amended, ofAmended, limited, until } = effectAt(graph, 'a', asked);
				expect(read).toMatchObject({ status, since, amended, ofAmended, limited, until });
			}),
		);
	});
});

const PLAIN = { since: null, amended: false, ofAmended: false, limited: false, until: null };

describe('the words of an effect', () => {
	it.each([
		['Hết hiệu lực từ 01/07/2025', { status: 'het-hieu-luc', since: '2025-07-01' }],
		['Còn hiệu lực, đã sửa đổi', { status: 'con-hieu-luc', amended: true }],
		['Văn bản còn hiệu lực, đã sửa đổi', { status: 'con-hieu-luc', ofAmended: true }],
		[
			'Còn hiệu lực đến hết 28/02/2027, phần không trái luật mới',
			{ status: 'con-hieu-luc', until: '2027-02-28', limited: true },
		],
	] as const)('are "%s"', (words, effect) => {
		expect(effectWords({ ...PLAIN, ...effect })).toBe(words);
	});

	it('are others for a day gone by, without what then lay ahead', () => {
		const effect = { ...PLAIN, status: 'con-hieu-luc', since: '2024-01-01', until: '2025-06-30' } as const;
		expect(effectWords(effect, 'past')).toBe('Khi ấy còn hiệu lực');
	});

	it('are not made of an attribute that is not ours', () => {
		expect(decodeEffect('con-hieu-luc 2024-01-01=het-roi', '2025-01-01')).toBeNull();
	});
});
