import type { Content, Story } from '../../collections/load.ts';
export { PHOTOS } from '../../collections/story.ts';
import { shortDate } from '../../text/date.ts';
import { paths } from '../base/paths.ts';
import { pictureCaption } from './story-words.ts';

/** The formats of photographs, the smallest first: a browser takes the first that it knows. */
const FORMATS = ['avif', 'webp', 'jpg'] as const;
export type PictureFormat = (typeof FORMATS)[number];

const TYPES: Readonly<Record<PictureFormat, string>> = {
	avif: 'image/avif',
	webp: 'image/webp',
	jpg: 'image/jpeg',
};

/** A phone, a sharp phone or a text column, a sharp column. Nothing is shown wider. */
const WIDTHS: readonly number[] = [480, 800, 1200, 1600];

/** What the page prints of a story's photograph; null where the story has none. */
export function pictureView({ id, picture }: Story) {
	if (picture === null) return null;
	const { alt, credit, licence, consent, width, height } = picture;
	const widths = widthsFor(width);
	const largest = widths.at(-1) ?? width;
	return {
		alt,
		caption: pictureCaption({ credit, licence, consentedOn: shortDate(consent.on) }),
		/** Size of the largest file; the page keeps this shape free while it loads. */
		width: largest,
		height: Math.round((height * largest) / width),
		src: paths.storyPicture(id, widths.find((one) => one >= 800) ?? largest, 'jpg'),
		sources: FORMATS.map((format) => ({
			type: TYPES[format],
			srcset: widths.map((one) => `${paths.storyPicture(id, one, format)} ${String(one)}w`).join(', '),
		})),
		sizes: '(min-width: 42rem) 40rem, 100vw',
	};
}
export type PictureView = NonNullable<ReturnType<typeof pictureView>>;

/** The widths that a photograph is made in, its own where it is narrower than the widest: nothing is blown up. */
function widthsFor(width: number): readonly number[] {
	const smaller = WIDTHS.filter((one) => one < width);
	return width <= Math.max(...WIDTHS) ? [...smaller, width] : WIDTHS;
}

/** Routes of every file of every photograph. */
export function pictureRoutes({ stories }: Content) {
	return stories.flatMap(({ id, picture }) =>
		picture === null
			? []
			: widthsFor(picture.width).flatMap((width) =>
					FORMATS.map((format) => ({
						params: { story: id, width: String(width), format },
						props: { file: picture.file, width, format, type: TYPES[format] },
					})),
				),
	);
}
