import { loadContent, type LoadedContent } from '../src/collections/load.ts';
import { reportText } from '../src/collections/problems/report.ts';
import { summaryText } from './check-content/summary.ts';
import { findUnresolved } from './check-content/unresolved.ts';
import { citationNotices, unresolvedText } from './check-content/unresolved-text.ts';

/**
 * `npm run check:content`: reads the content folder (CONTENT_DIR, or `content`) and says what has to be mended.
 * With --json the problems and the citations that lead nowhere come as data, for editors' tools; with --citations
 * (`npm run check:citations`) these citations are listed one by one. They never fail the check.
 */
const root = process.env.CONTENT_DIR ?? 'content';
const loaded = await loadContent(root);

console.log(process.argv.includes('--json') ? await asData(loaded) : await asText(loaded));
process.exitCode = loaded.content === null ? 1 : 0;

async function asData({ content, problems }: LoadedContent): Promise<string> {
	const citations = content === null ? null : await findUnresolved(root, content);
	return JSON.stringify({ root, problems, citations }, null, '\t');
}

async function asText({ content, problems }: LoadedContent): Promise<string> {
	if (content === null) return reportText(problems);
	if (process.argv.includes('--citations')) return unresolvedText(await findUnresolved(root, content));
	return `${summaryText(content)}\n${citationNotices(await findUnresolved(root, content))}`;
}
