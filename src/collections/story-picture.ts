import { z } from 'zod';
import { isoDate, label, sentences } from './fields.ts';

/** A photograph of a story: content/stories/anh/<file>. None is shown without words for it, credit and consent. */
export const pictureSchema = z.strictObject({
	/** File in content/stories/anh. */
	file: z.string().regex(/^[a-z0-9-]+\.(?:jpg|png|webp|avif)$/, {
		error: 'Tên tệp ảnh phải dạng ten-anh.jpg, .png, .webp hoặc .avif.',
	}),
	/** What is to be seen, for readers who do not see it. */
	alt: sentences,
	/** Who took it. */
	credit: label,
	/** On what terms it may be shown. */
	licence: label,
	/** The consent of those who are to be recognised. */
	consent: z.strictObject({
		/** The day. */
		on: isoDate,
		/** What they agreed to. */
		scope: sentences,
	}),
});

export type Picture = z.infer<typeof pictureSchema>;
