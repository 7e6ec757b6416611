/** Media types of the files a site holds, by extension. */
import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.atom': 'application/atom+xml; charset=utf-8',
	'.rss': 'application/rss+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.ics': 'text/calendar; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.gif': 'image/gif',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.woff': 'font/woff',
	'.pdf': 'application/pdf',
	'.zip': 'application/zip',
	'.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	'.wasm': 'application/wasm',
};
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|xml|wasm|[a-z]+\+(?:json|xml))|image\/svg)/;

/** Pagefind's own files (`.pf_index`, `.pf_meta`, `.pagefind` …) and unknown ones are plain bytes. */
export function mediaType(path: string): string {
	return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** True for types that shrink; pictures, fonts and Pagefind's files are packed already. */
export function isCompressible(type: string): boolean {
	return COMPRESSIBLE.test(type);
}
