/** Whether the addresses of the judged set exist: in the built site, or, where there is none, in the content. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../../src/collections/files/rooms.ts';
import { parseDocument } from '../../../src/legal/parse.ts';
import { walkTree } from '../../../src/legal/walk.ts';

/** Says of an address of the built site in `dist` whether page and anchor are there. Each page is read once. */
export function builtSite(dist: string): (address: string) => boolean {
	const pages = new Map<string, ReadonlySet<string> | null>();
	return (address) => {
		const [page = '', anchor] = address.split('#');
		const ids = pages.get(page) ?? readIds(join(dist, page, 'index.html'));
		pages.set(page, ids);
		return ids !== null && (anchor === undefined || ids.has(anchor));
	};
}

/** Says of an address whether a content file stands behind it; null where the address is not one file's. */
export function contentSite(content: string): (address: string) => boolean | null {
	const provisions = new Map<string, ReadonlySet<string>>();
	return (address) => {
		const fullText = /^\/van-ban\/([^/]+)\/toan-van\/#(.+)$/u.exec(address);
		if (fullText !== null) {
			const [, id = '', place = ''] = fullText;
			const known = provisions.get(id) ?? readProvisions(placeOf(content, 'documents', id, 'text.txt'));
			provisions.set(id, known);
			return known.has(place) || (HEADINGS.includes(place) && known.size > 0);
		}
		const file = SOURCES.map(([pattern, source]) =>
			pattern.test(address) ? address.replace(pattern, source) : '',
		).find((source) => source !== '');
		return file === undefined ? null : existsSync(placeOf(content, ...file.split('/')));
	};
}

/** Headings of the page of a full text that stand behind the text (components/document/FullTextPage.astro). */
const HEADINGS = ['khac-ban-nhan'];

/** Which file an address comes from; the first that fits. */
const SOURCES: readonly (readonly [RegExp, string])[] = [
	[/^\/van-ban\/([^/]+)\/(dieu-\d+)\/$/u, 'documents/$1/$2.mdx'],
	[/^\/van-ban\/(?!theo-so\/)([^/]+)\/(?:(?:toan-van|dieu)\/)?(?:#.+)?$/u, 'documents/$1/document.yaml'],
	[/^\/khen-thuong\/hoi-dap\/([^/]+)\/$/u, 'questions/$1.yaml'],
	[/^\/khen-thuong\/quy-trinh\/#(.+)$/u, 'process/$1.yaml'],
	[/^\/khen-thuong\/(?!(?:bang-so-sanh|quy-trinh|tien-thuong|hoi-dap|tim)\/)([^/]+)\/$/u, 'awards/$1.yaml'],
	[/^\/guong\/([^/]+)\/$/u, 'stories/$1.mdx'],
	[/^\/phong-trao\/([^/]+)\/$/u, 'movements/$1.yaml'],
	[/^\/co-quan\/([^/]+)\/$/u, 'agencies/$1.yaml'],
	[/^\/nhiem-vu\/([^/]+)\/$/u, 'tasks/$1.yaml'],
	[/^\/thuat-ngu\/#(.+)$/u, 'terms/$1.yaml'],
	[/^\/lich\/#(.+)$/u, 'events/$1.yaml'],
];

function readIds(file: string): ReadonlySet<string> | null {
	if (!existsSync(file)) return null;
	const ids = readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/gu);
	return new Set(Array.from(ids, ([, id = '']) => id));
}

function readProvisions(file: string): ReadonlySet<string> {
	if (!existsSync(file)) return new Set();
	const { tree } = parseDocument(readFileSync(file, 'utf8'));
	return new Set(Array.from(walkTree(tree), ({ unit }) => unit.address));
}
