import type { Content } from '../../collections/load.ts';

/** Which time a page speaks of. */
export type PageTime = 'plan' | 'today' | 'both';

/** The same in sentences of content/province/site.yaml, for screen and paper. */
export function timeWords({ site }: Content, time: PageTime): string {
	const { plan, today, fact } = site.timeNotes;
	return time === 'today' ? today : [plan, ...(fact === null ? [] : [fact.text])].join(' ');
}
