/** For tests: a site with an address on the web, two stories that will go, and a page that has moved. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { isHidden } from '../../hosting/table.ts';
import { listFiles } from '../files.ts';
import type { ProjectCopy } from './project-copy.ts';

export const HERE = 'https://song-mo.example';
/** Stays; the other two go, one in silence, one with a page that says so. */
export const SILENT = { id: 'nha-ong-vu-van-mo', name: 'Vũ Văn Mơ', field: 'nong-nghiep' };
/** A page's address before it moved, and after. */
export const OLD = '/nhiem-vu/ten-cu/';
export const NEW = '/nhiem-vu/gui-ke-hoach/';
export const SAID = { id: 'nha-thu-hai', name: 'Gia đình thứ hai' };

/** Gives a copy of the project that is not built yet its address, the stories and the page that has moved. */
export function addAddress(project: ProjectCopy): void {
	edit(project, 'site.yaml', (text) => text.replace('url: null', `url: ${HERE}`));
	const story = readFileSync(join(project.content, `stories/${SILENT.id}.mdx`), 'utf8');
	const other = story
		.replace(/^title: .*$/mu, 'title: Một câu chuyện khác để thử việc gỡ bài')
		.replaceAll('Gia đình ông Vũ Văn Mơ', SAID.name)
		.replaceAll('nhà ông Vũ Văn Mơ', 'gia đình thứ hai')
		.replace('fields: [nong-nghiep, moi-truong]', 'fields: [moi-truong]');
	writeFileSync(join(project.content, `stories/${SAID.id}.mdx`), other);
	writeFileSync(
		join(project.content, 'moved.yaml'),
		`pages:\n  - from: ${OLD}\n    to: ${NEW}\n    why: Đổi tên cho rõ.\n`,
	);
}

/** Changes a file of the content. */
export function edit({ content }: ProjectCopy, path: string, change: (text: string) => string): void {
	const file = join(content, path);
	writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** A file of the built site. */
export function readBuilt({ dist }: ProjectCopy, path: string): string {
	return readFileSync(join(dist, path), 'utf8');
}

interface MapEntry {
	readonly loc: string;
	readonly lastmod?: string;
	readonly 'news:news'?: { readonly 'news:publication_date': string };
}

/** What a site map lists. */
export function urlsOf(map: string): readonly MapEntry[] {
	const parser = new XMLParser({ isArray: (name) => name === 'url' });
	return (parser.parse(map) as { urlset: { url: MapEntry[] } }).urlset.url;
}

/** Published files that hold the story's id or name; packed parts of the search index are opened. */
export function filesNaming(
	{ dist }: ProjectCopy,
	{ id, name }: { readonly id: string; readonly name: string },
): string[] {
	return listFiles(dist).filter((path) => {
		const text = unpacked(readFileSync(join(dist, path))).toLocaleLowerCase('vi');
		return !isHidden(`/${path}`) && (text.includes(id) || text.includes(name.toLocaleLowerCase('vi')));
	});
}

function unpacked(bytes: Buffer): string {
	const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
	return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC');
}
