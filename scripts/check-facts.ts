import { parseArgs } from 'node:util';
import { loadStoryFacts } from '../src/collections/load.ts';
import { factsText, groundlessCount } from './check-facts/facts-text.ts';

/**
 * `npm run check:facts [-- --json] [-- <id> …]`: for every sentence of a story with a figure or a date, the note it rests
 * on and the note's sources. Reads the content folder (CONTENT_DIR, or `content`). Fails where a figure rests on nothing,
 * and where an id names no story that can be read (`npm run check:content` then says why).
 */
const { values, positionals } = parseArgs({
	options: { json: { type: 'boolean', default: false } },
	allowPositionals: true,
});
const all = await loadStoryFacts(process.env.CONTENT_DIR ?? 'content');
const unknown = positionals.filter((id) => !all.some((story) => story.id === id));
const stories = positionals.length === 0 ? all : all.filter(({ id }) => positionals.includes(id));

if (unknown.length > 0) {
	console.error(`Không đọc được gương: ${unknown.join(', ')}. Chạy “npm run check:content” để xem vì sao.`);
}
console.log(values.json ? JSON.stringify(stories, null, '\t') : factsText(stories));
process.exitCode = unknown.length > 0 || groundlessCount(stories) > 0 ? 1 : 0;
