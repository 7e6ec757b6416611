import { z } from 'zod';
import type { Place } from '../legal/address.ts';
import type { DocumentTree, Issue } from '../legal/tree.ts';
import type { CoverageReason } from './coverage.ts';
import { isoDate, label, slug, type DeepReadonly } from './fields.ts';
import type { Recipient } from './recipient.ts';

/** What is known about a document: content/documents/<id>/document.yaml, written by `npm run import`. */
export const documentSchema = z.strictObject({
	/** The folder's name, said again so that a copied folder is noticed. */
	id: slug,
	/** "Kế hoạch", "Quyết định" … */
	type: label,
	/** Number and symbol, "26/KH-UBND". */
	number: label,
	/** Who issued it, in full. */
	issuer: label,
	/** The issuer in short; null where none is in use. */
	issuerShort: label.nullable(),
	/** Where it was issued; null where the text does not say. */
	place: label.nullable(),
	/** What it is about. */
	title: z.string().min(1).max(400),
	/** The day of issue. */
	issuedOn: isoDate,
	/** Who signed; null where the text does not say. */
	signer: label.nullable(),
	/** The signer's office; null where the text does not say. */
	signerOffice: label.nullable(),
	/** The official words as we hold them. */
	text: z.strictObject({
		/** File name in the same folder. */
		file: z.string().regex(/^[a-z0-9-]+\.txt$/, { error: 'Tên tệp văn bản phải dạng text.txt.' }),
		/** SHA-256 of the file's bytes, so that a change is noticed. */
		sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'SHA-256 phải gồm 64 chữ số hệ 16.' }),
		/** Who gave us the text; null where it was not written down. */
		receivedFrom: label.nullable(),
		/** When we received it; null where it was not written down. */
		receivedOn: isoDate.nullable(),
	}),
	/** The day on which the text was last compared with what we received; null where it was not. */
	checkedOn: isoDate.nullable(),
});

/** The words of a document with everything read from them. */
export interface DocumentText {
	/** The text as received, decoded. */
	readonly source: string;
	readonly tree: DocumentTree;
	/** What the parser noticed. */
	readonly issues: readonly Issue[];
	/** What stands at each address. */
	readonly addresses: ReadonlyMap<string, Place>;
}

type DocumentRecord = DeepReadonly<z.infer<typeof documentSchema>>;

export type Document = DocumentRecord &
	DocumentText & {
		/** Addresses of the parts that give work. */
		readonly operative: readonly string[];
		readonly recipients: readonly Recipient[];
		readonly coverage: readonly CoverageReason[];
	};
