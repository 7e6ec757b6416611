/** The Content-Security-Policy of the site, made from the pages as built: nothing runs that the build did not write. */
import { createHash } from 'node:crypto';

/** `'sha256-…'`, as a policy names one inline script or style. */
export function cspHash(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * One policy for all pages. `'wasm-unsafe-eval'` and `worker-src` are for Pagefind, which searches in WebAssembly
 * inside a worker. Hashes are sorted so that the same pages give the same bytes.
 */
export function buildPolicy(inline: InlineHashes): string {
	const directives = [
		["default-src 'none'"],
		["script-src 'self' 'wasm-unsafe-eval'", ...sorted(inline.scripts)],
		["style-src 'self'", ...sorted(inline.styles)],
		["img-src 'self' data:"],
		["font-src 'self'"],
		["connect-src 'self'"],
		["worker-src 'self'"],
		["manifest-src 'self'"],
		["base-uri 'none'"],
		["form-action 'self'"],
		["frame-ancestors 'none'"],
	];
	return directives.map((parts) => parts.join(' ')).join('; ');
}

/** The sources one directive of a policy names; empty when the policy does not have it. */
export function policySources(policy: string, directive: string): string[] {
	const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
	return parts.find(([name]) => name === directive)?.slice(1) ?? [];
}

function sorted(hashes: Iterable<string>): string[] {
	return [...new Set(hashes)].sort();
}

interface InlineHashes {
	readonly scripts: Iterable<string>;
	readonly styles: Iterable<string>;
}
