/** The days on which something happens to the effect of documents: read off their lives, so that no list can differ. */
import { effectSteps, type EffectStep } from './effect.ts';
import type { EffectGraph, EffectNode } from './effect-graph.ts';

export const EFFECT_DAY_KINDS = [
	'bat-dau',
	'sua-doi',
	'ket-thuc',
	'ket-thuc-mot-phan',
	'gioi-han',
	'tam-ngung',
	'ap-dung-lai',
	'chua-ro',
	'bat-dau-thuc-hien',
	'het-thuc-hien',
] as const;

export type EffectDayKind = (typeof EFFECT_DAY_KINDS)[number];

/** One thing that happens to a document, or to a part of it. */
export interface EffectDay {
	/** The first day on which it is so, ISO. */
	readonly on: string;
	/** Id of the document. */
	readonly document: string;
	readonly kind: EffectDayKind;
	/** The address of the part, `dieu-5-khoan-2`; null for the whole. */
	readonly at: string | null;
	/** Id of the document that does it; null where none is known. */
	readonly by: string | null;
	/** Id of the rule by which it was derived; null where it was read. */
	readonly rule: string | null;
	/** What has to be known about it. */
	readonly note: string | null;
}

/** What the words say that happens, beginning in lower case: "hết hiệu lực". */
export const EFFECT_DAY_WORDS: Readonly<Record<EffectDayKind, string>> = {
	'bat-dau': 'có hiệu lực',
	'ket-thuc': 'hết hiệu lực',
	'ket-thuc-mot-phan': 'hết hiệu lực một phần',
	'sua-doi': 'được sửa đổi',
	'gioi-han': 'chỉ còn hiệu lực ở phần không trái luật mới',
	'tam-ngung': 'tạm ngưng hiệu lực',
	'ap-dung-lai': 'được áp dụng lại',
	'chua-ro': 'chưa rõ còn hiệu lực hay không',
	'bat-dau-thuc-hien': 'bắt đầu thời gian thực hiện',
	'het-thuc-hien': 'hết thời gian thực hiện',
};

/** True for the time of an administrative document, which is no rule and has no effect of its own. */
export function isOfPlan(kind: EffectDayKind): boolean {
	return kind === 'bat-dau-thuc-hien' || kind === 'het-thuc-hien';
}

/** Everything that happens to any document on a known day, oldest first. */
export function effectDays(graph: EffectGraph): EffectDay[] {
	return [...graph.values()]
		.flatMap((node) => [...stepDays(graph, node), ...partDays(node)])
		.sort((a, b) => compare(keyOf(a), keyOf(b)));
}

function stepDays(graph: EffectGraph, node: EffectNode): EffectDay[] {
	const steps = effectSteps(graph, node.id);
	return steps.flatMap((step, index) => {
		const before = steps[index - 1];
		if (step.from === null || before === undefined) return [];
		return kindsOf(before, step).map((kind) => ({
			on: step.from ?? '',
			document: node.id,
			kind,
			at: null,
			by: kind === 'bat-dau' ? null : step.because,
			rule: step.rule,
			// What the notes of a plan say is said of the time after it.
			note: kind === 'bat-dau' || isOfPlan(kind) ? null : step.note,
		}));
	});
}

/** What became different from one stretch to the next: of one day it may be two things. */
function kindsOf(before: EffectStep, step: EffectStep): EffectDayKind[] {
	// That nobody knows when it begins is no day on which something happens.
	if (before.status === 'chua-co-hieu-luc' && step.status === 'chua-ro') return [];
	if (before.status !== step.status) return [changeOf(before, step)];
	const isAmended = step.amended && (!before.amended || before.because !== step.because);
	return [
		...(isAmended ? (['sua-doi'] as const) : []),
		...(step.limited && !before.limited ? (['gioi-han'] as const) : []),
	];
}

function changeOf(before: EffectStep, { status }: EffectStep): EffectDayKind {
	if (status === 'con-hieu-luc') return before.status === 'tam-ngung' ? 'ap-dung-lai' : 'bat-dau';
	return AFTER[status] ?? 'chua-ro';
}

const AFTER: Partial<Record<EffectStep['status'], EffectDayKind>> = {
	'het-hieu-luc': 'ket-thuc',
	'het-hieu-luc-mot-phan': 'ket-thuc-mot-phan',
	'tam-ngung': 'tam-ngung',
	'dang-thuc-hien': 'bat-dau-thuc-hien',
	'da-thuc-hien': 'het-thuc-hien',
};

/** Articles, clauses and points that begin or end apart from their document. */
function partDays({ id, provisions }: EffectNode): EffectDay[] {
	return provisions.flatMap(({ at, inForceOn, expiredOn, note }) => {
		const day = { document: id, at, by: null, rule: null, note };
		return [
			...(inForceOn === null ? [] : [{ ...day, on: inForceOn, kind: 'bat-dau' as const }]),
			...(expiredOn === null ? [] : [{ ...day, on: expiredOn, kind: 'ket-thuc' as const }]),
		];
	});
}

function keyOf({ on, document, kind, at }: EffectDay): string {
	return [on, document, kind, at ?? ''].join(' ');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
