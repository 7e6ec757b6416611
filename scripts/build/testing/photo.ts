/** For tests: a story gets a photograph, as a camera would have written it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Taken with the camera on its side: 1000 × 700 pixels that are shown as 700 × 1000. */
export const PHOTO = {
	story: 'to-vot-beo-con-may',
	file: 'thuyen-vot-beo.jpg',
	width: 700,
	height: 1000,
} as const;

/** What the camera wrote beside the pixels, none of which may be published. */
const TRACES = {
	IFD0: { Artist: 'Nguoi chup bi mat', Make: 'May anh thu' },
	IFD3: {
		GPSLatitudeRef: 'N',
		GPSLatitude: '20/1 26/1 4567/100',
		GPSLongitudeRef: 'E',
		GPSLongitude: '106/1 20/1 1234/100',
	},
};

const KEYS = `picture:
  file: ${PHOTO.file}
  alt: Bốn chiếc thuyền nhỏ chở bèo trên kênh.
  credit: Ban biên tập
  licence: dùng trên trang này
  consent:
    on: 2025-03-01
    scope: Đăng ảnh trên trang.
`;

/** Puts the photograph into a content folder and names it in a story. */
export async function addPhoto(content: string): Promise<void> {
	const path = join(content, `stories/${PHOTO.story}.mdx`);
	writeFileSync(path, readFileSync(path, 'utf8').replace('\n---\n', `\n${KEYS}---\n`));
	mkdirSync(join(content, 'stories/anh'), { recursive: true });
	writeFileSync(join(content, 'stories/anh', PHOTO.file), await photoBytes());
}

/** Bands of colour, so that turning and scaling can be told. */
export function photoBytes(): Promise<Buffer> {
	const bands = ['#3b6', '#468', '#863', '#fa3'].map(
		(colour, index) => `<path fill="${colour}" d="M${String(index * 250)} 0h250v700h-250z"/>`,
	);
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="700">${bands.join('')}</svg>`;
	return sharp(Buffer.from(drawing))
		.jpeg({ quality: 80 })
		.withMetadata({ orientation: 6 })
		.withExifMerge(TRACES)
		.toBuffer();
}
