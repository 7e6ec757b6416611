import { parseArgs } from 'node:util';
import { checkFacts } from './check-facts/check-facts.ts';

/**
 * `npm run check:facts [-- --json] [-- <id> …]`: for every sentence of a story with a figure or a date, the note it rests
 * on and the note's sources. Reads the content folder (CONTENT_DIR, or `content`). Fails where a figure rests on nothing,
 * and where an id names no story that can be read.
 */
const { values, positionals } = parseArgs({
	options: { json: { type: 'boolean', default: false } },
	allowPositionals: true,
});
const root = process.env.CONTENT_DIR ?? 'content';
const { text, fault, isSound } = await checkFacts(root, positionals, { asData: values.json });
if (fault !== null) console.error(fault);
console.log(text);
process.exitCode = isSound ? 0 : 1;
