/**
 * The front page of a workspace (scripts/publish/workspace.ts), run by Turborepo once all provinces are built: reads the
 * `dist` of each folder in PROVINCES_DIR, writes OUT_DIR.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { explain } from './build/error.ts';
import { buildFront } from './publish/national/build.ts';

const { PROVINCES_DIR = 'tinh', OUT_DIR = 'dist' } = process.env;

try {
	const names = readdirSync(PROVINCES_DIR).sort();
	const provinces = names.map((name) => ({ name, dist: join(resolve(PROVINCES_DIR), name, 'dist') }));
	const unplaced = await buildFront(provinces, resolve(OUT_DIR));
	console.log(`Xong: ${resolve(OUT_DIR)}, ${String(names.length)} tỉnh.`);
	if (unplaced.length > 0)
		console.log(
			`Chưa biết địa chỉ của ${unplaced.join(', ')} (url trong site.yaml): liên kết tạm dẫn tới /<tên>/.`,
		);
} catch (error) {
	console.error(explain(error));
	process.exitCode = 1;
}
