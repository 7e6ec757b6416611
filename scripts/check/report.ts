/** What the checks found on a site, as a value for reporters to print. */
import { checkSite } from './checks.ts';
import { countFillers, type Fillers } from './filler-words.ts';
import type { Finding } from './finding.ts';
import type { BuiltSite } from './site.ts';
import { weighSite, type PageWeight } from './size.ts';

const HEAVIEST = 5;

/** Checks a site and weighs its pages. */
export async function makeReport(site: BuiltSite): Promise<Report> {
	const findings = await checkSite(site);
	const heaviest = weighSite(site).slice(0, HEAVIEST);
	return { pages: site.pages().length, findings, heaviest, fillers: countFillers(site) };
}

export interface Report {
	readonly pages: number;
	readonly findings: readonly Finding[];
	/** The heaviest pages, heaviest first. */
	readonly heaviest: readonly PageWeight[];
	/** Words that stand in front of what is known. */
	readonly fillers: Fillers;
}
