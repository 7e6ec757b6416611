/** Addresses that readers, papers and programs may have kept: which ones a built site has, and which of them are gone. */
import { parse } from 'yaml';
import { z } from 'zod';
import { movedSchema } from '../../src/collections/moved.ts';
import { withdrawnSchema } from '../../src/collections/withdrawn.ts';
import { fileAt } from '../check/links.ts';
import type { BuiltSite } from '../check/site.ts';

/** The list of them in the content folder; a province without the file promises nothing yet. */
export const LIST_FILE = 'published.txt';

/** An address that was promised, with its line in the list. */
export interface Promised {
	readonly address: string;
	/** Counted from 1. */
	readonly line: number;
}

/**
 * Every address of a site that has to stay: pages, files, and the places on pages where a record or a provision
 * stands. Sorted by code point, each once. Throws where a file of open data is not as the site writes it.
 */
export function addressesOf(site: BuiltSite): string[] {
	const files = site.files.filter((path) => !UNPROMISED.test(path)).map(addressOf);
	return [...new Set([...files, ...recordPlaces(site), ...provisionPlaces(site)])].sort();
}

/** Reads the list: one address a line; what follows # at the start of a line is for editors. */
export function readList(text: string): Promised[] {
	return text
		.split(/\r?\n/u)
		.map((line, index) => ({ address: line.trim(), line: index + 1 }))
		.filter(({ address }) => address !== '' && !address.startsWith('#'));
}

/** The list with what is new added in its place; nothing is ever taken out. `added` says how many there are. */
export function extendList(text: string, addresses: readonly string[]): { text: string; added: number } {
	const head = text === '' ? HEAD : text.split('\n').filter((line) => line.startsWith('#'));
	const known = readList(text).map(({ address }) => address);
	const all = [...new Set([...known, ...addresses])].sort();
	return { text: `${[...head, ...all].join('\n')}\n`, added: all.length - new Set(known).size };
}

/** Addresses of the list that the site no longer has, but for those whose going was written down. */
export function lostAddresses(site: BuiltSite): Promised[] {
	const list = readList(site.content(LIST_FILE) ?? '');
	const gone = idsThatWent(site);
	return list.filter(({ address }) => !isThere(site, address) && !namesOne(address, gone));
}

/**
 * Parts of pages, not things to keep: bundles, the index of the search, the pack for reading without a line, previews for the script, what the server reads,
 * the specimen for makers, and twins in Markdown, whose address follows from the page's.
 */
const UNPROMISED = /^(?:_|\.htaccess$|luu\/|luu\.js$|pagefind\/|trich\/|mau-trinh-bay\/|404\.html$)|\.md$/u;

const HEAD = [
	'# Địa chỉ trang đã đăng: trang, tệp, chỗ trong trang. npm run published ghi thêm; mất một địa chỉ thì lệnh dựng dừng.',
	'# Bỏ hẳn một địa chỉ thì xóa dòng của nó. Trang dời chỗ: moved.yaml; gương đã gỡ: withdrawn.yaml (content/README.md).',
];

function addressOf(path: string): string {
	return `/${path.replace(/(^|\/)index\.html$/u, '$1')}`;
}

const TableFile = z.object({ ban_ghi: z.array(z.object({ dia_chi: z.string().optional() })) });

/** Where records stand that share a page: /lich/#…, as the open data says. */
function recordPlaces(site: BuiltSite): string[] {
	const tables = site.files.filter((path) => /^du-lieu\/[a-z-]+\.json$/u.test(path));
	return tables
		.flatMap((path) => TableFile.parse(JSON.parse(site.text(path))).ban_ghi)
		.flatMap(({ dia_chi: address = '' }) => {
			const { pathname, hash } = new URL(address, 'http://here.invalid');
			return hash === '' ? [] : [pathname + hash];
		});
}

interface Place {
	readonly address: string;
	readonly children?: readonly Place[] | undefined;
}

const PlaceOfText: z.ZodType<Place> = z.lazy(() =>
	z.object({ address: z.string(), children: z.array(PlaceOfText).optional() }),
);
const Places = z.array(PlaceOfText);
const TextFile = z.object({ front: Places, body: Places, back: Places });

/** Every provision of every text: citations lead there. */
function provisionPlaces(site: BuiltSite): string[] {
	return site.files.flatMap((path) => {
		const [, id = ''] = /^van-ban\/([^/]+)\/tai-ve\/\1\.json$/u.exec(path) ?? [];
		if (id === '') return [];
		const { front, body, back } = TextFile.parse(JSON.parse(site.text(path)));
		const page = `/van-ban/${id}/toan-van/`;
		return [...front, ...body, ...back].flatMap(withChildren).map(({ address }) => `${page}#${address}`);
	});
}

function withChildren(place: Place): Place[] {
	return [place, ...(place.children ?? []).flatMap(withChildren)];
}

function isThere(site: BuiltSite, address: string): boolean {
	const [path = '', anchor = ''] = address.split('#');
	const file = fileAt(site, path);
	if (file === undefined || anchor === '') return file !== undefined;
	// As Astro writes it. Reading every page as browsers do, for its anchors alone, takes longer than making the index.
	return site.text(file).includes(` id="${anchor}"`);
}

/** Ids of stories that were taken back, and of pages that have another address now. */
function idsThatWent(site: BuiltSite): ReadonlySet<string> {
	const read = (file: string): unknown => parse(site.content(file) ?? '') as unknown;
	const { data: withdrawn } = withdrawnSchema.safeParse(read('withdrawn.yaml'));
	const { data: moved } = movedSchema.safeParse(read('moved.yaml'));
	return new Set([
		...(withdrawn?.stories ?? []).map(({ id }) => id),
		...(moved?.pages ?? []).map(({ from }) => from.split('/').at(-2) ?? ''),
	]);
}

/** True where a step of the address is one of the ids: /guong/<id>/tem.svg, /du-lieu/guong/<id>.json, /lich/#<id>. */
function namesOne(address: string, ids: ReadonlySet<string>): boolean {
	return address.split(/[/#]/u).some((step) => ids.has(step.replace(/\..*$/u, '')));
}

/**
 * Pages that are not in the list yet and bear the day of the site's first edition: they appeared later, and their record
 * does not say when. Without a list nobody can say what is new, so none are.
 */
export function undatedPages(site: BuiltSite): string[] {
	const list = site.content(LIST_FILE);
	if (list === undefined) return [];
	const known = new Set(readList(list).map(({ address }) => address));
	return site
		.pages()
		.filter(({ address, days }) => days.ofFirstEdition && !known.has(address))
		.map(({ address }) => address);
}
