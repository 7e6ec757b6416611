import { loadContent, type LoadedContent } from '../../src/collections/load.ts';
import { reportText } from '../../src/collections/problems/report.ts';
import { summaryText } from './summary.ts';
import { findUnresolved } from './unresolved.ts';
import { citationNotices, unresolvedText } from './unresolved-text.ts';

/** What a check of content says, and whether nothing has to be mended. */
export interface ContentReport {
	readonly text: string;
	readonly isSound: boolean;
}

/**
 * Reads and checks the content folder `root`. With `--json` among the options the problems and the citations that lead
 * nowhere come as data, for editors' tools; with `--citations` (`npm run check:citations`) these citations are listed
 * one by one. They never fail the check. Never rejects for what stands in the folder.
 */
export async function checkContent(root: string, options: readonly string[]): Promise<ContentReport> {
	const loaded = await loadContent(root);
	const say = options.includes('--json') ? asData : options.includes('--citations') ? asList : asText;
	return { text: await say(root, loaded), isSound: loaded.content !== null };
}

async function asData(root: string, { content, problems }: LoadedContent): Promise<string> {
	const citations = content === null ? null : await findUnresolved(root, content);
	return JSON.stringify({ root, problems, citations }, null, '\t');
}

async function asList(root: string, { content, problems }: LoadedContent): Promise<string> {
	return content === null ? reportText(problems) : unresolvedText(await findUnresolved(root, content));
}

async function asText(root: string, { content, problems }: LoadedContent): Promise<string> {
	if (content === null) return reportText(problems);
	return `${summaryText(content)}\n${citationNotices(await findUnresolved(root, content))}`;
}
