import { createHash } from 'node:crypto';
import { getDocumentProxy } from 'unpdf';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import type { Download } from '../../page-data/site/downloads.ts';
import { publishedFile } from '../published.ts';
import { unzipped, type UnzippedFile } from '../testing.ts';
import { pressDownloads } from './downloads.ts';
import { pressPack } from './pack.ts';

const ROOM = 'bo-tai-lieu-bao-chi/';
let content: Content;
let pack: Uint8Array;
let files: ReadonlyMap<string, UnzippedFile>;
beforeAll(async () => {
	content = await readContent(GOOD_ROOT);
	pack = await pressPack(content, []);
	files = new Map((await unzipped(pack)).map((file) => [file.path.replace(ROOM, ''), file]));
});

const bytesOf = (path: string) => {
	const file = files.get(path);
	if (file === undefined) throw new Error(`no ${path} in the pack`);
	return file.bytes;
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the press pack', () => {
	it('opens into one folder with the sheet, the plan, pictures, terms and a list of sums', () => {
		expect([...files.keys()].filter((path) => !path.startsWith('hinh/tem/'))).toEqual([
			'DOC-TRUOC.txt',
			'GIAY-PHEP.txt',
			'SHA256SUMS.txt',
			'hinh/anh-chia-se.png',
			'hinh/bieu-trung.png',
			'hinh/bieu-trung.svg',
			'to-thong-tin.pdf',
			'van-ban/ban-nhan-duoc.txt',
		]);
		for (const { id } of content.stories) expect(files.has(`hinh/tem/${id}.svg`)).toBe(true);
	});

	it('holds the plan as received, byte for byte', () => {
		const plan = content.documents.find(({ id }) => id === content.site.plan);
		expect(sha256(bytesOf('van-ban/ban-nhan-duoc.txt'))).toBe(plan?.text?.sha256);
	});

	it('tells the sum of every other file in it', () => {
		const told = bytesOf('SHA256SUMS.txt').toString().trimEnd().split('\n');
		const others = [...files].filter(([path]) => path !== 'SHA256SUMS.txt');
		expect(told).toEqual(others.map(([path, { bytes }]) => `${sha256(bytes)}  ${path}`));
	});

	it('has pictures that open, and a sheet of one page', async () => {
		const emblem = await sharp(bytesOf('hinh/bieu-trung.png')).metadata();
		expect([emblem.format, emblem.width, emblem.height]).toEqual(['png', 1024, 1024]);
		const shared = await sharp(bytesOf('hinh/anh-chia-se.png')).metadata();
		expect([shared.width, shared.height]).toEqual([1200, 630]);
		const sheet = await getDocumentProxy(new Uint8Array(bytesOf('to-thong-tin.pdf')));
		expect(sheet.numPages).toBe(1);
	});

	it('says on what terms it may be used, in the site’s own words', () => {
		const terms = bytesOf('GIAY-PHEP.txt').toString();
		for (const words of [content.site.licence.text, content.site.licence.data, content.site.name])
			expect(terms).toContain(words);
	});

	it('takes in the plan’s other forms and the data, and nothing of other documents', async () => {
		const fresh = await readContent(GOOD_ROOT);
		const listed = async (href: string, more: Partial<Download>): Promise<Download> => {
			const { bytes, sha256: sum } = await publishedFile(fresh, href, () => ({
				type: 'text/plain',
				bytes: new TextEncoder().encode(href),
			}));
			return { href, label: href, bytes: bytes.length, sha256: sum, group: 'van-ban', ...more };
		};
		const of = (document: string) => ({ of: { title: '', href: '', document } });
		const taken = await unzipped(
			await pressPack(fresh, [
				await listed('/a/ke-hoach.docx', of(fresh.site.plan)),
				await listed('/b/luat.docx', of('luat-khac')),
				await listed('/c/nhiem-vu.csv', { group: 'du-lieu' }),
			]),
		);
		const paths = taken.map(({ path }) => path.replace(ROOM, ''));
		expect(paths).toContain('van-ban/ke-hoach.docx');
		expect(paths).toContain('du-lieu/nhiem-vu.csv');
		expect(paths.filter((path) => path.includes('luat'))).toEqual([]);
	});
});

describe('the press room’s files', () => {
	it('are told with the length and the sum of their bytes, the same each time they are made', async () => {
		const listed = await pressDownloads(await readContent(GOOD_ROOT), []);
		expect(listed.map(({ href }) => href)).toEqual([
			'/bao-chi/bo-tai-lieu-bao-chi.zip',
			'/bao-chi/to-thong-tin.pdf',
		]);
		expect(listed[0]).toMatchObject({ bytes: pack.length, sha256: sha256(pack) });
	});

	it('are none where the province has no press room', async () => {
		expect(await pressDownloads({ ...content, press: null }, [])).toEqual([]);
	});
});
