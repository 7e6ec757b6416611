import { zlibSync } from 'fflate';

/**
 * The same PDF with the objects that tag it packed into compressed object streams (ISO 32000-1, 7.5.7 and 7.5.8): Typst
 * writes each of them out, and a tagged sheet has hundreds. Nothing that a reader's program finds is changed. Takes a
 * file as Typst writes it: one table of offsets, no generations. Throws RangeError where it is another. Same bytes in,
 * same bytes out.
 */
export function packed(pdf: Uint8Array): Buffer {
	const { head, objects, trailer } = taken(Buffer.from(pdf));
	const written: Written = { pieces: [head], length: head.length, entries: [[0, 0, 65_535]] };
	for (const { number, body } of objects.filter(isStream)) {
		written.entries[number] = [1, written.length, 0];
		append(written, wrapped(number, body));
	}
	const loose = objects.filter((object) => !isStream(object));
	let next = objects.length + 1;
	for (let at = 0; at < loose.length; at += PACK) {
		const pack = loose.slice(at, at + PACK);
		for (const [index, { number }] of pack.entries()) written.entries[number] = [2, next, index];
		written.entries[next] = [1, written.length, 0];
		append(written, wrapped(next, objectStream(pack)));
		next += 1;
	}
	return finished(written, next, trailer);
}

/** Objects in one stream: readers' programs open a whole stream for one object of it. */
const PACK = 200;

interface PdfObject {
	readonly number: number;
	/** What stands between "1 0 obj" and "endobj". */
	readonly body: Buffer;
}

/** Kind, place, place inside; as the cross-reference stream has them. */
type Entry = readonly [kind: number, place: number, inside: number];

interface Written {
	readonly pieces: Uint8Array[];
	length: number;
	readonly entries: Entry[];
}

/** Takes a file apart along its table of offsets. */
function taken(pdf: Buffer): { head: Buffer; objects: PdfObject[]; trailer: string } {
	const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(pdf.toString('latin1', pdf.length - 64))?.[1]);
	const [, count, rows, trailer] =
		/^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [fn]\s\s?)+)trailer\s*<<([\s\S]*?)>>\s*startxref/u.exec(
			Number.isNaN(table) ? '' : pdf.toString('latin1', table),
		) ?? [];
	if (rows === undefined || trailer === undefined)
		throw new RangeError('PDF không có bảng địa chỉ như chờ đợi.');
	const starts = Array.from(rows.matchAll(/(\d{10}) \d{5} n/gu), ([, offset]) => Number(offset));
	if (starts.length !== Number(count) - 1) throw new RangeError('PDF có chỗ bỏ trống trong bảng địa chỉ.');
	const sorted = starts.toSorted((a, b) => a - b);
	const ends = new Map(sorted.map((start, index) => [start, sorted[index + 1] ?? table]));
	const objects = starts.map((start, index) => ({
		number: index + 1,
		body: bodyOf(pdf.subarray(start, ends.get(start)), index + 1),
	}));
	return { head: pdf.subarray(0, sorted[0]), objects, trailer };
}

function bodyOf(object: Buffer, number: number): Buffer {
	const open = `${String(number)} 0 obj\n`;
	const close = object.lastIndexOf('endobj');
	if (!object.subarray(0, open.length).equals(Buffer.from(open)) || close === -1)
		throw new RangeError(`PDF: đối tượng ${String(number)} không ở chỗ bảng địa chỉ ghi.`);
	return object.subarray(open.length, close);
}

function isStream({ body }: PdfObject): boolean {
	return /endstream\s*$/u.test(body.toString('latin1', Math.max(0, body.length - 16)));
}

function objectStream(objects: readonly PdfObject[]): Buffer {
	const bodies = objects.map(({ body }) => Buffer.from(`${body.toString('latin1').trim()}\n`, 'latin1'));
	let offset = 0;
	const index = objects.map(({ number }, place) => {
		const entry = `${String(number)} ${String(offset)}`;
		offset += bodies[place]?.length ?? 0;
		return entry;
	});
	const first = Buffer.from(`${index.join(' ')}\n`);
	const entries = `/Type /ObjStm /N ${String(objects.length)} /First ${String(first.length)}`;
	return stream(entries, Buffer.concat([first, ...bodies]));
}

/** fflate, not the machine's own zlib: the same bytes wherever the site is built. */
function stream(entries: string, data: Uint8Array): Buffer {
	const deflated = zlibSync(data, { level: 9 });
	const head = `<< ${entries} /Filter /FlateDecode /Length ${String(deflated.length)} >>\nstream\n`;
	return Buffer.concat([Buffer.from(head), deflated, Buffer.from('\nendstream\n')]);
}

function wrapped(number: number, body: Uint8Array): Buffer {
	return Buffer.concat([Buffer.from(`${String(number)} 0 obj\n`), body, Buffer.from('endobj\n')]);
}

function append(written: Written, piece: Uint8Array): void {
	written.pieces.push(piece);
	written.length += piece.length;
}

/** The cross-reference stream in the place of the table; it takes over what the trailer said. */
function finished(written: Written, number: number, trailer: string): Buffer {
	const start = written.length;
	written.entries[number] = [1, start, 0];
	const rows = Buffer.concat(written.entries.map(rowOf));
	const kept = trailer.replace(/\/Size \d+/u, `/Size ${String(number + 1)}`).trim();
	append(written, wrapped(number, stream(`/Type /XRef /W [1 4 2] ${kept}`, rows)));
	append(written, Buffer.from(`startxref\n${String(start)}\n%%EOF\n`));
	return Buffer.concat(written.pieces);
}

function rowOf([kind, place, inside]: Entry): Buffer {
	const row = Buffer.alloc(7);
	row.writeUInt8(kind);
	row.writeUInt32BE(place, 1);
	row.writeUInt16BE(inside, 5);
	return row;
}
