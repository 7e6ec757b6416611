/** How far long work has come, on one line of a terminal; nothing where no one watches. */

/** Told of each piece that is done. */
export interface Progress {
	readonly one: () => void;
	/** Clears the line. */
	readonly end: () => void;
}

const EVERY = 250;

/** `total` is how many pieces there were last time; null where nobody knows. */
export function showProgress(
	title: string,
	total: number | null,
	out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stdout,
	now: () => number = Date.now,
): Progress {
	const began = now();
	let done = 0;
	let shown = began;
	return {
		one: () => {
			done += 1;
			if (!out.isTTY || now() - shown < EVERY) return;
			shown = now();
			out.write(`\r\x1b[K${title}: ${progressWords(done, total, shown - began)}`);
		},
		end: () => {
			if (out.isTTY) out.write('\r\x1b[K');
		},
	};
}

/** "120 trong 480 tệp, còn khoảng 9 giây" after `elapsed` milliseconds; the count alone where the rest cannot be told. */
export function progressWords(done: number, total: number | null, elapsed: number): string {
	if (total === null || done >= total || done === 0) return `${String(done)} tệp`;
	const rest = Math.ceil(((elapsed / done) * (total - done)) / 1000);
	return `${String(done)} trong ${String(total)} tệp, còn khoảng ${String(rest)} giây`;
}
