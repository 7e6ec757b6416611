import { loadContent, type Content } from '../src/collections/load.ts';
import { reportText } from '../src/collections/problems/report.ts';
import { summaryText } from './check-content/summary.ts';
import { findUnresolved, type CitationReport } from './check-content/unresolved.ts';
import { citationNotices, unresolvedText } from './check-content/unresolved-text.ts';

/**
 * `npm run check:content`: reads the content folder (CONTENT_DIR, or `content`) and says what has to be mended.
 * With --json the problems and the citations that lead nowhere come as data, for editors' tools; with --citations
 * (`npm run check:citations`) these citations are listed one by one. They never fail the check.
 */
const root = process.env.CONTENT_DIR ?? 'content';
const { content, problems } = await loadContent(root);
const citations = content === null ? null : await findUnresolved(root, content);

if (process.argv.includes('--json')) {
	console.log(JSON.stringify({ root, problems, citations }, null, '\t'));
} else {
	console.log(content === null || citations === null ? reportText(problems) : soundText(content, citations));
}
process.exitCode = content === null ? 1 : 0;

function soundText(sound: Content, report: CitationReport): string {
	if (process.argv.includes('--citations')) return unresolvedText(report);
	return `${summaryText(sound)}\n${citationNotices(report)}`;
}
