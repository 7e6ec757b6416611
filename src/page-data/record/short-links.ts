import { createHash } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH } from '../../collections/short-link.ts';
import type { Content } from '../../collections/load.ts';
import { fullAddress } from '../base/mail.ts';
import { paths } from '../base/paths.ts';
import { siteRecords } from './records.ts';

/** A short address that leads to a page for as long as the site stands. */
export interface ShortLink {
	readonly code: string;
	/** The page's own address. */
	readonly to: string;
}

/** A page's short address as it is printed. */
export interface ShortAddress {
	readonly href: string;
	/** What is typed: without "https://"; the bare path while the site has no address of its own. */
	readonly label: string;
	/** The whole address, for a QR code; null while the site has none: a code for a path leads nowhere. */
	readonly whole: string | null;
}

/**
 * The code of an address: it follows from the address alone, so that no page added later can change it. The first six
 * bytes of SHA-256 are taken to the base of the alphabet.
 */
export function shortCode(address: string): string {
	const hash = createHash('sha256').update(address).digest();
	let rest = hash.readUIntBE(0, 6);
	return Array.from({ length: CODE_LENGTH }, () => {
		const letter = CODE_ALPHABET.charAt(rest % CODE_ALPHABET.length);
		rest = Math.floor(rest / CODE_ALPHABET.length);
		return letter;
	}).join('');
}

/**
 * Every short address of the site. Throws, in Vietnamese, where two pages would share one or where
 * content/province/short-links.yaml leads to a page that is not there.
 */
export function shortLinks(content: Content): readonly ShortLink[] {
	return tableOf(content).links;
}

/** The short address of a page; null where the page has none. */
export function shortAddress(content: Content, address: string): ShortAddress | null {
	const code = tableOf(content).printed.get(address);
	if (code === undefined) return null;
	const href = paths.short(code);
	const whole = fullAddress(content, href);
	const hasOrigin = content.site.url !== null;
	return { href, label: whole.replace(/^https?:\/\//u, ''), whole: hasOrigin ? whole : null };
}

/** Routes of the short addresses. */
export function shortLinkRoutes(content: Content) {
	return shortLinks(content).map(({ code, to }) => ({ params: { code }, props: { to } }));
}

/** Joins computed and registered codes; throws as `shortLinks` does. */
export function joinShortLinks(
	addresses: readonly string[],
	registered: Content['shortLinks'],
): readonly ShortLink[] {
	const known = new Set(addresses);
	const lost = registered.find(({ to }) => !known.has(pageOf(to)));
	if (lost !== undefined) throw new Error(`${FILE}: ${lost.code} dẫn tới trang không có: ${lost.to}`);
	const named = new Set(registered.map(({ to }) => to));
	const owners = new Map<string, string>();
	for (const { code, to } of registered) claim(owners, code, to);
	for (const to of addresses) if (!named.has(to)) claim(owners, shortCode(to), to);
	// A page with a registered code keeps its computed one too where no other page has it: it may have been printed.
	for (const to of named) if (known.has(to) && !owners.has(shortCode(to))) owners.set(shortCode(to), to);
	return [...owners].map(([code, to]) => ({ code, to })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The page of an address that may name a part of it. */
const pageOf = (address: string): string => address.replace(/#.*$/u, '');

const FILE = 'content/province/short-links.yaml';

function claim(owners: Map<string, string>, code: string, to: string): void {
	const owner = owners.get(code);
	if (owner !== undefined && owner !== to) {
		throw new Error(
			`Hai trang cùng mã ngắn ${code}: ${owner} và ${to}. Ghi mã khác cho trang mới thêm vào ${FILE} (content/README.md, mục “Địa chỉ ngắn”).`,
		);
	}
	owners.set(code, to);
}

interface Table {
	readonly links: readonly ShortLink[];
	/** Page → the code printed on it. */
	readonly printed: ReadonlyMap<string, string>;
}

const tables = new WeakMap<Content, Table>();

/** One reading of the content has one table: every page asks for its code. */
function tableOf(content: Content): Table {
	const known = tables.get(content);
	if (known !== undefined) return known;
	const addresses = pagesWithCode(content);
	const printed = new Map(addresses.map((address) => [address, shortCode(address)]));
	for (const { code, to } of content.shortLinks.toReversed()) printed.set(to, code);
	const registered = [...content.shortLinks, ...codesOfMoved(content, new Set(addresses))];
	const table = { links: joinShortLinks(addresses, registered), printed };
	tables.set(content, table);
	return table;
}

/** What was printed of a page before it moved, unless an editor gave that code away. */
function codesOfMoved({ moved, shortLinks: given }: Content, addresses: ReadonlySet<string>) {
	const taken = new Set(given.map(({ code }) => code));
	return moved
		.map(({ from, to, why }) => ({ code: shortCode(from), to, why }))
		.filter(({ code, to }) => addresses.has(pageOf(to)) && !taken.has(code));
}

/** Pages worth printing: every record's, and the doors to them. Stories taken back stay, so that paper leads to the answer. */
function pagesWithCode(content: Content): string[] {
	const { documents, withdrawn, places, taxonomy, press, takingPart } = content;
	const all = [
		...[paths.home, paths.plan, paths.tasks, paths.agencies, paths.movements, paths.calendar],
		...[paths.documents, paths.downloads, paths.changes],
		...(press === null ? [] : [paths.press, paths.factSheet]),
		...(takingPart === null ? [] : paths.takingPartPages),
		...siteRecords(content).map(({ href }) => pageOf(href)),
		...documents.filter(({ text }) => text !== null).map(({ id }) => paths.fullText(id)),
		...withdrawn.map(({ id }) => paths.story(id)),
		...(content.stories.length === 0 ? [] : [paths.stories]),
		...(content.awards.length === 0 ? [] : [paths.awards]),
		...Object.keys(taxonomy.fields).map(paths.field),
		...Object.keys(places?.districts ?? {}).map(paths.district),
	];
	return [...new Set(all)];
}
