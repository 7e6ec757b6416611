/** What readers would lose by a release. Pure. */
import { isHashed, isHidden } from '../hosting/table.ts';
import type { Manifest } from './manifest.ts';

/** Of what is there now, this much may go without a word of whoever publishes. */
const MOST_LOST = 0.02;

/** Pages and files that the live site has and the new one has not. */
export interface Loss {
	readonly pages: Count;
	readonly files: Count;
}

interface Count {
	readonly lost: readonly string[];
	readonly of: number;
}

/** Compares the addresses of two sites; what has a hash in its name, the search index and files for hosts come and go. */
export function lossOf(live: Manifest, fresh: Manifest, hashed: readonly string[]): Loss {
	const kept = [...live.keys()].filter(
		(path) => !isHidden(`/${path}`) && !isHashed({ hashed }, `/${path}`) && !path.startsWith('pagefind/'),
	);
	const count = (paths: readonly string[]) => ({
		lost: paths.filter((path) => !fresh.has(path)),
		of: paths.length,
	});
	return {
		pages: count(kept.filter((path) => path.endsWith('.html'))),
		files: count(kept.filter((path) => !path.endsWith('.html'))),
	};
}

/** Why a release must not go out unasked; null where it may. */
export function refusalOf({ pages, files }: Loss): string | null {
	const parts = [refusal('trang', pages), refusal('tệp', files)].filter((part) => part !== null);
	return parts.length === 0 ? null : parts.join('\n');
}

function refusal(what: string, { lost, of }: Count): string | null {
	if (lost.length <= MOST_LOST * of) return null;
	const shown = lost.slice(0, 10).map((path) => `  /${path}`);
	if (lost.length > shown.length) shown.push(`  … và ${String(lost.length - shown.length)} địa chỉ khác`);
	return [
		`Bản mới mất ${String(lost.length)} trong ${String(of)} ${what} đang đăng (cho phép ${String(MOST_LOST * 100)} %):`,
		...shown,
	].join('\n');
}
