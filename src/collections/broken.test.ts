import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepMemory, openMemory } from './files/memory.ts';
import { loadContent, type Problem } from './load.ts';
import { remedies } from './problems/remedies.ts';
import { GOOD_ROOT, moveIntoProvince, withGoodCopy } from './test-root.ts';

/** What a case says: `remove` is taken from the good content, then the case's own files are laid over it. */
interface Expected {
	readonly remove?: readonly string[];
	/** True where the good content is that of a province, beside a room of the nation. */
	readonly rooms?: boolean;
	readonly problems: readonly Pick<Problem, 'code' | 'file' | 'line' | 'field'>[];
}

const FOLDER = join(import.meta.dirname, 'fixtures/broken');
// Of the same bytes the same is read: what no case changes is read once.
openMemory('content', 'broken.test');
afterAll(keepMemory);
const CASES = await withGoodCopy(loadCases);

describe('broken content', () => {
	it.each(CASES)('$name is reported with its code, file, line and field, and nothing else is', (loaded) => {
		const places = loaded.problems.map(({ code, file, line, field }) => ({ code, file, line, field }));
		expect(places).toEqual(loaded.expected.problems);
	});

	it.each(CASES)('$name is told in whole sentences', ({ problems }) => {
		for (const { message, remedy } of problems) {
			expect(message).toMatch(/^\P{Ll}.*\.$/u);
			expect(remedy).toMatch(/^\P{Ll}.*[.?”]$/u);
		}
	});

	it('has a case for every kind of problem', () => {
		const seen = new Set<string>(CASES.flatMap(({ expected }) => expected.problems.map(({ code }) => code)));
		expect(Object.keys(remedies).filter((code) => !seen.has(code))).toEqual([]);
	});
});

/** Every case in turn, in one copy of the good content: copying it for each took half of the time. */
async function loadCases(root: string) {
	const cases = [];
	for (const name of readdirSync(FOLDER)) {
		const folder = join(FOLDER, name);
		const expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as Expected;
		const load = (content: string) => loadSpoilt(content, folder, expected);
		const { problems } = expected.rooms === true ? await withGoodCopy(load) : await load(root);
		restore(root, [...(expected.remove ?? []), ...readdirSync(folder)]);
		cases.push({ name, expected, problems });
	}
	return cases;
}

async function loadSpoilt(root: string, folder: string, { remove = [], rooms = false }: Expected) {
	if (rooms) moveIntoProvince(root);
	for (const path of remove) rmSync(join(root, path), { recursive: true });
	cpSync(folder, root, { recursive: true });
	rmSync(join(root, 'expected.json'));
	return loadContent(root);
}

/** Puts back what a case removed or laid over. */
function restore(root: string, paths: readonly string[]): void {
	for (const name of new Set(paths.map((path) => path.split('/')[0] ?? path))) {
		rmSync(join(root, name), { recursive: true, force: true });
		if (existsSync(join(GOOD_ROOT, name)))
			cpSync(join(GOOD_ROOT, name), join(root, name), { recursive: true });
	}
}
