import { z } from 'zod';
import { sentences, slug, type DeepReadonly } from './fields.ts';

/** An address of a page of this site, as its links write it. */
const pageAddress = z
	.string()
	.regex(/^\/(?:[a-z0-9-]+\/)+$/, { error: 'Địa chỉ trang phải dạng /guong/ten-trang/.' });

/** The same, or a part of it: /dia-phuong/mot-huyen/#mot-xa */
const newAddress = z.string().regex(/^\/(?:[a-z0-9-]+\/)+(?:#[a-z0-9-]+)?$/, {
	error: 'Địa chỉ trang phải dạng /guong/ten-trang/ hoặc /guong/ten-trang/#cho-ay.',
});

/** An address of many pages that differ in one step: `*` stands for it. */
const STEP = '[a-z0-9-]+|\\*';
const manyFrom = z
	.string()
	.regex(new RegExp(`^/(?:(?:${STEP})/)+$`, 'u'), { error: 'Địa chỉ phải dạng /nhiem-vu/theo/han/*/.' })
	.refine(hasOneStar, { error: 'Địa chỉ phải có đúng một dấu *.' });
const manyTo = z
	.string()
	.regex(new RegExp(`^/(?:(?:${STEP})/)+(?:#[a-z0-9-]*\\*?)?$`, 'u'), {
		error: 'Địa chỉ phải dạng /co-quan/*/ hoặc /nhiem-vu/theo/han/#*.',
	})
	.refine(hasOneStar, { error: 'Địa chỉ phải có đúng một dấu *.' });

function hasOneStar(address: string): boolean {
	return address.split('*').length === 2;
}

/** Pages that have another address now: content/province/moved.yaml. At the old one stands a page that sends readers on. */
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
	/** Pages made from other records, such as the lists of a filter, that moved together. */
	many: z
		.array(
			z.strictObject({
				/** The addresses that were published, with * for the step in which they differ. */
				from: manyFrom,
				/** Where they are now: the same step in the place of *. */
				to: manyTo,
				/** What stood in the place of *. */
				steps: z.array(slug).min(1),
				/** Why they moved. */
				why: sentences,
			}),
		)
		.default([]),
});

export type Moved = DeepReadonly<z.infer<typeof movedSchema>>['pages'];

/** Every old address with its new one. */
export function everyMove({ pages, many }: z.infer<typeof movedSchema>): Moved {
	const put = (address: string, step: string) => address.replace('*', step);
	return [
		...pages,
		...many.flatMap(({ from, to, steps, why }) =>
			steps.map((step) => ({ from: put(from, step), to: put(to, step), why })),
		),
	];
}
