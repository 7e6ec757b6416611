import { findDates } from '../text/date.ts';
import { LEVELS, type Level, type ParseResult } from './tree.ts';
import { walkTree } from './walk.ts';
import type { Visit } from './walk.ts';

/** What a reader, an editor or a program wants to know about one parsed text. Plain data, ready for JSON. */
export interface DocumentReport {
	readonly type: string | null;
	readonly number: string | null;
	readonly issuer: string | null;
	readonly place: string | null;
	readonly title: string | null;
	readonly signer: string | null;
	readonly signerOffice: string | null;
	readonly dates: {
		readonly issued: string | null;
		/** Every other valid date in the text, once, earliest first. */
		readonly mentioned: readonly string[];
	};
	/** How many units of each level there are; quoted articles are words and are not counted. */
	readonly counts: Readonly<Record<Level, number>>;
	/** Articles without a clause: short ones are whole so, in others a mark may be lost. */
	readonly articlesWithoutClauses: readonly { readonly line: number; readonly marker: string }[];
	readonly issues: readonly { readonly line: number; readonly code: string; readonly message: string }[];
}

/** Sums up a parse result. Pure: the same result gives the same report. */
export function reportDocument({ tree, issues }: ParseResult): DocumentReport {
	const { issuedOn, ...facts } = tree.facts;
	const visits = [...walkTree(tree)];
	const dates = new Set(visits.flatMap(({ unit }) => findDates(unit.content.text)));
	const counts = LEVELS.map((level): [Level, number] => [level, countLevel(visits, level)]);
	return {
		...facts,
		dates: { issued: issuedOn, mentioned: [...dates].filter((date) => date !== issuedOn).sort() },
		counts: Object.fromEntries(counts) as Record<Level, number>,
		articlesWithoutClauses: articlesWithoutClauses(visits),
		issues: issues.map(({ line, code, message }) => ({ line, code, message })),
	};
}

function articlesWithoutClauses(visits: readonly Visit[]): DocumentReport['articlesWithoutClauses'] {
	return visits.flatMap(({ kind, unit }) => {
		if (kind !== 'provision' || unit.level !== 'article') return [];
		return unit.children.some(({ level }) => level === 'clause')
			? []
			: [{ line: unit.line, marker: unit.marker }];
	});
}

function countLevel(visits: readonly { kind: string; unit: object }[], level: Level): number {
	return visits.filter(({ unit }) => 'level' in unit && unit.level === level).length;
}
