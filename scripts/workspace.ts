/**
 * npm run workspace -- --into <folder> <name>=<content folder> …: several provinces as one workspace that Turborepo
 * builds (scripts/publish/scale.md); again after the engine has changed, with or without new provinces.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWorkspace } from './publish/workspace.ts';

const ROOT = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({ options: { into: { type: 'string' } }, allowPositionals: true });

try {
	if (values.into === undefined) throw new Error('Thiếu nơi ghi: --into <thư mục>');
	const into = resolve(values.into);
	const added = positionals.map((given) => {
		const [, name = '', content = ''] = /^([^=]+)=(.+)$/u.exec(given) ?? [];
		if (!existsSync(content)) throw new Error(`“${given}”: cần viết <tên>=<thư mục nội dung có thật>`);
		return { name, content: resolve(content) };
	});
	const home = join(into, 'tinh');
	const there = existsSync(home)
		? readdirSync(home).map((name) => ({ name, content: join(home, name, 'content') }))
		: [];
	writeWorkspace(into, ROOT, [...there, ...added]);
	console.log(`Xong: ${into}. Dựng: cd ${into} && npm install && npx turbo run build`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
