import { zipSync, type Zippable } from 'fflate';

/** A file in an archive. */
export interface ZipEntry {
	/** Its path in the archive, with "/". */
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** What is packed already and would only cost time. */
const PACKED = /\.(?:png|jpg|webp|pdf|docx|zip)$/u;

/**
 * Files as one .zip. Sorted by path, all with the day given (ISO) as their time, so that the same files give the same
 * bytes on every machine. Throws where two files share a path.
 */
export function zipOf(entries: readonly ZipEntry[], day: string): Uint8Array<ArrayBuffer> {
	const files: Zippable = {};
	for (const { path, bytes } of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
		if (path in files) throw new Error(`Hai tệp cùng tên trong gói: ${path}`);
		files[path] = [bytes, { level: PACKED.test(path) ? 0 : 9, mtime: localMidnight(day) }];
	}
	return new Uint8Array(zipSync(files));
}

/** A .zip holds the time of its maker's clock on the wall, and so reads the day in the time zone of this machine. */
function localMidnight(day: string): Date {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return new Date(year, month - 1, date);
}
