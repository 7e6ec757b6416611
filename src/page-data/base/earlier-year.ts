import type { Content } from '../../collections/load.ts';

/**
 * The year that "then" means in what the nation's room says of the law: that of the award guide, whatever year a
 * province's plan is for; the plan's where there is no guide.
 */
export function earlierYear({ site, awardGuide }: Pick<Content, 'site' | 'awardGuide'>): number {
	return awardGuide === null ? site.planYear : Number(awardGuide.startedOn.slice(0, 4));
}
