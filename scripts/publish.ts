/**
 * `npm run publish -- --to <place>`: builds, checks, carries to the place what changed and lets readers have the new site
 * in one move. `--back` lets them have the one before. `--from <folder>` publishes the front page of several provinces,
 * which a workspace has built (publish/scale.md), instead.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { placeOf } from '../src/collections/files/rooms.ts';
import { BuildError, explain } from './build/error.ts';
import { HASHED_PATHS, HOSTING_FOLDER } from './hosting/table.ts';
import { doubtsAboutBuilt } from './publish/built.ts';
import { LIST_FILE } from './published/addresses.ts';
import { lossOf, refusalOf } from './publish/loss.ts';
import { MANIFEST_FILE, parseManifest, type Manifest } from './publish/manifest.ts';
import { hostAt } from './publish/target.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = resolve(ROOT, process.env['OUT_DIR'] ?? 'dist');
const CONTENT = resolve(ROOT, process.env['CONTENT_DIR'] ?? 'content');
const KEEP = '5';

process.exitCode = await run();

async function run(): Promise<number> {
	try {
		const { values } = parseArgs({
			options: {
				to: { type: 'string', default: '' },
				from: { type: 'string' },
				back: { type: 'boolean', default: false },
				anyway: { type: 'boolean', default: false },
				keep: { type: 'string', default: KEEP },
			},
		});
		const host = hostAt(values.to);
		if (values.back) {
			console.log(`Đã trở về bản ${await host.back(HASHED_PATHS)}.`);
			return 0;
		}
		const keep = Number(values.keep);
		if (!Number.isInteger(keep) || keep < 2) throw new BuildError('--keep cần một số từ 2 trở lên.');
		const live = await host.live();
		const dir = values.from === undefined ? DIST : resolve(values.from);
		const doubts = values.from === undefined ? ownDoubts(live) : await doubtsAboutBuilt(dir);
		if (live !== null) doubts.push(...lossDoubts(live, dir));
		if (doubts.length > 0 && !values.anyway) {
			throw new BuildError([...doubts, 'Đã xem và vẫn muốn đăng thì thêm: --anyway'].join('\n'));
		}
		doubts.forEach((doubt) => {
			console.warn(doubt);
		});
		const began = performance.now();
		const name = await host.publish({ dir: realpathSync(dir), keep, hashed: HASHED_PATHS });
		const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
		console.log(`Đã đăng bản ${name} lên ${values.to}: ${seconds} giây.`);
		if (live !== null && hasNewSettings(live, freshManifest(dir))) {
			console.log(
				'Cấu hình máy chủ đã đổi. Chạy trên máy ấy: nginx -s reload, hay caddy reload (Apache: không cần).',
			);
		}
		console.log('Trở về bản trước: thêm --back vào lệnh vừa chạy.');
		return 0;
	} catch (error) {
		console.error(explain(error));
		console.error('Nơi đăng giữ nguyên bản đang hiện.');
		return 1;
	}
}

function build(): void {
	if (runScript('build.ts') !== 0) throw new BuildError('Không đăng: chưa dựng được trang.');
}

function check(): readonly string[] {
	return runScript('check-dist.ts') === 0 ? [] : ['Phép kiểm bản dựng còn lỗi, xem ở trên.'];
}

function runScript(name: string): number | null {
	return spawnSync(process.execPath, [join(ROOT, 'scripts', name)], { cwd: ROOT, stdio: 'inherit' }).status;
}

/** Builds this project's site; why it must not replace what readers have unasked. */
function ownDoubts(live: Manifest | null): string[] {
	build();
	const unlisted = live !== null && !existsSync(placeOf(CONTENT, LIST_FILE));
	return [
		...check(),
		...(unlisted
			? [
					`Trang đã đăng mà không có ${LIST_FILE} trong thư mục nội dung: không biết địa chỉ nào mất. Lấy lại tệp ấy, hoặc chạy: npm run published`,
				]
			: []),
	];
}

function lossDoubts(live: Manifest, dir: string): string[] {
	const loss = refusalOf(lossOf(live, freshManifest(dir), HASHED_PATHS));
	return loss === null ? [] : [loss];
}

function freshManifest(dir: string): Manifest {
	return parseManifest(readFileSync(join(dir, MANIFEST_FILE), 'utf8'));
}

/** nginx and Caddy read their files when they start. */
function hasNewSettings(live: Manifest, fresh: Manifest): boolean {
	return ['nginx.conf', 'Caddyfile'].some((name) => {
		const path = `${HOSTING_FOLDER}/${name}`;
		return live.get(path) !== fresh.get(path);
	});
}
