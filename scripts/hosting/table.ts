/**
 * What a host has to send with the site: one table, from which the files for each kind of host are printed, which the
 * preview server obeys and by which objects are laid into a store. Pure.
 */

/** An address that leads on, and where to. */
export interface Move {
	readonly from: string;
	/** A path of this site; it may name a part of a page. */
	readonly to: string;
}

/** The table for one built site. */
export interface Hosting {
	/** What goes with every answer. */
	readonly headers: Readonly<Record<string, string>>;
	/** Every page and file whose name stays while its content changes is asked for anew each time. */
	readonly cache: string;
	/** Files whose names change with their content are kept; their paths begin with one of `hashed`. */
	readonly cacheHashed: string;
	readonly hashed: readonly string[];
	/** Media type by ending, its charset with it. */
	readonly types: Readonly<Record<string, string>>;
	readonly moves: readonly Move[];
}

/** Made for hosts, not for readers: below this folder of the built site, and in these files. */
export const HOSTING_FOLDER = '_hosting';
export const HOST_FILES = ['_headers', '_redirects', '.htaccess'];
/** The page for addresses that are not there. */
export const NOT_FOUND = '/404.html';
/** Endings of the packed file that stands beside a file, best first, by the name that browsers give the packing. */
export const PACKINGS = { br: '.br', gzip: '.gz' } as const;

/** Beginnings of paths to files whose names change with their content. */
export const HASHED_PATHS = [
	'/_astro/',
	'/pagefind/fragment/',
	'/pagefind/index/',
	'/pagefind/filter/',
	'/pagefind/tu-',
	'/luu/goi-',
];

const UTF8 = '; charset=utf-8';

/** Every ending that the site publishes; a build that makes another one stops. */
export const TYPES: Readonly<Record<string, string>> = {
	html: `text/html${UTF8}`,
	css: `text/css${UTF8}`,
	js: `text/javascript${UTF8}`,
	json: `application/json${UTF8}`,
	jsonld: `application/ld+json${UTF8}`,
	webmanifest: `application/manifest+json${UTF8}`,
	xml: `application/xml${UTF8}`,
	txt: `text/plain${UTF8}`,
	md: `text/markdown${UTF8}`,
	csv: `text/csv${UTF8}`,
	ics: `text/calendar${UTF8}`,
	svg: `image/svg+xml${UTF8}`,
	png: 'image/png',
	jpg: 'image/jpeg',
	webp: 'image/webp',
	avif: 'image/avif',
	ico: 'image/x-icon',
	woff2: 'font/woff2',
	pdf: 'application/pdf',
	zip: 'application/zip',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	// Parts of the search index, which only our script and Pagefind's read.
	bin: 'application/octet-stream',
	pagefind: 'application/octet-stream',
	pf_filter: 'application/octet-stream',
	pf_fragment: 'application/octet-stream',
	pf_index: 'application/octet-stream',
	pf_meta: 'application/octet-stream',
};

/**
 * The table of a site with its policy and the addresses that lead on. HSTS names no subdomains: those of a province's
 * domain are not ours to bind. It binds over HTTPS only, as browsers read it.
 */
export function hostingOf({ policy, moves }: { policy: string; moves: readonly Move[] }): Hosting {
	return {
		headers: {
			'Content-Security-Policy': policy,
			'X-Content-Type-Options': 'nosniff',
			'Referrer-Policy': 'strict-origin-when-cross-origin',
			'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
			'Strict-Transport-Security': 'max-age=31536000',
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cross-Origin-Resource-Policy': 'same-origin',
		},
		cache: 'no-cache',
		cacheHashed: 'public, max-age=31536000, immutable',
		hashed: HASHED_PATHS,
		types: TYPES,
		moves,
	};
}

/** The ending of a file's name without its dot, small letters; empty where it has none. */
export function endingOf(path: string): string {
	return /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** The media type a file is sent as. */
export function typeOf({ types }: Hosting, path: string): string {
	return types[endingOf(path)] ?? 'application/octet-stream';
}

/** How long a file may be kept, as its header says. */
export function cacheOf({ hashed, cache, cacheHashed }: Hosting, path: string): string {
	return isHashed({ hashed }, path) ? cacheHashed : cache;
}

/** True for files whose names change with their content. */
export function isHashed({ hashed }: Pick<Hosting, 'hashed'>, path: string): boolean {
	return hashed.some((start) => path.startsWith(start));
}

/** True for what lies in the site but is no answer to anybody: files for hosts, packed files. `path` begins with `/`. */
export function isHidden(path: string): boolean {
	const name = path.slice(1);
	return HOST_FILES.includes(name) || name.startsWith(`${HOSTING_FOLDER}/`) || isPacked(path);
}

/** True for the packed file beside a file. */
export function isPacked(path: string): boolean {
	return Object.values(PACKINGS).some((ending) => path.endsWith(ending));
}

/** True for types of words, which shrink; pictures, fonts and the search index are packed already. */
export function isText(type: string): boolean {
	return type.endsWith(UTF8);
}
