import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD_ROOT } from '../../src/collections/test-root.ts';
import { checkContent } from './check-content.ts';

const SCRIPT = join(import.meta.dirname, '../check-content.ts');

describe('npm run check:content', () => {
	it('counts what a sound folder holds', async () => {
		const { text, isSound } = await checkContent(GOOD_ROOT, []);
		const [sound, citations] = text.split('\n');
		expect(sound).toBe(
			'Nội dung hợp lệ: 3 nhiệm vụ, 3 cơ quan, 1 phong trào, 3 sự kiện, 3 văn bản, 2 gương.',
		);
		expect(citations).toBe(
			'Chỗ dẫn chưa nối được: 1 trong 1 của lời văn bản, 2 trong 2 của lời của trang. Xem đủ: npm run check:citations',
		);
		expect(isSound).toBe(true);
	});

	it('prints the report and fails where something is wrong', () => {
		const { stdout, status } = run(import.meta.dirname);
		expect(stdout).toContain('check-content/site.yaml · Không có tệp này.');
		expect(status).toBe(1);
	});

	it('lists citations that lead nowhere with --citations and ends well all the same', () => {
		const { stdout, status } = run(GOOD_ROOT, '--citations');
		expect(stdout).toContain('text.txt:14 · Luật Thi đua, khen thưởng năm 2022');
		expect(status).toBe(0);
	});

	it('gives citations that lead nowhere as data with --json', async () => {
		const { text } = await checkContent(GOOD_ROOT, ['--json']);
		const report = JSON.parse(text) as { citations: { unresolved: readonly { line: number }[] } };
		expect(report.citations.unresolved.map(({ line }) => line)).toEqual([14, 31, 65]);
	});

	it('gives the problems as data with --json', async () => {
		const { text, isSound } = await checkContent(import.meta.dirname, ['--json']);
		const report = JSON.parse(text) as { problems: readonly { code: string }[] };
		expect(report.problems.map(({ code }) => code)).toContain('folder-missing');
		expect(isSound).toBe(false);
	});
});

function run(root: string, ...args: readonly string[]) {
	const env = { ...process.env, CONTENT_DIR: root };
	return spawnSync(process.execPath, [SCRIPT, ...args], { env, encoding: 'utf8' });
}
