/** Effect in words, and in the short form that badges carry so that a script can recompute them for another day. */
import { shortDate } from '../text/date.ts';
import { EFFECT_STATUSES, type EffectStatus, type EffectStep } from './effect.ts';
import type { RelationKind } from './effect-graph.ts';

/** What readers see; the words alone tell the statuses apart. */
const STATUS_WORDS: Readonly<Record<EffectStatus, string>> = {
	'chua-co-hieu-luc': 'Chưa có hiệu lực',
	'con-hieu-luc': 'Còn hiệu lực',
	'het-hieu-luc-mot-phan': 'Hết hiệu lực một phần',
	'het-hieu-luc': 'Hết hiệu lực',
	'tam-ngung': 'Tạm ngưng hiệu lực',
	'chua-ro': 'Chưa rõ hiệu lực',
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
export type ShortEffect = Pick<EffectStep, 'from' | 'status' | 'since' | 'amended'>;

/** "Hết hiệu lực từ 01/07/2025": what ended or stopped says since when. */
export function effectWords({ status, since, amended }: Omit<ShortEffect, 'from'>): string {
	const dated = since !== null && (status.startsWith('het-') || status === 'tam-ngung');
	return [STATUS_WORDS[status], amended ? ', đã sửa đổi' : '', dated ? ` từ ${shortDate(since)}` : ''].join(
		'',
	);
}

/** "chua-co-hieu-luc 2024-01-01=con-hieu-luc 2026-10-01=con-hieu-luc+": the life of a document in one attribute. */
export function encodeSteps(steps: readonly ShortEffect[]): string {
	const all = steps.map(({ from, status, amended }) => [from, `${status}${amended ? '+' : ''}`] as const);
	return all
		.filter(([, code], index) => code !== all[index - 1]?.[1])
		.map(([from, code]) => (from === null ? code : `${from}=${code}`))
		.join(' ');
}

/** The effect on a day, read from that attribute; null where the text is not one of ours. */
export function decodeEffect(text: string, day: string): ShortEffect | null {
	let found = null as ShortEffect | null;
	for (const part of text.split(' ')) {
		const [, from = null, code = '', plus] = /^(?:([\d-]+)=)?([a-z-]+)(\+)?$/.exec(part) ?? [];
		const status = EFFECT_STATUSES.find((known) => known === code);
		if (status === undefined) return null;
		if (from !== null && from > day) break;
		const since: string | null = found?.status === status ? found.since : from;
		found = { from, status, since, amended: plus === '+' };
	}
	return found;
}
