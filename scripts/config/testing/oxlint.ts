import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import config from '../../../.oxlint.config.ts';

const OXLINT = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint');
const ROOT = join(import.meta.dirname, '../../..');
const REPORT = z.object({
	diagnostics: z.array(
		z.object({
			code: z.string(),
			filename: z.string(),
			labels: z.array(z.object({ span: z.object({ line: z.number() }) })),
		}),
	),
});

/** What oxlint found: the file, the line, the rule without its plugin. */
export interface Finding {
	readonly file: string;
	readonly line: number;
	readonly rule: string;
}

/** Lints files (their paths in the repository and their texts) by the project's rules, in a folder apart from it. */
export function lint(files: ReadonlyMap<string, string>, ...options: string[]): Finding[] {
	const folder = mkdtempSync(join(tmpdir(), 'lint-'));
	try {
		const tsconfig = { extends: join(ROOT, 'tsconfig.json'), compilerOptions: { types: [] } };
		const own = new Map([
			['.oxlintrc.json', JSON.stringify(config)],
			['tsconfig.json', JSON.stringify(tsconfig)],
		]);
		for (const [path, text] of [...own, ...files]) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		const args = [OXLINT, '--format', 'json', ...options];
		const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
		return REPORT.parse(JSON.parse(stdout)).diagnostics.map(({ code, filename, labels }) => ({
			file: filename.replaceAll('\\', '/'),
			line: labels[0]?.span.line ?? 0,
			rule: /\((.*)\)/u.exec(code)?.[1] ?? code,
		}));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
