/** What an amending text asks for: the shape of the result. */

/** One level of a target. `form` is a Mẫu; `line` a paragraph or an entry of a list that has a number of its own. */
export type StepLevel =
	| 'point'
	| 'clause'
	| 'article'
	| 'subsection'
	| 'section'
	| 'chapter'
	| 'part'
	| 'form'
	| 'annex';

/** The wider a level, the greater its number: a step is followed by narrower ones. */
export const WIDTH: Readonly<Record<StepLevel, number>> = {
	point: 0,
	clause: 1,
	article: 2,
	subsection: 3,
	section: 4,
	chapter: 5,
	part: 6,
	form: 7,
	annex: 8,
};

/** `{ level: 'article', number: '7a' }`; the number is '' where the text leaves it to the place ("tên Điều"). */
export interface Step {
	readonly level: StepLevel;
	readonly number: string;
}

/**
 * Which part of the unit: all of it, its title (tên Điều, tiêu đề), its opening paragraph (đoạn mở đầu), its closing
 * one (đoạn cuối), or the place behind its last words (vào cuối khoản).
 */
export type TargetPart = 'whole' | 'title' | 'lead-in' | 'last' | 'start' | 'end';

/** What is changed, within the amended document. */
export interface Target {
	/** Widest first; empty for the whole document. */
	readonly steps: readonly Step[];
	readonly part: TargetPart;
	/** As in `../address.ts`: `dieu-12-khoan-2-diem-dd`; '' for the whole document. */
	readonly address: string;
	/** "khoản 2 Điều 12", "tên Điều 40". */
	readonly words: string;
}

/** The amended text: by number, by name, or both. */
export interface AmendedDocument {
	/** "25/2008/QH12". */
	readonly number: string | null;
	/** "Luật Bảo hiểm y tế". */
	readonly name: string | null;
}

export type InstructionKind =
	| 'replace'
	| 'insert'
	| 'repeal'
	| 'rename'
	| 'replace-words'
	| 'remove-words'
	| 'insert-words'
	| 'replace-annex';

/** Where the instruction stands in the amending text. */
export interface InstructionPlace {
	/** Address of the paragraph that carries it. */
	readonly address: string;
	/** "Điểm b khoản 3 Điều 1". */
	readonly words: string;
	readonly line: number;
}

/** Where something is put in: beside another unit, or in its order where the text names none. */
export interface Anchor {
	readonly side: 'before' | 'after';
	readonly target: Target;
}

/** Words changed inside a target. */
export interface Phrase {
	/** '' where words are only put in. */
	readonly old: string;
	/** '' where words are only taken away. */
	readonly new: string;
	/** Words that stand beside, or the edge of the target: "vào sau cụm từ “…”", "vào đầu điểm c". */
	readonly beside: {
		readonly side: 'before' | 'after' | 'start' | 'end';
		readonly words: string;
	} | null;
}

/** One change of one target. */
export interface Instruction {
	/** Unique in the amending text: address and count. */
	readonly id: string;
	readonly place: InstructionPlace;
	/** The amending text's own words, without the quoted new text. */
	readonly sentence: string;
	readonly kind: InstructionKind;
	/** Null where no text is named. */
	readonly document: AmendedDocument | null;
	readonly target: Target;
	/** Of insertions only. */
	readonly anchor: Anchor | null;
	/** The new words, one line per paragraph, each with its mark; empty where there are none. */
	readonly text: readonly string[];
	/** Of the kinds that end in `-words`. */
	readonly phrase: Phrase | null;
	/** Of `replace-annex`: address of the new annex in the amending text, where it stands there. */
	readonly replacement: string | null;
}

/** What the reader of instructions noticed. */
export interface AmendingIssue {
	readonly line: number;
	readonly code:
		| 'open-quote'
		| 'early-quote'
		| 'no-new-words'
		| 'no-target'
		| 'other-label'
		| 'left-over-words';
	/** One Vietnamese sentence. */
	readonly message: string;
	readonly address: string;
}
