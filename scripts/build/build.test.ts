import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const BUILD = join(import.meta.dirname, '..', 'build.ts');

test('a build that fails says so in Vietnamese and leaves the old site as it was', () => {
	const folder = mkdtempSync(join(tmpdir(), 'build-'));
	const outDir = join(folder, 'dist');
	mkdirSync(outDir);
	writeFileSync(join(outDir, 'index.html'), 'cũ');
	const env = { ...process.env, CONTENT_DIR: join(folder, 'khong-co'), OUT_DIR: outDir };
	const { status, stderr } = spawnSync(process.execPath, [BUILD], { env, encoding: 'utf8' });
	expect(status).toBe(1);
	expect(stderr).toContain('Trang cũ (nếu có) giữ nguyên.');
	expect(readdirSync(outDir)).toEqual(['index.html']);
	expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('cũ');
});
