/**
 * The shape of a parsed administrative text. Everything the input says is in here, once, in order:
 * `front`, then `body`, then `back`. Nothing is derived twice: what the header means is in `meta`.
 */

/**
 * The levels of provisions, from the widest to the narrowest. Vietnamese names: part = Phần,
 * chapter = Chương, section = Mục, subsection = Tiểu mục, article = Điều, clause = khoản, point = điểm, item = gạch đầu
 * dòng "-", subitem = dấu "+", paragraph = đoạn không đánh số, annex = Phụ lục.
 */
export const LEVELS = [
	'annex',
	'part',
	'chapter',
	'section',
	'subsection',
	'article',
	'clause',
	'point',
	'item',
	'subitem',
	'paragraph',
] as const;

export type Level = (typeof LEVELS)[number];

/** Words as a reader sees them, NFC, single spaces; `strong` holds [start, end) ranges that were bold in the input. */
export interface RichText {
	readonly text: string;
	readonly strong: readonly (readonly [start: number, end: number])[];
}

/** What a paragraph outside the body is. */
export type BlockRole =
	| 'issuer'
	| 'motto'
	| 'number'
	| 'place-date'
	| 'type'
	| 'title'
	| 'basis'
	| 'lead'
	| 'closing'
	| 'recipients-heading'
	| 'recipient'
	| 'signing-authority'
	| 'signer'
	| 'other';

/** One paragraph before or after the body. */
export interface Block {
	readonly role: BlockRole;
	/** `so`, `dia-danh-ngay`, `can-cu-1`, `noi-nhan-3`, `ket-1`, `nguoi-ky` … Unique in the document. */
	readonly address: string;
	/** First line in the input, counted from 1. */
	readonly line: number;
	/** The list mark as written ("-"), or '' where there is none. */
	readonly marker: string;
	readonly content: RichText;
}

/** One numbered or unnumbered unit of the body, with what stands below it. */
export interface Provision {
	readonly level: Level;
	/** As written, without punctuation: "II", "3", "đ"; the ordinal among its kind for "-", "+" and paragraphs. */
	readonly number: string;
	/** Exactly what stood before the words: "II.", "3.", "a)", "-", "Điều 5.", "Chương I"; '' for paragraphs. */
	readonly marker: string;
	readonly content: RichText;
	/** True where the words are a heading of what stands below, not a rule of their own. */
	readonly isHeading: boolean;
	/** Full address from the root: `phan-ii-muc-3-gach-2`, `dieu-5-khoan-2-diem-dd`. Unique in the document. */
	readonly address: string;
	readonly line: number;
	readonly children: readonly Provision[];
}

/** What the header and the signature say, as data; null where the text does not say it. */
export interface DocumentFacts {
	/** "Kế hoạch", "Nghị định", … */
	readonly type: string | null;
	/** "26/KH-UBND", scan spaces removed. */
	readonly number: string | null;
	/** "Ủy ban nhân dân tỉnh A". */
	readonly issuer: string | null;
	readonly place: string | null;
	/** ISO date, "2024-02-02". */
	readonly issuedOn: string | null;
	/** Trích yếu: what the document is about. */
	readonly title: string | null;
	readonly signer: string | null;
	readonly signerOffice: string | null;
}

/** What the parser noticed. `before` and `after` are there where the shown words are set otherwise than the input. */
export interface Issue {
	readonly line: number;
	/** Stable kebab-case code: `page-break-join`, `bold-marks`, `stray-mark`, `wrong-list-style`, `number-gap` … */
	readonly code: string;
	/** One Vietnamese sentence for editors and readers. */
	readonly message: string;
	readonly before?: string;
	readonly after?: string;
	/** Address of the provision or block concerned, where there is one. */
	readonly address?: string;
}

export interface DocumentTree {
	readonly facts: DocumentFacts;
	readonly front: readonly Block[];
	readonly body: readonly Provision[];
	readonly back: readonly Block[];
}

export interface ParseResult {
	readonly tree: DocumentTree;
	readonly issues: readonly Issue[];
}
