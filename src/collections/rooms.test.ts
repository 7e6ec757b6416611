import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NATIONAL_PATHS } from './collections.ts';
import { contentName } from './files/names.ts';
import { placeOf } from './files/rooms.ts';
import { loadContent } from './load.ts';
import { moveIntoProvince, withGoodCopy } from './test-root.ts';

describe('a content folder of two rooms', () => {
	it('is read as one: the same content, wherever each part stands', async () => {
		const flat = await withGoodCopy((root) => loadContent(root));
		const rooms = await withGoodCopy((root) => {
			moveIntoProvince(root, NATIONAL_PATHS);
			return loadContent(root);
		});
		expect(rooms.problems).toEqual([]);
		expect(rooms.content).toEqual(flat.content);
	});

	it('has a new file in the room of the province, and names each with its room', async () => {
		await withGoodCopy((root) => {
			moveIntoProvince(root, ['differences']);
			expect(contentName(root, 'differences')).toBe('content/nation/differences');
			expect(contentName(root, 'tasks', 'viec-moi.yaml')).toBe('content/province/tasks/viec-moi.yaml');
			expect(readFileSync(placeOf(root, 'site.yaml'), 'utf8')).toContain('province:');
			return Promise.resolve();
		});
	});
});
