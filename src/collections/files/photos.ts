import { extname } from 'node:path';
import sharp from 'sharp';
import { problem, type Problem } from '../problems/problem.ts';
import { bytesOf } from './disk.ts';
import { contentName } from './names.ts';
import { atFile } from './records.ts';

/** A photograph that was opened and read to its end. */
export interface Photo {
	/** Pixels, as it is shown: a camera held upright swaps them. */
	readonly width: number;
	readonly height: number;
}

/** The photographs that were asked for. */
export interface Photos {
	/** Those that can be shown, by file name. */
	readonly sound: ReadonlyMap<string, Photo>;
	readonly problems: readonly Problem[];
}

/** Smaller pictures look bad across a phone. */
const NARROWEST = 600;
/** Larger ones only cost memory and time: 50 million pixels, 25 million bytes. */
const MOST_PIXELS = 50_000_000;
const MOST_BYTES = 25_000_000;

/** What a file of each ending has to hold, as sharp names it. */
const FORMATS: Readonly<Record<string, string>> = {
	'.jpg': 'jpeg',
	'.png': 'png',
	'.webp': 'webp',
	'.avif': 'heif',
};

/** Opens the photographs of a folder that are named and there; that one is missing is said elsewhere. */
export async function readPhotos(root: string, folder: string, names: readonly string[]): Promise<Photos> {
	const read = await Promise.all([...new Set(names)].map((name) => readPhoto(root, folder, name)));
	return {
		sound: new Map(read.flatMap(({ name, photo }) => (photo === null ? [] : [[name, photo]]))),
		problems: read.flatMap(({ problems }) => problems),
	};
}

interface ReadPhoto {
	readonly name: string;
	readonly photo: Photo | null;
	readonly problems: readonly Problem[];
}

async function readPhoto(root: string, folder: string, name: string): Promise<ReadPhoto> {
	const place = atFile(contentName(root, folder, name));
	const fault = (code: 'picture-broken' | 'picture-size', message: string, found = '') => {
		return { name, photo: null, problems: [problem(code, place, message, found)] };
	};
	const bytes = await bytesOf(root, folder, name);
	if (bytes === null) return { name, photo: null, problems: [] };
	if (bytes.length > MOST_BYTES) {
		return fault('picture-size', 'Tệp ảnh nặng hơn 25 MB.', megabytes(bytes.length));
	}
	const head = await headOf(bytes);
	if (head === null) return fault('picture-broken', 'Tệp này không phải là ảnh, hoặc đã hỏng.');
	if (head.format !== FORMATS[extname(name)]) {
		return fault('picture-broken', 'Đuôi tên tệp không đúng loại ảnh bên trong.', head.format);
	}
	const { width, height } = head;
	const size = `${String(width)} × ${String(height)}`;
	if (width * height > MOST_PIXELS) return fault('picture-size', 'Ảnh lớn hơn 50 triệu điểm ảnh.', size);
	if (width < NARROWEST) return fault('picture-size', `Ảnh hẹp hơn ${String(NARROWEST)} điểm ảnh.`, size);
	if (!(await isWhole(bytes))) return fault('picture-broken', 'Ảnh bị cắt ngang hoặc hỏng ở giữa.');
	return { name, photo: { width, height }, problems: [] };
}

/** Format and size, from the first bytes; null where it is no picture. */
async function headOf(bytes: Uint8Array) {
	try {
		const { format, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
		return { format, ...autoOrient };
	} catch {
		return null;
	}
}

/** Whether every pixel can be read. */
async function isWhole(bytes: Uint8Array): Promise<boolean> {
	try {
		await sharp(bytes, { failOn: 'truncated' }).resize(16).raw().toBuffer();
		return true;
	} catch {
		return false;
	}
}

function megabytes(bytes: number): string {
	return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
