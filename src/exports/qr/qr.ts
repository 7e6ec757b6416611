import encodeQR from 'qr';

/** A QR code as one path on a square of whole units, its quiet zone included: dark modules are filled, light ones left. */
export interface QrDrawing {
	/** Side of the square, in modules. */
	readonly size: number;
	/** Path data of the dark modules. */
	readonly path: string;
}

/** Light modules that the standard asks for around a code (ISO/IEC 18004). */
const QUIET = 4;

/** The QR code of a text. Medium correction: paper gets folded and stained. Throws where the text is too long. */
export function qrDrawing(text: string): QrDrawing {
	const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
	return { size: modules.length, path: modules.map(rowPath).join('') };
}

/** The same as a file: black on white, whatever paper it lies on. */
export function qrSvg({ size, path }: QrDrawing): string {
	const side = String(size);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}

/** Runs of dark modules as bars one unit high. */
function rowPath(row: readonly boolean[], y: number): string {
	const runs: string[] = [];
	for (let x = 0; x < row.length; x++) {
		if (row[x] !== true) continue;
		const from = x;
		while (row[x + 1] === true) x++;
		runs.push(`M${String(from)} ${String(y)}h${String(x - from + 1)}v1H${String(from)}z`);
	}
	return runs.join('');
}
