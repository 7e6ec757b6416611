import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoryFacts } from '../../src/collections/load.ts';
import { GOOD_ROOT, withGoodCopy } from '../../src/collections/test-root.ts';
import { checkFacts } from './check-facts.ts';

const SCRIPT = join(import.meta.dirname, '../check-facts.ts');
const ID = 'to-vot-beo-con-may';

describe('npm run check:facts', () => {
	it('shows sentence, note and publisher, and ends well where every figure has its ground', async () => {
		const { text, isSound } = await checkFacts(GOOD_ROOT, [ID], { asData: false });
		expect(text).toContain('stories/to-vot-beo-con-may.mdx\n  title: Sáng chủ nhật, tổ vớt bèo Cồn Mây');
		expect(text).toContain('    12 → notes[2]: Đến ngày 23/02/2025, tổ đã dọn sạch 12 km kênh;');
		expect(text).toContain('(Bản tin Sông Mơ)');
		expect(text).not.toContain('nha-ong-vu-van-mo');
		expect(text).toContain('Mọi con số đều có căn cứ: 1 gương');
		expect(isSound).toBe(true);
	});

	it('fails on a figure that rests on nothing, as text and as data', async () => {
		await withGoodCopy(async (root) => {
			const path = join(root, `stories/${ID}.mdx`);
			await writeFile(path, `${await readFile(path, 'utf8')}\nCó 99 người xem.\n`);
			const words = await checkFacts(root, [], { asData: false });
			expect(words.text).toContain('✗ 99 → CHƯA CÓ CĂN CỨ');
			expect(words.isSound).toBe(false);
			const data = await checkFacts(root, [ID], { asData: true });
			const [story] = JSON.parse(data.text) as readonly StoryFacts[];
			expect(story?.lines.at(-1)).toMatchObject({ figures: [{ written: '99', ground: null }] });
			expect(data.isSound).toBe(false);
		});
	});

	it('fails on the name of a story that is not there', () => {
		const { stderr, status } = run(GOOD_ROOT, 'khong-co');
		expect(stderr).toContain('Không đọc được gương: khong-co.');
		expect(status).toBe(1);
	});
});

function run(root: string, ...args: readonly string[]) {
	const env = { ...process.env, CONTENT_DIR: root };
	return spawnSync(process.execPath, [SCRIPT, ...args], { env, encoding: 'utf8' });
}
