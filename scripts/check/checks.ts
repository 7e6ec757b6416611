/** The list of checks, in the order their findings are shown. */
import { addressLost } from './address-lost.ts';
import { csp } from './csp.ts';
import { days } from './days.ts';
import { description } from './description.ts';
import { expiredRules } from './expired-rules.ts';
import { externalOrigin } from './external-origin.ts';
import type { Finding } from './finding.ts';
import { fillerWords } from './filler-words.ts';
import { fullText } from './full-text.ts';
import { headings } from './headings.ts';
import { htmlValid } from './html-valid.ts';
import { language } from './language.ts';
import { links } from './links.ts';
import { nfc } from './nfc.ts';
import { oneH1 } from './one-h1.ts';
import { provinceName } from './province-name.ts';
import { refusedWords } from './refused-words.ts';
import { searchIndex } from './search-index.ts';
import { shareTags } from './share-tags.ts';
import type { BuiltSite, Check } from './site.ts';
import { size } from './size.ts';
import { statusAbsent } from './status-absent.ts';
import { statusToday } from './status-today.ts';
import { timeNote } from './time-note.ts';
import { titles } from './titles.ts';
import { unreachable } from './unreachable.ts';

const CHECKS: readonly Check[] = [
	fullText,
	links,
	unreachable,
	addressLost,
	htmlValid,
	oneH1,
	headings,
	titles,
	language,
	description,
	shareTags,
	nfc,
	timeNote,
	days,
	expiredRules,
	statusAbsent,
	statusToday,
	fillerWords,
	refusedWords,
	externalOrigin,
	csp,
	size,
	searchIndex,
	provinceName,
];

/** Runs every check over a site. */
export async function checkSite(site: BuiltSite): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const check of CHECKS) findings.push(...(await check(site)));
	return findings;
}
