import { z } from 'zod';
import { sentences, type DeepReadonly } from './fields.ts';

/** An address of a page of this site, as its links write it. */
const pageAddress = z
	.string()
	.regex(/^\/(?:[a-z0-9-]+\/)+$/, { error: 'Địa chỉ trang phải dạng /guong/ten-trang/.' });

/** The same, or a part of it: /dia-phuong/mot-huyen/#mot-xa */
const newAddress = z.string().regex(/^\/(?:[a-z0-9-]+\/)+(?:#[a-z0-9-]+)?$/, {
	error: 'Địa chỉ trang phải dạng /guong/ten-trang/ hoặc /guong/ten-trang/#cho-ay.',
});

/** Pages that have another address now: content/moved.yaml. At the old one stands a page that sends readers on. */
export const movedSchema = z.strictObject({
	pages: z.array(
		z.strictObject({
			/** The address that was published. */
			from: pageAddress,
			/** Where the page, or the part of a page, is now. */
			to: newAddress,
			/** Why it moved. */
			why: sentences,
		}),
	),
});

export type Moved = DeepReadonly<z.infer<typeof movedSchema>>['pages'];
