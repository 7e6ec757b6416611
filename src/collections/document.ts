import { z } from 'zod';
import type { Place } from '../legal/address.ts';
import { RELATION_KINDS, type EffectNode } from '../legal/effect-graph.ts';
import type { DocumentTree, Issue } from '../legal/tree.ts';
import { changes } from './change.ts';
import type { CoverageReason } from './coverage.ts';
import { fullListOf, isoDate, label, sentences, slug, webAddress, type DeepReadonly } from './fields.ts';
import { articleNumber, certainty, legalSource } from './legal-basis.ts';
import type { Recipient } from './recipient.ts';
import { factList } from './source.ts';

/** Numbers of the articles concerned; null for the whole document, or where it is not known which. */
const articles = fullListOf(articleNumber).nullable().default(null);

/** What this document does to another one; the other one never says it again. */
const relationSchema = z.strictObject({
	/** On what it rests, what it guides, amends, replaces, repeals, consolidates, corrects. */
	kind: z.enum(RELATION_KINDS),
	/** Id of the document acted upon. */
	document: slug,
	articles,
	/** From which day; left out, the day on which this document comes into force. */
	on: isoDate.nullable().default(null),
	/** What readers have to know about it, in one sentence. */
	note: sentences.nullable().default(null),
});

/** Articles that ended though no document of the collection ended them. */
const partialEndSchema = z.strictObject({
	/** The first day without them. */
	on: isoDate,
	articles,
	/** Id of the document that did it; null where it is not in the collection. */
	by: slug.nullable().default(null),
});

/** A time in which the document, or some of its articles, is not applied. */
const suspensionSchema = partialEndSchema.extend({
	/** The first day on which it applies again; null while that is open. */
	until: isoDate.nullable().default(null),
});

/** Id of a rule in content/nation/effect-rules.yaml by which something is derived that no source says. */
const rule = slug;

/** A part of it that begins or ends apart from the whole. */
const provisionSchema = z.strictObject({
	/** Its address: "dieu-5", "dieu-5-khoan-2", "dieu-5-khoan-2-diem-a". */
	at: z.string().regex(/^dieu-[1-9]\d*[a-z]?(?:-khoan-\d+[a-z]?(?:-diem-[a-z]{1,2})?)?$/, {
		error: 'Địa chỉ phải viết dạng dieu-5, dieu-5-khoan-2 hoặc dieu-5-khoan-2-diem-a.',
	}),
	/** The first day on which it holds; left out where it begins with the document. */
	inForceOn: isoDate.nullable().default(null),
	/** The first day on which it no longer holds; left out where it ends with the document. */
	expiredOn: isoDate.nullable().default(null),
	/** Why, in one sentence. */
	note: sentences.nullable().default(null),
});

/** A chapter as far as it is known. */
const chapterSchema = z.strictObject({
	/** "I" */
	number: z.string().regex(/^[IVX]+$/, { error: 'Số chương viết bằng số La Mã, ví dụ IV.' }),
	/** Its official name; null where it is not confirmed. */
	title: label.nullable(),
	/** First and last article, "1–15". */
	articles: z.string().regex(/^\d+(?:–\d+)?$/, { error: 'Khoảng điều viết dạng 1–15.' }),
	certainty,
	/** Who says so; has to be there where only one source does. */
	source: label.nullable().default(null),
});

/** An article as far as it is known. */
const articleSchema = z.strictObject({
	/** "21" */
	number: articleNumber,
	/** What it is about, in our own words or its name; null where that is not known. */
	title: label.nullable(),
	certainty,
	/** Who says so; has to be there where only one source does. */
	source: label.nullable().default(null),
	/** What readers have to know about it, in one or two sentences. */
	note: sentences.nullable().default(null),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'SHA-256 phải gồm 64 chữ số hệ 16.' });

/** Words as we received them: a file beside document.yaml. */
const receivedFile = {
	/** File name in the same folder. */
	file: z.string().regex(/^[a-z0-9-]+\.txt$/, { error: 'Tên tệp văn bản phải dạng text.txt.' }),
	/** SHA-256 of the file's bytes, so that a change is noticed. */
	sha256,
	/** Who gave us the text; null where it was not written down. */
	receivedFrom: label.nullable(),
	/** When we received it; null where it was not written down. */
	receivedOn: isoDate.nullable(),
	/** The file the words were taken from, where it was no plain text; left out where it was. */
	original: z
		.strictObject({
			/** How it was stored. */
			format: z.enum(['docx', 'html', 'md', 'txt', 'doc', 'odt', 'rtf', 'pdf']),
			/** SHA-256 of its bytes, so that it can be told which file it was. */
			sha256,
		})
		.optional(),
};

/**
 * What a later text is: the official consolidation (văn bản hợp nhất), the codified text (pháp điển), or the words with
 * their changes as somebody else put them together.
 */
export const LATER_TEXT_KINDS = ['hop-nhat', 'phap-dien', 'sua-doi'] as const;

/** The words of a document from a day on. */
const laterTextSchema = z.strictObject({
	/** The first day on which the document reads so. */
	from: isoDate,
	/** Who put the words together. */
	kind: z.enum(LATER_TEXT_KINDS),
	...receivedFile,
	/** Where the words were found; null where it was not written down. */
	source: legalSource.nullable().default(null),
	/** How sure it is that the document reads so from that day; null where nobody noted it. */
	certainty: certainty.nullable().default(null),
	/** What readers have to know of this text, in one sentence. */
	note: sentences.nullable().default(null),
});

/** Which shelf of the list a document stands on. */
const DOCUMENT_TOPICS = ['thi-dua-khen-thuong', 'dia-phuong', 'luong-co-so', 'trang-thong-tin'] as const;

/** What is known about a document: content/documents/<id>/document.yaml, written by `npm run import`. */
export const documentSchema = z.strictObject({
	/** The folder's name, said again so that a copied folder is noticed. */
	id: slug,
	/** "Kế hoạch", "Quyết định" … */
	type: label,
	/** Number and symbol, "26/KH-UBND"; null where the text has none, as before it is signed. */
	number: label.nullable(),
	/** Who issued it, in full. */
	issuer: label,
	/** The issuer in short; null where none is in use. */
	issuerShort: label.nullable(),
	/** Where it was issued; null where the text does not say. */
	place: label.nullable(),
	/** What it is about. */
	title: z.string().min(1).max(400),
	/** The day of issue; null where no source says it. */
	issuedOn: isoDate.nullable(),
	/** Who signed; null where the text does not say. */
	signer: label.nullable(),
	/** The signer's office; null where the text does not say. */
	signerOffice: label.nullable(),
	/** The official words as we hold them; null where we hold none: the document then has a card and no full text. */
	text: z.strictObject(receivedFile).nullable(),
	/** Its words as changed since, each from a day on: written by `npm run import -- <file> --as <id> --from <day>`. */
	texts: z.array(laterTextSchema).default([]),
	/** The day on which all this was last checked; null where it was not. */
	checkedOn: isoDate.nullable(),
	/** Against what it was checked. */
	checkedAgainst: label.nullable().default(null),
	/** The first day on which it holds; null where no source says it. */
	inForceOn: isoDate.nullable().default(null),
	/** The first day on which it no longer holds; left out where the relation of another document says it. */
	expiredOn: isoDate.nullable().default(null),
	/** Parts that ended otherwise than by a document of the collection. */
	partlyExpired: z.array(partialEndSchema).default([]),
	/** Times in which it was not applied. */
	suspended: z.array(suspensionSchema).default([]),
	/** From when nobody has confirmed that it still holds. */
	unclearFrom: z
		.strictObject({
			/** The first day in doubt. */
			on: isoDate,
			/** Id of the document that puts it in doubt. */
			by: slug.nullable().default(null),
			/** Why. */
			note: sentences,
		})
		.nullable()
		.default(null),
	/**
	 * Where it is an administrative document (a plan, a decision on one case), no law: it has no effect of its own and is
	 * carried out in a time. Left out for law.
	 */
	administrative: z
		.strictObject({
			/** Its first day; null where not known. */
			from: isoDate.nullable(),
			/** Its last day; null where not known. */
			to: isoDate.nullable(),
			rule,
		})
		.nullable()
		.default(null),
	/** From when it holds only as far as it does not go against newer law, by a rule. */
	limited: z
		.strictObject({
			/** The first such day. */
			from: isoDate,
			rule,
			/** What readers have to know, in one sentence; says "suy ra". */
			note: sentences,
		})
		.nullable()
		.default(null),
	/** The earliest day on which it can have come into force, by a rule, where no source says the day. */
	inForceBound: z
		.strictObject({
			/** The day. */
			on: isoDate,
			rule,
		})
		.nullable()
		.default(null),
	/** Parts that begin or end apart from the whole. */
	provisions: z.array(provisionSchema).default([]),
	/** What a reader has to know of a date, for one that has only one source its name. */
	dateNotes: z
		.strictObject({
			/** Of the day of issue. */
			issuedOn: label.optional(),
			/** Of the first day on which it holds. */
			inForceOn: label.optional(),
			/** Of the first day on which it no longer holds. */
			expiredOn: label.optional(),
		})
		.default({}),
	/** What it does to other documents. */
	relations: z.array(relationSchema).default([]),
	/** Its address on a site of the state; null where only part of it is known. */
	official: webAddress.nullable().default(null),
	/** Where the facts were read, offices first. */
	sources: z.array(legalSource).default([]),
	/** How sure number, name and dates are. */
	certainty: certainty.nullable().default(null),
	/** What it is about, in our own words. */
	summary: sentences.nullable().default(null),
	/** What else is known of it; a fact with one source names it. */
	facts: factList,
	/** Its chapters, where they are known. */
	chapters: z.array(chapterSchema).default([]),
	/** Its articles, those that are known. */
	articles: z.array(articleSchema).default([]),
	/** What is not known, and who can say it. */
	openPoints: z
		.array(
			z.strictObject({
				/** What is missing, in one sentence. */
				text: sentences,
				/** Who can supply it. */
				suppliedBy: label,
			}),
		)
		.default([]),
	/** Which shelf of the list it stands on; null for the last one. */
	topic: z.enum(DOCUMENT_TOPICS).nullable().default(null),
	/** What was changed on its pages of this site since, and why; what the law changed stands in `relations`. */
	changes,
});

/** The words of a document with everything read from them; of a document without text the tree is empty. */
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

/** What is known of a file with words of a document. */
export type ReceivedFile = NonNullable<DocumentRecord['text']>;

/** One text of a document: as issued, or as it reads from a day on. */
export interface DatedText extends DocumentText {
	/** The first day on which the document reads so; null for the text as issued. */
	readonly from: string | null;
	readonly kind: 'ban-hanh' | (typeof LATER_TEXT_KINDS)[number];
	readonly file: ReceivedFile;
	readonly where: DocumentRecord['texts'][number]['source'];
	readonly certainty: DocumentRecord['texts'][number]['certainty'];
	readonly note: string | null;
}

export type Document = Omit<DocumentRecord, 'texts'> &
	DocumentText & {
		/** Every text we hold, oldest first; the words of the document itself are those of one of them. */
		readonly texts: readonly DatedText[];
		/** Addresses of the parts that give work. */
		readonly operative: readonly string[];
		readonly recipients: readonly Recipient[];
		readonly coverage: readonly CoverageReason[];
	};

/** The document as far as its effect goes. */
export function effectNode(
	record: Omit<DocumentRecord, 'texts'> & { readonly texts: readonly { readonly from: string | null }[] },
): EffectNode {
	const { id, type, number, issuedOn, inForceOn, expiredOn } = record;
	const { partlyExpired, suspended, unclearFrom, relations } = record;
	const { administrative, limited, inForceBound, provisions } = record;
	return {
		id,
		name: number === null ? `${type} (chưa có số)` : `${type} số ${number}`,
		issuedOn,
		inForceOn,
		expiredOn,
		partlyExpired,
		suspended,
		unclearFrom,
		administrative,
		limited,
		inForceBound,
		provisions,
		relations,
		textDays: record.texts.flatMap(({ from }) => from ?? []),
	};
}

/** "1–15" → 1 … 15 */
export function rangeOf(articles: string): string[] {
	const [from = 0, to = from] = articles.split('–').map(Number);
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => String(from + index));
}
