import { loadContent } from '../src/collections/load.ts';
import { reportText } from '../src/collections/problems/report.ts';
import { summaryText } from './check-content/summary.ts';

/**
 * `npm run check:content`: reads the content folder (CONTENT_DIR, or `content`) and says what has to be mended.
 * With --json the problems come as data, for editors' tools.
 */
const root = process.env.CONTENT_DIR ?? 'content';
const { content, problems } = await loadContent(root);

if (process.argv.includes('--json')) {
	console.log(JSON.stringify({ root, problems }, null, '\t'));
} else {
	console.log(content === null ? reportText(problems) : summaryText(content));
}
process.exitCode = content === null ? 1 : 0;
