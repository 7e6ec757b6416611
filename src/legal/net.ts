import { isAllCaps } from '../text/letter-case.ts';
import { headOf } from './issues.ts';
import type { ParserIssue } from './issues.ts';
import { isTableRow } from './table-row.ts';
import type { DocumentTree, RichText } from './tree.ts';
import { walkTree } from './walk.ts';

/*
 * The net under every pattern: a line that was read as plain words and looks like more is named, so that no heading, number
 * or signature sinks without a word. Nothing is changed by it.
 */

/** What a line of words can hardly begin with, and what it looks like. */
type Look = readonly [RegExp, string];

const LOOKS: readonly Look[] = [
	[/^\(?[IVXLivxl]{1,6}(?: ?[.)\]:;,–—-]| ?\/(?= |\p{Lu}{2})) ?\p{Lu}/u, 'một đề mục đánh số La Mã'],
	[/^\(?\d{1,3}(?:[.,]\d{1,2})*[a-zđ]?(?: ?[)\]:;–—-]| ?\/(?= |\p{Lu}\p{Ll})) ?\p{L}/u, 'một đề mục đánh số'],
	[/^\d{1,2}(?:\.\d{1,2})+\.? ?\p{Lu}/u, 'một đề mục đánh số'],
	[/^\d{1,3}(?: ?[°º]|,\d{1,2}\.) ?\P{N}/u, 'một đề mục đánh số'],
	[/^[([]?[a-zđA-ZĐ] ?[)\]] ?\p{L}/u, 'một điểm hoặc đề mục đánh chữ'],
	[/^[a-hđA-HĐ] ?[.:;/–—-] ?\p{Lu}\p{Ll}/u, 'một điểm hoặc đề mục đánh chữ'],
	[
		/^(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Phụ lục|PHỤ LỤC) ?(?:thứ |số |SỐ )?[\dIVXLC]{1,6}[^\p{L}\d]*(?: [^.;]{0,120})?$/u,
		'một đề mục',
	],
	[/^(?:Khoản|KHOẢN|Điểm|ĐIỂM) ?(?:\d+|[a-zđ])(?: ?[.:)–-]|$)/u, 'một khoản hoặc điểm'],
	[/^[^\p{L}\p{N}\p{P}\s|<>=$€£%°℃±×÷∑√□☐☑☒] ?\p{L}/u, 'một gạch đầu dòng'],
	[/^[*~_^›»•·¤§¶†‡] ?\p{L}/u, 'một gạch đầu dòng'],
];

/** Outside annexes only: forms and tables that lost their lines are full of them. */
const BODY_LOOKS: readonly Look[] = [
	[/^(?:[IVX]{2,6}|V|X) \p{Lu}/u, 'một đề mục đánh số La Mã'],
	[/^\d{1,2}(?:\.\d{1,2})* \p{Lu}\p{Ll}(?!.*\d$)/u, 'một đề mục đánh số'],
	[
		/^\d{1,2}(?:\.\d{1,2})+ (?!(?:tỷ|triệu|nghìn|ngàn|đồng|tấn|lần|điểm|ha|km|kg|m)(?!\p{L}))\p{Ll}(?!.*\d$)/u,
		'một đề mục đánh số',
	],
];

/** A line that must not sink below the header. */
const HEADER_LOOKS: readonly Look[] = [
	[/^S\p{L} ?[:.;]? ?\d+ ?[/-]\S*$/iu, 'dòng số, ký hiệu'],
	[/^[^.;]{0,40}ngày \d{1,2}.{0,30}\d{4}[ .]*$/iu, 'dòng địa danh và ngày'],
];

const LONGEST_NAMED = 60;
const LONGEST_HEADING = 120;

/** Where nothing was understood, more of the same tell nobody more. */
const MOST = 200;

/**
 * Returns an issue for every paragraph without a mark that looks like a heading, an item or a signature, in the lead too.
 * `quoted` holds the lines of quotations and translations: their marks are words.
 */
export function castNet(tree: DocumentTree, quoted: ReadonlySet<number>): ParserIssue[] {
	const issues: ParserIssue[] = [];
	for (const { kind, unit, ancestors } of walkTree(tree)) {
		if (issues.length >= MOST) break;
		const { text } = unit.content;
		const isWords = kind === 'block' ? unit.role === 'lead' : unit.level === 'paragraph';
		if (!isWords || unit.marker !== '' || quoted.has(unit.line) || isRow(text)) continue;
		const inAnnex = ancestors[0]?.level === 'annex';
		const looks = [...LOOKS, ...(inAnnex ? [] : BODY_LOOKS), ...(kind === 'block' ? HEADER_LOOKS : [])];
		const what =
			looks.find(([pattern]) => pattern.test(text))?.[1] ??
			(kind === 'block' || inAnnex ? null : capitals(text));
		if (what !== null) issues.push(unread(unit, what));
	}
	return issues;
}

/** Also a row that was typed with strokes. */
function isRow(text: string): boolean {
	return isTableRow(text) || text.includes(' | ');
}

function unread(
	{ line, address, content }: { line: number; address: string; content: RichText },
	what: string,
): ParserIssue {
	const message = `Giống ${what}, chưa hiểu: “${headOf(content.text, LONGEST_NAMED)}”. Dòng được giữ như một đoạn thường.`;
	return { line, code: 'unread-mark', message, address };
}

/** A line in capitals inside the text. Annexes are full of them: forms, tables. */
function capitals(text: string): string | null {
	const isHeading = isAllCaps(text) && text.length <= LONGEST_HEADING && /\p{L}.* .*\p{L}/u.test(text);
	return isHeading ? 'một đề mục hoặc phần ký' : null;
}
