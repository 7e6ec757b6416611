import { z } from 'zod';
import { label, listOf, slug, type DeepReadonly } from './fields.ts';

/** A host, with the beginning of a path where only part of it is meant: "gov.vn", "github.com/ten". */
const host = z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^\s]*)?$/, {
	error: 'Viết tên máy chủ không có https://, ví dụ vbpl.vn.',
});

/** Which sources come before which: content/nation/source-classes.yaml. */
export const sourceClassesSchema = z.strictObject({
	/** Best first. The last one takes whatever no other names, and no rule or figure rests on it alone. */
	classes: z
		.array(
			z.strictObject({
				/** Its id, for data. */
				id: slug,
				/** What readers see. */
				label,
				/** Hosts, those below them too. */
				hosts: listOf(host),
				/** Publishers whose address was not kept. */
				publishers: listOf(label),
			}),
		)
		.min(2),
	/** Hosts of one publisher: two pages there are one source. */
	newsrooms: z.array(z.array(host).min(2)).default([]),
});

export type SourceClasses = DeepReadonly<z.infer<typeof sourceClassesSchema>>;

/** As much of a source as says who published it. */
export interface Published {
	readonly publisher: string;
	readonly url: string | null;
}

/** The place of a source's class in the table, 0 for the best. The longest name that fits decides. */
export function classOf(table: SourceClasses, source: Published): number {
	const ofTable = known.get(table) ?? new Map<string, number>();
	known.set(table, ofTable);
	const place = source.url === null ? source.publisher : placeOf(source.url);
	const found = ofTable.get(place) ?? classAt(table, place);
	ofTable.set(place, found);
	return found;
}

/** A site names the same few sources many thousand times. */
const known = new WeakMap<SourceClasses, Map<string, number>>();

function classAt({ classes }: SourceClasses, place: string): number {
	const fits = classes.map(({ hosts, publishers }) =>
		Math.max(
			0,
			...hosts.filter((host) => isUnder(place, host)).map(({ length }) => length),
			...publishers.filter((name) => name === place).map(({ length }) => length),
		),
	);
	const longest = Math.max(...fits);
	return longest === 0 ? classes.length - 1 : fits.indexOf(longest);
}

/** The same sources, best class first; within a class the order stays. */
export function bestFirst<Source extends Published>(
	table: SourceClasses,
	sources: readonly Source[],
): readonly Source[] {
	return sources.toSorted((a, b) => classOf(table, a) - classOf(table, b));
}

/**
 * Who stands behind an address: the registrable host, "thaibinh.gov.vn" of "pbgdpl.thaibinh.gov.vn"; on hosts where
 * anybody publishes, the owner too. null for what is known without an address.
 */
export function newsroomOf(table: SourceClasses | null, url: string | null): string | null {
	if (url === null) return null;
	const place = placeOf(url);
	const family = table?.newsrooms.find((hosts) => hosts.some((host) => isUnder(place, host)));
	if (family !== undefined) return family[0] ?? null;
	const [name = '', owner = ''] = place.split('/');
	const registrable = name.split('.').slice(-labelsOf(name)).join('.');
	if (SHARED_DOMAINS.has(registrable)) return name;
	return SHARED_HOSTS.has(registrable) ? `${registrable}/${owner}` : registrable;
}

/** How many newsrooms with an address stand behind sources. */
export function newsroomCount(table: SourceClasses | null, sources: readonly Published[]): number {
	const names = sources.map(({ url }) => newsroomOf(table, url)).filter((name) => name !== null);
	return new Set(names).size;
}

/** "https://www.vbpl.vn/a?b" → "vbpl.vn/a?b". */
function placeOf(url: string): string {
	return url.replace(/^https?:\/\/(?:www\.)?/u, '');
}

/** True for a host below another ("a.gov.vn/x" under "gov.vn"), and for a path that begins with the other's. */
function isUnder(place: string, host: string): boolean {
	if (host.includes('/')) return place === host || place.startsWith(host);
	const [name = ''] = place.split('/');
	return name === host || name.endsWith(`.${host}`);
}

/** Second labels under which Vietnamese names are registered. */
const SECOND = new Set([
	'com',
	'gov',
	'edu',
	'org',
	'net',
	'ac',
	'info',
	'name',
	'health',
	'int',
	'pro',
	'biz',
]);
/** Hosts on which anybody publishes: under a path of their own, or under a name before the host's. */
const SHARED_HOSTS = new Set(['github.com', 'facebook.com', 'youtube.com']);
const SHARED_DOMAINS = new Set(['blogspot.com', 'github.io', 'wordpress.com']);

/** An address of numbers is whole; "x.gov.vn" has three labels; any other name two. */
function labelsOf(name: string): number {
	const labels = name.replace(/:\d+$/u, '').split('.');
	if (labels.every((part) => /^\d+$/u.test(part))) return labels.length;
	return labels.at(-1) === 'vn' && SECOND.has(labels.at(-2) ?? '') ? 3 : 2;
}
