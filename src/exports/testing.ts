import { buffer } from 'node:stream/consumers';
import { inflateSync } from 'node:zlib';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** A file as an archive hands it out. */
export interface UnzippedFile {
	readonly path: string;
	readonly bytes: Buffer;
	/** Its time as the archive writes it: the packed numbers, which know no time zone. */
	readonly time: readonly [number, number];
}

/** The objects of a PDF as text, those in object streams too: for what only its raw words show. */
export function pdfObjects(pdf: Uint8Array): string {
	const raw = Buffer.from(pdf).toString('latin1');
	const packs = raw.matchAll(/\/Type \/ObjStm[^>]*\/Length (\d+) >>\nstream\n/gu);
	const opened = Array.from(packs, ({ index, 0: head, 1: length }) => {
		const start = index + head.length;
		return inflateSync(pdf.subarray(start, start + Number(length))).toString('latin1');
	});
	return [raw, ...opened].join('\n');
}

/** The files of a .zip in their order, read by a program that did not write it. Rejects where it is damaged. */
export function unzipped(zip: Uint8Array): Promise<UnzippedFile[]> {
	return new Promise((resolve, reject) => {
		fromBuffer(Buffer.from(zip), { lazyEntries: true }, (error, file) => {
			if (error !== null) {
				reject(error);
				return;
			}
			const files: UnzippedFile[] = [];
			file.on('error', reject);
			file.on('end', () => {
				resolve(files);
			});
			file.on('entry', (entry: Entry) => {
				bytesOf(file, entry).then((bytes) => {
					files.push({ path: entry.fileName, bytes, time: [entry.lastModFileDate, entry.lastModFileTime] });
					file.readEntry();
				}, reject);
			});
			file.readEntry();
		});
	});
}

function bytesOf(file: ZipFile, entry: Entry): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		file.openReadStream(entry, (error, stream) => {
			if (error === null) resolve(buffer(stream));
			else reject(error);
		});
	});
}
