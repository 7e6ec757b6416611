import { z } from 'zod';
import { sentences, type DeepReadonly } from './fields.ts';

/** Letters and digits of a short address: no vowels, so that no code is a word; nothing that looks like 0, 1 or I. */
export const CODE_ALPHABET = '23456789bcdfghjkmnpqrstvwxyz';
/** How many of them make a code. */
export const CODE_LENGTH = 6;

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${String(CODE_LENGTH)}}$`);

/**
 * Short addresses that do not follow from the address they stand for: content/province/short-links.yaml. All others are
 * computed and need no entry.
 */
export const shortLinksSchema = z.strictObject({
	links: z.array(
		z.strictObject({
			/** The code as it was printed, or a new one for an address whose own is taken. */
			code: z
				.string()
				.regex(CODE, { error: `Mã gồm ${String(CODE_LENGTH)} chữ, số trong: ${CODE_ALPHABET}.` }),
			/** The page it leads to. */
			to: z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, { error: 'Địa chỉ trang phải dạng /guong/ten-trang/.' }),
			/** Why the entry is needed: the page moved, or two addresses have one code. */
			why: sentences,
		}),
	),
});

export type ShortLinkEntry = DeepReadonly<z.infer<typeof shortLinksSchema>>['links'][number];
