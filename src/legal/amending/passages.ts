import { startsLower } from '../../text/letter-case.ts';
import { pointOrdinal } from '../../text/alphabet.ts';
import type { AmendingIssue, InstructionPlace } from './instruction.ts';
import { blockEnds, opensBlock, splitBlock, startsQuoted } from './quotes.ts';
import type { QuoteState } from './quotes.ts';
import type { Unit } from './units.ts';

/** A line of quoted new text. */
export interface NewLine {
	readonly text: string;
	/** True where a quotation begins on it. */
	readonly opens: boolean;
}

/** A paragraph of the amending text's own words with the new text that follows it. */
export interface Passage {
	readonly place: InstructionPlace;
	/** The narrowest numbered passage that this one stands in. */
	readonly parent: Passage | null;
	sentence: string;
	readonly block: NewLine[];
}

/** What the text's own numbers count. */
type Kind = 'chapter' | 'article' | 'clause' | 'point' | 'dash';

interface OwnMark {
	readonly kind: Kind;
	readonly number: string;
	readonly length: number;
}

const DEPTH: Readonly<Record<Kind, number>> = { chapter: 0, article: 1, clause: 2, point: 3, dash: 4 };
const FORMS: readonly (readonly [Kind, RegExp])[] = [
	['chapter', /^(?:Chương|CHƯƠNG) ([IVXLC]+|\d+)(?=[.: ]|$)[.:]?\s*/u],
	['article', /^Điều (\d{1,3}[a-zđ]?)\s*(?:[.:]|$)\s*/u],
	['clause', /^(\d{1,3}[a-zđ]?)\s*[.)]\s*(?!\d)/u],
	['point', /^([a-zđ]\d?)\s*[.)]\s+/u],
	['dash', /^([-–+])\s+/u],
];

const VERB =
	'(?:[Ss][ửưứừữ]a (?:đ[ổôốồỗộo]i)|[Bb][ổốồỗôo]+ sung|[Bb]ãi bỏ|[Hh][ủu][ỷy] bỏ|[Bb]ỏ|[Tt]hay thế|[Tt]hay|[Đđ]ổi tên|[Đđ]iều chỉnh)';
const THING =
	'(?:các |một số |tên |tiêu đề |nội dung |đoạn |khổ )*(?:[Kk]hoản|[Đđ]iểm|[Đđ]iều|cụm từ|từ|dấu|đoạn|khổ|tên|tiêu đề|Chương|Mục|Phần|Phụ lục|Mẫu|Danh mục)';
/** "Sửa đổi, bổ sung khoản 3 … như sau:", "Điều 9 được sửa đổi …": no new text speaks so. */
const STRICT = new RegExp(
	`^(?:${VERB}(?:, ?(?:và )?bổ sung| bổ sung)?,? ${THING}[^.]*(?:như sau ?:?$|[“"]|\\d[a-zđ]?[.;]?$)|(?:Các |Tên )?(?:[Kk]hoản|[Đđ]iểm|[Đđ]iều)[^.:]{1,80} được (?:sửa đổi|bổ sung|bãi bỏ|thay)[^.]{0,40}:?$)`,
	'u',
);
/** What the last articles of an amending text are called. */
const CLOSING =
	/^(?:Điều khoản|Hiệu lực|Tổ chức thực hiện|Trách nhiệm (?:thi hành|tổ chức)|Quy định chuyển tiếp)/u;
const BEGINS_WITH_VERB = new RegExp(`^${VERB}(?!\\p{L})`, 'u');
const GOES_ON =
	/(?:,|(?<=^|\s)(?:và|bằng|thành|cụm từ|từ|của|tại|số|Điều|khoản|điểm|các|theo|lục|Mẫu|vào|sau|trước)|\p{L}-)$/u;
const ENDS_IN_QUOTE_WORD = /(?:cụm từ|từ|bằng|thành|chữ|dấu)$/u;
const NO_NEW_TEXT = /thông qua ngày|^\(?Kèm theo|^(?:CHỦ TỊCH|TM\.|KT\.|Nơi nhận)/u;
const FINISHED = /[.;:!?”"/]$/u;
const LEADS_IN = /như sau\s*[:.]?$|:$/u;

/** Cuts an amending text into its own words and the new text that each of them brings. */
export function passagesOf(units: readonly Unit[]): {
	passages: readonly Passage[];
	issues: readonly AmendingIssue[];
} {
	const reader = new PassageReader();
	for (const unit of units) reader.read(unit);
	return { passages: reader.passages, issues: reader.issues };
}

/** Reads unit after unit; what is open is its state. */
class PassageReader {
	readonly passages: Passage[] = [];
	readonly issues: AmendingIssue[] = [];
	/** The passages that a new one may stand in, widest first. */
	private path: { readonly mark: OwnMark; readonly passage: Passage }[] = [];
	private quote: QuoteState | null = null;

	read(unit: Unit): void {
		if (this.quote === null && unit.address.startsWith('phu-luc')) return;
		const mark = ownMark(unit.text);
		if (this.quote !== null) {
			if (!this.breaksOff(unit, mark)) {
				this.addLine(unit.text);
				return;
			}
			this.report(
				'open-quote',
				unit,
				'Thiếu dấu đóng ngoặc kép ở phần lời mới; phần ấy được kết thúc trước đoạn này.',
			);
			this.quote = null;
		}
		if (this.isStray(unit, mark)) this.addStray(unit);
		else if (this.isRest(unit, mark)) this.extend(unit);
		else this.begin(unit, mark);
	}

	/** True where the text's own next instruction begins inside a quotation that was never closed. */
	private breaksOff(unit: Unit, mark: OwnMark | null): boolean {
		if (mark === null || mark.kind === 'dash' || !this.isNext(mark)) return false;
		const words = unit.text.slice(mark.length);
		return mark.kind === 'article'
			? CLOSING.test(words) || STRICT.test(words) || words.startsWith('Sửa đổi, bổ sung một số điều')
			: mark.kind !== 'chapter' && STRICT.test(words);
	}

	/** True for a line that belongs to the new text though no quotation is open. */
	private isStray(unit: Unit, mark: OwnMark | null): boolean {
		const last = this.passages.at(-1);
		if (last === undefined) return false;
		const hasBlock = last.block.length > 0;
		if (startsQuoted(unit.text)) return hasBlock || LEADS_IN.test(last.sentence) || isHeading(last);
		if (!hasBlock && !/như sau\s*[:.]?$/u.test(last.sentence)) return false;
		if (mark === null) return hasBlock && !BEGINS_WITH_VERB.test(unit.text) && !NO_NEW_TEXT.test(unit.text);
		if (mark.kind === 'dash') return hasBlock && !STRICT.test(unit.text.slice(mark.length));
		if (STRICT.test(unit.text.slice(mark.length))) return false;
		return !this.isNext(mark) || (hasBlock && this.numberOf(mark.kind) === null);
	}

	private isRest(unit: Unit, mark: OwnMark | null): boolean {
		const last = this.passages.at(-1);
		if (last === undefined || last.block.length > 0 || last.sentence === '') return false;
		if (startsQuoted(unit.text)) return ENDS_IN_QUOTE_WORD.test(last.sentence);
		if (mark !== null && (mark.kind !== 'article' || this.isNext(mark))) return false;
		if (startsLower(unit.text) || GOES_ON.test(last.sentence)) return true;
		return mark === null && !FINISHED.test(last.sentence) && !BEGINS_WITH_VERB.test(unit.text);
	}

	private extend(unit: Unit): void {
		const last = this.passages.at(-1);
		if (last !== undefined) last.sentence = `${last.sentence} ${unit.text}`;
	}

	private begin(unit: Unit, mark: OwnMark | null): void {
		const words = mark === null ? unit.text : unit.text.slice(mark.length);
		const holder = this.path.at(-1)?.passage;
		if (mark === null && holder?.sentence === '' && holder.block.length === 0) {
			this.fill(holder, words);
			return;
		}
		if (mark !== null) this.path = this.path.filter((step) => DEPTH[step.mark.kind] < DEPTH[mark.kind]);
		const passage: Passage = {
			place: { address: unit.address, words: placeWords(this.path, mark), line: unit.line },
			parent: this.path.at(-1)?.passage ?? null,
			sentence: '',
			block: [],
		};
		this.passages.push(passage);
		if (mark !== null) this.path.push({ mark, passage });
		this.fill(passage, words);
	}

	/** Own words up to a quotation that brings new text; that quotation begins the block. */
	private fill(passage: Passage, words: string): void {
		const { own, quoted } = splitBlock(words);
		passage.sentence = own;
		if (quoted !== '') this.addLine(quoted);
	}

	private addLine(text: string): void {
		const passage = this.passages.at(-1);
		if (passage === undefined) return;
		const opens = this.quote === null;
		this.quote ??= opensBlock(text);
		const { state, words } = blockEnds(this.quote, text, opens);
		this.quote = state;
		if (words !== '') passage.block.push({ text: words, opens });
	}

	private addStray(unit: Unit): void {
		if (startsQuoted(unit.text)) {
			this.addLine(unit.text);
			return;
		}
		this.report('early-quote', unit, 'Lời mới đứng ngoài dấu ngoặc kép; đoạn này được tính vào lời mới.');
		this.passages.at(-1)?.block.push({ text: unit.text, opens: false });
	}

	/** True where a number follows the text's own last one of its kind. */
	private isNext({ kind, number }: OwnMark): boolean {
		const last = this.numberOf(kind);
		if (kind === 'chapter' || kind === 'dash') return true;
		if (kind === 'point') return orderOf(number) === (last === null ? 0 : orderOf(last)) + 1;
		return number === String(Number.parseInt(last ?? '0', 10) + 1);
	}

	private numberOf(kind: Kind): string | null {
		return this.path.find((step) => step.mark.kind === kind)?.mark.number ?? null;
	}

	private report(code: AmendingIssue['code'], { line, address }: Unit, message: string): void {
		this.issues.push({ line, code, message, address });
	}
}

function ownMark(text: string): OwnMark | null {
	for (const [kind, form] of FORMS) {
		const match = form.exec(text);
		if (match?.[1] !== undefined) return { kind, number: match[1], length: match[0].length };
	}
	return null;
}

/** "Điều 1. Sửa đổi, bổ sung Điều 32", with the new text below and no "như sau". */
function isHeading({ sentence }: Passage): boolean {
	return BEGINS_WITH_VERB.test(sentence) && !/[“"⟦]|cụm từ$/u.test(sentence);
}

function orderOf(letter: string): number {
	return letter.length === 1 ? (pointOrdinal(letter) ?? -1) : -1;
}

const PLACE: Partial<Record<Kind, string>> = { article: 'Điều', clause: 'khoản', point: 'điểm' };

function placeWords(path: readonly { readonly mark: OwnMark }[], mark: OwnMark | null): string {
	const marks = [...path.map((step) => step.mark), ...(mark === null ? [] : [mark])];
	const words = marks
		.flatMap(({ kind, number }) => (PLACE[kind] === undefined ? [] : [`${PLACE[kind]} ${number}`]))
		.toReversed()
		.join(' ');
	return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
