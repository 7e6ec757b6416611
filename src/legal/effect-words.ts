/** Effect in words, and in the short form that badges carry so that a script can recompute them for another day. */
import { shortDate } from '../text/date.ts';
import { lowerFirst } from '../text/letter-case.ts';
import { EFFECT_STATUSES, withUntil, type EffectStatus, type EffectStep } from './effect.ts';
import type { RelationKind } from './effect-graph.ts';

/** What readers see; the words alone tell the statuses apart. */
const STATUS_WORDS: Readonly<Record<EffectStatus, string>> = {
	'chua-co-hieu-luc': 'Chưa có hiệu lực',
	'con-hieu-luc': 'Còn hiệu lực',
	'het-hieu-luc-mot-phan': 'Hết hiệu lực một phần',
	'het-hieu-luc': 'Hết hiệu lực',
	'tam-ngung': 'Tạm ngưng hiệu lực',
	'chua-thuc-hien': 'Chưa đến thời gian thực hiện',
	'dang-thuc-hien': 'Đang thực hiện',
	'da-thuc-hien': 'Thời gian thực hiện đã qua',
	'hanh-chinh': 'Văn bản hành chính',
	'chua-ro': 'Chưa rõ hiệu lực',
};

/** The same of a day that is past for its reader: other words than those of today. */
const PAST_WORDS: Readonly<Record<EffectStatus, string>> = {
	'chua-co-hieu-luc': 'Khi ấy chưa có hiệu lực',
	'con-hieu-luc': 'Khi ấy còn hiệu lực',
	'het-hieu-luc-mot-phan': 'Khi ấy hết hiệu lực một phần',
	'het-hieu-luc': 'Khi ấy đã hết hiệu lực',
	'tam-ngung': 'Khi ấy tạm ngưng hiệu lực',
	'chua-thuc-hien': 'Khi ấy chưa đến thời gian thực hiện',
	'dang-thuc-hien': 'Khi ấy đang thực hiện',
	'da-thuc-hien': 'Khi ấy đã qua thời gian thực hiện',
	'hanh-chinh': 'Văn bản hành chính',
	'chua-ro': 'Khi ấy chưa rõ hiệu lực',
};

/** A relation said of the document that acts, and of the one acted upon. */
export const RELATION_WORDS: Readonly<Record<RelationKind, readonly [active: string, passive: string]>> = {
	'can-cu': ['căn cứ', 'là căn cứ của'],
	'huong-dan': ['hướng dẫn', 'được hướng dẫn bởi'],
	'sua-doi': ['sửa đổi', 'được sửa đổi bởi'],
	'thay-the': ['thay thế', 'được thay thế bởi'],
	'bai-bo': ['bãi bỏ', 'bị bãi bỏ bởi'],
	'hop-nhat': ['hợp nhất', 'được hợp nhất trong'],
	'dinh-chinh': ['đính chính', 'được đính chính bởi'],
};

/** The least that words about an effect need. */
export type ShortEffect = Pick<
	EffectStep,
	'from' | 'status' | 'since' | 'amended' | 'ofAmended' | 'limited' | 'until'
>;

/** A status alone, for lists of statuses: nothing known of days or changes. */
export function statusWords(status: EffectStatus): string {
	return STATUS_WORDS[status];
}

/**
 * "Hết hiệu lực từ 01/07/2025", "Còn hiệu lực đến hết 28/02/2027": what ended or stopped says since when, what ends by
 * a known day says how long. With `past` it is told of a day gone by, without the days that lay ahead of it.
 */
export function effectWords(effect: Omit<ShortEffect, 'from'>, tense: 'today' | 'past' = 'today'): string {
	if (tense === 'past') return PAST_WORDS[effect.status] + (effect.amended ? ', đã sửa đổi' : '');
	const { status, since, amended, ofAmended, limited, until } = effect;
	const dated = since !== null && (status.startsWith('het-') || status === 'tam-ngung');
	const words = ofAmended ? lowerFirst(STATUS_WORDS[status]) : STATUS_WORDS[status];
	return [
		ofAmended ? `Văn bản ${words}` : words,
		dated ? ` từ ${shortDate(since)}` : '',
		until === null ? '' : ` đến hết ${shortDate(until)}`,
		amended || ofAmended ? ', đã sửa đổi' : '',
		limited ? ', phần không trái luật mới' : '',
	].join('');
}

/** Signs behind a status: amended, article of an amended document, limited. */
const FLAGS = { amended: '+', ofAmended: '*', limited: '~' } as const;

/** "chua-co-hieu-luc 2024-01-01=con-hieu-luc 2026-10-01=con-hieu-luc+": the life of a document in one attribute. */
export function encodeSteps(steps: readonly ShortEffect[]): string {
	const all = steps.map((step) => [step.from, codeOf(step)] as const);
	return all
		.filter(([, code], index) => code !== all[index - 1]?.[1])
		.map(([from, code]) => (from === null ? code : `${from}=${code}`))
		.join(' ');
}

function codeOf(step: ShortEffect): string {
	const flags = (['amended', 'ofAmended', 'limited'] as const).filter((flag) => step[flag]);
	return `${step.status}${flags.map((flag) => FLAGS[flag]).join('')}`;
}

/** The effect on a day, read from that attribute; null where the text is not one of ours. */
export function decodeEffect(text: string, day: string): ShortEffect | null {
	const steps = decodeSteps(text);
	// Not findLast: the labels of a page keep their day in browsers of 2021, too.
	return steps?.filter(({ from }) => from === null || from <= day).at(-1) ?? null;
}

/** The whole life read from that attribute; null where the text is not one of ours. */
function decodeSteps(text: string): readonly ShortEffect[] | null {
	const steps: Omit<ShortEffect, 'until'>[] = [];
	for (const part of text.split(' ')) {
		const [, from = null, code = '', flags = ''] = /^(?:([\d-]+)=)?([a-z-]+)([+*~]*)$/.exec(part) ?? [];
		const status = EFFECT_STATUSES.find((known) => known === code);
		if (status === undefined) return null;
		const last = steps.at(-1);
		steps.push({
			from,
			status,
			since: last?.status === status ? last.since : from,
			amended: flags.includes(FLAGS.amended),
			ofAmended: flags.includes(FLAGS.ofAmended),
			limited: flags.includes(FLAGS.limited),
		});
	}
	return withUntil(steps);
}
