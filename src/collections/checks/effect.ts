import type { DocumentDraft } from '../files/documents.ts';
import type { Problem } from '../problems/problem.ts';
import { documentOf, problemIn, type Draft } from './draft.ts';
import { deadReference, optionalReference } from './reference.ts';

/** Dates, relations and certainties of documents that cannot all be true. */
export function effectProblems(draft: Draft): readonly Problem[] {
	return draft.documents.drafts.flatMap(({ facts }) =>
		facts === null
			? []
			: [
					...planTextProblems(draft, facts),
					...dayProblems(facts),
					...textDayProblems(facts),
					...suspensionProblems(facts),
					...deadReferences(draft, facts),
					...facts.value.relations.flatMap((_, index) => relationProblems(draft, facts, index)),
					...certaintyProblems(draft, facts),
				],
	);
}

type Facts = NonNullable<DocumentDraft['facts']>;
type Relation = Facts['value']['relations'][number];

/** The whole site rests on the words of the plan. */
function planTextProblems(draft: Draft, { yaml, value }: Facts): readonly Problem[] {
	if (value.text !== null || value.texts.length > 0 || draft.site?.value.plan !== value.id) return [];
	const remedy = 'Nhập văn bản bằng “npm run import”, hoặc chọn kế hoạch khác trong site.yaml.';
	return [problemIn(yaml, ['text'], 'key-missing', 'Kế hoạch của trang phải có toàn văn.', null, remedy)];
}

function dayProblems({ yaml, value }: Facts): readonly Problem[] {
	const { issuedOn, inForceOn, expiredOn } = value;
	const isEarly = issuedOn !== null && inForceOn !== null && inForceOn < issuedOn;
	const start = inForceOn ?? issuedOn;
	const isOver = start !== null && expiredOn !== null && expiredOn < start;
	return [
		...(isEarly
			? [
					problemIn(
						yaml,
						['inForceOn'],
						'date-order',
						`Có hiệu lực trước ngày ban hành (${issuedOn}).`,
						inForceOn,
					),
				]
			: []),
		...(isOver
			? [problemIn(yaml, ['expiredOn'], 'date-order', `Hết hiệu lực trước ngày ${start}.`, expiredOn)]
			: []),
	];
}

/** A day has one text, and none before the document was issued. */
function textDayProblems({ yaml, value: { texts, issuedOn } }: Facts): readonly Problem[] {
	return texts.flatMap(({ from }, index) => {
		const path = ['texts', index, 'from'];
		if (texts.findIndex((other) => other.from === from) !== index) {
			const message = 'Đã có một lời văn từ ngày này ở trên.';
			return [problemIn(yaml, path, 'list-repeated', message, from)];
		}
		if (issuedOn === null || from >= issuedOn) return [];
		return [problemIn(yaml, path, 'date-order', `Lời văn từ trước ngày ban hành (${issuedOn}).`, from)];
	});
}

function suspensionProblems({ yaml, value }: Facts): readonly Problem[] {
	return value.suspended.flatMap(({ on, until }, index) => {
		if (until === null || on < until) return [];
		const message = `Ngày đầu không trước ngày áp dụng lại (${until}).`;
		return [problemIn(yaml, ['suspended', index, 'on'], 'date-order', message, on)];
	});
}

function deadReferences(
	{ documents: { ids }, effectRules }: Draft,
	{ yaml, value }: Facts,
): readonly Problem[] {
	const named = [
		...value.relations.map(({ document }, index) => ({
			id: document,
			path: ['relations', index, 'document'],
		})),
		...value.partlyExpired.map(({ by }, index) => ({ id: by, path: ['partlyExpired', index, 'by'] })),
		...value.suspended.map(({ by }, index) => ({ id: by, path: ['suspended', index, 'by'] })),
		{ id: value.unclearFrom?.by ?? null, path: ['unclearFrom', 'by'] },
	];
	const rules = (['administrative', 'limited', 'inForceBound'] as const).map((key) => ({
		id: value[key]?.rule ?? null,
		path: [key, 'rule'],
	}));
	const knownRules = new Set(Object.keys(effectRules?.value.rules ?? {}));
	return [
		...named.flatMap(({ id, path }) => optionalReference(yaml, path, id, 'văn bản', ids)),
		...rules.flatMap(({ id, path }) => optionalReference(yaml, path, id, 'quy tắc suy ra', knownRules)),
	].flatMap(deadReference);
}

function relationProblems(draft: Draft, facts: Facts, index: number): readonly Problem[] {
	const relation = facts.value.relations[index];
	if (relation === undefined) return [];
	const found = relation.document;
	const at = (key: string) => ['relations', index, key];
	if (found === facts.value.id) {
		const message = 'Văn bản không thể có quan hệ với chính mình.';
		return [problemIn(facts.yaml, at('document'), 'reference-repeated', message, found, 'Xóa quan hệ này.')];
	}
	const first = facts.value.relations.findIndex((other) => keyOf(other) === keyOf(relation));
	if (first !== index) {
		const message = 'Quan hệ này đã ghi ở trên.';
		return [problemIn(facts.yaml, at('document'), 'reference-repeated', message, found, 'Xóa chỗ lặp.')];
	}
	const other = documentOf(draft, found)?.facts?.value ?? null;
	return other === null ? [] : contradictions(facts, relation, other, at);
}

function keyOf({ kind, document, articles }: Relation): string {
	return `${kind} ${document} ${articles?.join() ?? ''}`;
}

/** What the two cards say of the same relation, held against each other. A note says that it is meant so. */
function contradictions(
	{ yaml, value }: Facts,
	relation: Relation,
	other: Facts['value'],
	at: (key: string) => readonly (string | number)[],
): readonly Problem[] {
	const { kind, on, note, articles } = relation;
	const report = (key: string, message: string, found: unknown) =>
		problemIn(yaml, at(key), 'effect-contradiction', message, found);
	if (value.issuedOn !== null && other.issuedOn !== null && value.issuedOn < other.issuedOn) {
		const message = `Văn bản này (${value.issuedOn}) ban hành trước văn bản kia (${other.issuedOn}).`;
		return [report('document', message, other.id)];
	}
	const start = on ?? value.inForceOn;
	const removes = kind === 'thay-the' || kind === 'bai-bo';
	if (note !== null || !(removes || kind === 'sua-doi')) return [];
	if (on !== null && value.inForceOn !== null && on < value.inForceOn) {
		return [report('on', `Có tác dụng trước khi văn bản này có hiệu lực (${value.inForceOn}).`, on)];
	}
	const hasEnd = removes && articles === null && start !== null && other.expiredOn !== null;
	if (!hasEnd || start === other.expiredOn) return [];
	const message = `Văn bản kia ghi hết hiệu lực ngày ${other.expiredOn ?? ''}, quan hệ này là ngày ${start}.`;
	return [report('document', message, other.id)];
}

/** A certainty needs its sources, and one source has to be named where the fact stands. */
function certaintyProblems(draft: Draft, { yaml, value }: Facts): readonly Problem[] {
	const wanted = value.certainty === '2+' ? 2 : 1;
	const isShort = value.certainty !== null && value.sources.length < wanted;
	const short = `Mức “${value.certainty ?? ''}” cần ít nhất ${String(wanted)} nguồn.`;
	const unnamed = (['chapters', 'articles'] as const).flatMap((key) =>
		value[key].flatMap(({ certainty, source, number }, index) =>
			certainty === '1' && source === null
				? [
						problemIn(
							yaml,
							[key, index, 'certainty'],
							'fact-without-source',
							'Chỉ một nguồn mà không nêu tên.',
							number,
						),
					]
				: [],
		),
	);
	const checkedOn = draft.site?.value.checkedOn ?? null;
	const early = value.sources.flatMap(({ readOn }, index) =>
		checkedOn === null || readOn <= checkedOn
			? []
			: [
					problemIn(
						yaml,
						['sources', index, 'readOn'],
						'source-in-future',
						`Ngày đọc sau ngày kiểm của trang (${checkedOn}).`,
						readOn,
					),
				],
	);
	return [
		...(isShort ? [problemIn(yaml, ['certainty'], 'fact-without-source', short, value.certainty)] : []),
		...unnamed,
		...early,
	];
}
