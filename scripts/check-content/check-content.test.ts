import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD_ROOT } from '../../src/collections/test-root.ts';

const SCRIPT = join(import.meta.dirname, '../check-content.ts');

describe('npm run check:content', () => {
	it('counts what a sound folder holds and ends well', () => {
		const { stdout, status } = run(GOOD_ROOT);
		expect(stdout).toBe(
			'Nội dung hợp lệ: 3 nhiệm vụ, 3 cơ quan, 1 phong trào, 3 sự kiện, 3 văn bản, 2 gương.\n',
		);
		expect(status).toBe(0);
	});

	it('prints the report and fails where something is wrong', () => {
		const { stdout, status } = run(import.meta.dirname);
		expect(stdout).toContain('check-content/site.yaml · Không có tệp này.');
		expect(status).toBe(1);
	});

	it('gives the problems as data with --json', () => {
		const { stdout, status } = run(import.meta.dirname, '--json');
		const report = JSON.parse(stdout) as { problems: readonly { code: string }[] };
		expect(report.problems.map(({ code }) => code)).toContain('folder-missing');
		expect(status).toBe(1);
	});
});

function run(root: string, ...args: readonly string[]) {
	const env = { ...process.env, CONTENT_DIR: root };
	return spawnSync(process.execPath, [SCRIPT, ...args], { env, encoding: 'utf8' });
}
