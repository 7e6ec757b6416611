import sharp from 'sharp';

/** The side of the icon on the home screen of a phone, in pixels. */
const HOME_SCREEN = 180;
/** Sides of the pictures in the icon of the browser's tab. */
const TAB = [16, 32, 48];
/** The ground and the margin of the icon on a home screen, which knows no transparency. */
const GROUND = '#fbf9f4';
const MARGIN = 14;

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;

/** The emblem for the home screen of a phone: PNG, on paper. */
export async function homeScreenIcon(emblem: string): Promise<Uint8Array<ArrayBuffer>> {
	const mark = await emblemPng(emblem, HOME_SCREEN - 2 * MARGIN);
	return sharp(mark)
		.extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: GROUND })
		.flatten({ background: GROUND })
		.png()
		.toBuffer();
}

/** The emblem for browsers that ask for /favicon.ico: an ICO file that holds PNG pictures, as all read since 2007. */
export async function tabIcon(emblem: string): Promise<Uint8Array<ArrayBuffer>> {
	const pictures = await Promise.all(TAB.map((side) => emblemPng(emblem, side)));
	const head = Buffer.alloc(HEADER_BYTES + ENTRY_BYTES * TAB.length);
	head.writeUInt16LE(1, 2);
	head.writeUInt16LE(TAB.length, 4);
	let offset = head.length;
	for (const [index, picture] of pictures.entries()) {
		const entry = HEADER_BYTES + ENTRY_BYTES * index;
		const side = TAB[index] ?? 0;
		head.writeUInt8(side, entry);
		head.writeUInt8(side, entry + 1);
		head.writeUInt16LE(1, entry + 4);
		head.writeUInt16LE(32, entry + 6);
		head.writeUInt32LE(picture.length, entry + 8);
		head.writeUInt32LE(offset, entry + 12);
		offset += picture.length;
	}
	return Buffer.concat([head, ...pictures]);
}

function emblemPng(emblem: string, side: number): Promise<Buffer<ArrayBuffer>> {
	return sharp(Buffer.from(emblem), { density: 300 })
		.resize(side, side, { fit: 'contain', background: '#0000' })
		.png()
		.toBuffer();
}
