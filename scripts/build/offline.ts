/**
 * The pack for reading without a line (src/components/offline): pages, what they need to look and search right, as one
 * file. /luu/goi.json names it; the service worker lays it out.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { endingOf, isHidden, TYPES } from '../hosting/table.ts';
import { listFiles } from './files.ts';

/** What a phone on a slow line may be asked to take, bytes. */
const LARGEST = 5_000_000;
/** Folders in the order in which they are wanted; what stands in none of them comes last. */
const WANTED = [
	'',
	'_astro',
	'pagefind',
	'khen-thuong',
	'van-ban',
	'ke-hoach',
	'thuat-ngu',
	'guong',
	'nhiem-vu',
	'lich',
];
/** Short addresses lead on, data and files are to be taken away, the rest is for editors. */
const LEFT_OUT = ['k', 'du-lieu', 'mau-trinh-bay', 'kiem-truoc-khi-dang'];
const ENDINGS = new Set(['html', 'css', 'js', 'woff2', 'svg', 'json', 'bin', 'pf_fragment']);

/** Pagefind's own index is for browsers that cannot use ours; its excerpts serve both. */
const PAGEFINDS_OWN = /^pagefind\/(pagefind|wasm|index|filter)/u;

/** Writes the pack of a built site, made on `day` (ISO); returns its size in bytes. */
export async function writeOfflinePack(siteDir: string, day: string): Promise<number> {
	const sections = Map.groupBy(
		listFiles(siteDir).filter((path) => isKept(path)),
		folderOf,
	);
	const inOrder = [...sections].sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
	const taken: string[] = [];
	let room = LARGEST;
	for (const [, paths] of inOrder) {
		const section = await packed(siteDir, paths, room);
		if (section === null) continue;
		room -= section.length;
		taken.push(...paths);
	}
	const bytes = await packed(siteDir, taken);
	if (bytes === null) throw new Error('Không nén được gói để đọc khi mất mạng.');
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const file = `/luu/goi-${sha256.slice(0, 16)}.bin`;
	mkdirSync(join(siteDir, 'luu'), { recursive: true });
	writeFileSync(join(siteDir, file), bytes);
	const manifest = { file, sha256, day, bytes: bytes.length, files: taken.length };
	writeFileSync(join(siteDir, 'luu', 'goi.json'), `${JSON.stringify(manifest)}\n`);
	return bytes.length;
}

/**
 * A line that lists the files, then their bytes one after another; packed whole, for pages are much alike. Null as soon as it
 * is larger than `most`: a folder of thousands of pages is not packed to its end.
 */
async function packed(siteDir: string, paths: readonly string[], most = Infinity): Promise<Buffer | null> {
	const entries = paths.map((path) => ({
		path: addressOf(path),
		type: TYPES[endingOf(path)] ?? '',
		length: statSync(join(siteDir, path)).size,
	}));
	const parts = function* () {
		yield Buffer.from(`${JSON.stringify(entries)}\n`);
		for (const path of paths) yield readFileSync(join(siteDir, path));
	};
	const chunks: Buffer[] = [];
	let length = 0;
	// What goes wrong with a file ends the loop too.
	for await (const chunk of pipeline(Readable.from(parts()), createGzip({ level: 9 }), () => undefined)) {
		chunks.push(chunk as Buffer);
		length += (chunk as Buffer).length;
		if (length > most) return null;
	}
	return Buffer.concat(chunks);
}

function isKept(path: string): boolean {
	if (isHidden(`/${path}`) || LEFT_OUT.includes(folderOf(path)) || !ENDINGS.has(endingOf(path))) return false;
	return !PAGEFINDS_OWN.test(path);
}

/** `guong/index.html` is asked for as `/guong/`. */
function addressOf(path: string): string {
	return `/${path.replace(/(^|\/)index\.html$/u, '$1')}`;
}

function folderOf(path: string): string {
	return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

function placeOf(folder: string): number {
	const place = WANTED.indexOf(folder);
	return place === -1 ? WANTED.length : place;
}
