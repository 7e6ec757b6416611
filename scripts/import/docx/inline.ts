import type { Skipped } from '../extracted.ts';
import { CAPITALS } from '../old-fonts/convert.ts';
import { raised } from '../raised.ts';
import { formulaText } from './formula.ts';
import { elements, find, isOn, ownText, value } from './xml.ts';
import type { Element } from './xml.ts';

/** What a paragraph holds, in order: words, "\n" for a line break, and boxes that float beside it. */
export type Piece =
	| { readonly kind: 'words'; readonly text: string }
	| { readonly kind: 'box'; readonly content: Element }
	| { readonly kind: 'note'; readonly id: string };

/** Where an inline walk writes what it leaves out, and the formulas it put into a line. */
export interface Report {
	readonly skip: (reason: Skipped['reason'], words?: string) => void;
	readonly formula: (words: string) => void;
}

/** Deletions of tracked changes, and the old place of moved words. */
const DELETED = new Set(['w:del', 'w:moveFrom']);

const PICTURES = new Set(['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds', 'o:OLEObject']);

/** Properties hold no words; `w:instrText` is the code of a field, whose result stands beside it. */
const SILENT = new Set([
	'w:pPr',
	'w:rPr',
	'w:instrText',
	'w:sectPr',
	'w:sdtPr',
	'w:tblPr',
	'w:trPr',
	'w:tcPr',
]);

/** Returns the pieces of a paragraph; `isCaps` is true where its style prints in capitals. */
export function readInline(paragraph: Element, isCaps: boolean, report: Report): Piece[] {
	return elements(paragraph).flatMap((child) => readNode(child, isCaps, report));
}

function readNode(node: Element, isCaps: boolean, report: Report): Piece[] {
	if (SILENT.has(node.name)) return [];
	if (DELETED.has(node.name)) {
		report.skip('chữ đã xóa ở chế độ theo dõi thay đổi của Word', deletedWords(node));
		return [];
	}
	if (PICTURES.has(node.name)) report.skip('hình, biểu đồ hoặc công thức nhúng (không có chữ để lấy)');
	if (node.name === 'm:oMath') {
		const text = formulaText(node);
		report.formula(text);
		return [words(text, false)];
	}
	switch (node.name) {
		case 'w:r':
			return readRun(node, isCaps, report);
		case 'w:t':
		case 'm:t':
			return [words(ownText(node), isCaps)];
		case 'w:tab':
		case 'w:ptab':
			return [words(' ', false)];
		case 'w:br':
		case 'w:cr':
			return [words('\n', false)];
		case 'w:noBreakHyphen':
			return [words('-', false)];
		case 'w:sym':
			report.skip('ký hiệu của phông chữ riêng', node.attributes['w:char'] ?? '');
			return [];
		case 'w:footnoteReference':
		case 'w:endnoteReference':
			return [{ kind: 'note', id: `${node.name.slice(2, 5)}-${node.attributes['w:id'] ?? ''}` }];
		case 'w:txbxContent':
			return [{ kind: 'box', content: node }];
		case 'mc:AlternateContent':
			return readAlternate(node, isCaps, report);
		default:
			return readInline(node, isCaps, report);
	}
}

function readRun(run: Element, isCaps: boolean, report: Report): Piece[] {
	const properties = find(run, 'w:rPr');
	const read = readInline(
		run,
		find(properties, 'w:caps') === undefined ? isCaps : isOn(properties, 'w:caps'),
		report,
	);
	const pieces = inCapitalFont(properties, raisedPieces(properties, read));
	if (!isOn(properties, 'w:vanish')) return pieces;
	const hidden = pieces.flatMap((piece) => (piece.kind === 'words' ? piece.text : [])).join('');
	if (hidden.trim() !== '') report.skip('chữ ẩn của Word', hidden);
	return [];
}

/** "5" and a raised "1" are not 51. A manual call of a note is raised too, and reads the same. */
function raisedPieces(properties: Element | undefined, pieces: readonly Piece[]): readonly Piece[] {
	const align = value(properties, 'w:vertAlign');
	const way = align === 'superscript' ? 'up' : align === 'subscript' ? 'down' : null;
	if (way === null) return pieces;
	return pieces.map((piece) =>
		piece.kind === 'words' ? { ...piece, text: raised(piece.text, way) } : piece,
	);
}

/** Fonts such as .VnTimeH draw small letters as capitals: marked until the text is converted (`old-fonts/`). */
function inCapitalFont(properties: Element | undefined, pieces: readonly Piece[]): Piece[] {
	const font = find(properties, 'w:rFonts')?.attributes['w:ascii'] ?? '';
	if (!/^\.Vn.*H$/iu.test(font)) return [...pieces];
	const [open, close] = CAPITALS;
	return pieces.map((piece) =>
		piece.kind === 'words' ? { ...piece, text: `${open}${piece.text}${close}` } : piece,
	);
}

/** Newer and older programs find the same drawing twice: the first reading that has words is enough. */
function readAlternate(node: Element, isCaps: boolean, report: Report): Piece[] {
	const readings = elements(node).map((reading) => readInline(reading, isCaps, report));
	return readings.find((pieces) => pieces.length > 0) ?? [];
}

function words(text: string, isCaps: boolean): Piece {
	return { kind: 'words', text: isCaps ? text.toUpperCase() : text };
}

function deletedWords(node: Element): string {
	const own = node.name === 'w:delText' || node.name === 'w:t' ? ownText(node) : '';
	return own + elements(node).map(deletedWords).join('');
}

/** True where a tracked change took the end of the paragraph away: it goes on in the next one. */
export function isEndDeleted(paragraph: Element): boolean {
	return find(paragraph, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
}

/** The style a paragraph names, or null. */
export function styleOf(paragraph: Element): string | null {
	return value(paragraph, 'w:pPr', 'w:pStyle');
}
