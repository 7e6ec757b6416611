import { headOf, tailOf } from './issues.ts';
import type { IssueCode, ParserIssue } from './issues.ts';
import { writeBold } from './rich-text.ts';
import type { Block, BlockRole, DocumentTree, Provision, RichText } from './tree.ts';
import { walkTree } from './walk.ts';

/**
 * A typist's or drafter's mark after the last sentence: ". /trung". "./." is the sign of the end in Vietnamese
 * letters and no mistake; "km/giờ" has no space or stop before the stroke.
 */
const TYPIST_MARK = /[.;:]? ?(?<=[\s.;])\/\p{L}{2,12}\.?$/u;

/** What a complete document has, and what to say where it is missing. */
const EXPECTED: readonly (readonly [BlockRole, IssueCode, string])[] = [
	['motto', 'no-motto', 'Bản này không có Quốc hiệu và Tiêu ngữ.'],
	['number', 'no-number', 'Không thấy dòng số, ký hiệu (“Số: …”).'],
	['place-date', 'no-place-date', 'Không thấy dòng địa danh và ngày ban hành.'],
	['type', 'no-type', 'Không thấy tên loại văn bản (ví dụ “KẾ HOẠCH”).'],
	['signer', 'no-signer', 'Không thấy họ tên người ký.'],
];

/** Returns what is unusual in a finished tree: bold marks, stray marks, wrong lists, missing parts. */
export function findOddities(tree: DocumentTree): ParserIssue[] {
	const visits = [...walkTree(tree)];
	if (visits.length === 0) {
		return [{ line: 1, code: 'empty-text', message: 'Văn bản trống: không có chữ nào.' }];
	}
	return [
		...missingParts(tree),
		...visits.flatMap(({ unit }) => boldIssue(unit)),
		...visits.flatMap(({ kind, unit }) => (kind === 'provision' ? listIssues(unit.children) : [])),
		...listIssues(tree.body),
		...strayMark(tree),
	];
}

function missingParts(tree: DocumentTree): ParserIssue[] {
	const roles = new Set([...tree.front, ...tree.back].map((block) => block.role));
	const { type } = tree.facts;
	const missing = EXPECTED.filter(([role]) => !roles.has(role) && !(role === 'type' && type !== null));
	const issues = missing.map(([, code, message]): ParserIssue => ({ line: 1, code, message }));
	if (!roles.has('issuer') && tree.facts.issuer === null) {
		const message = 'Không có dòng tên cơ quan ban hành và không câu nào cho biết cơ quan đó.';
		issues.push({ line: 1, code: 'no-issuer-line', message });
	}
	return issues;
}

function boldIssue({ line, content, address }: Block | Provision): ParserIssue[] {
	const pieces = content.strong.map(([start, end]) => content.text.slice(start, end));
	if (pieces.length === 0) return [];
	const message = 'Bản nhận có dấu ** quanh chữ; dấu được bỏ và chữ được hiện đậm.';
	const before = pieces.map((piece) => `**${piece}**`).join(' … ');
	return [{ line, code: 'bold-marks', message, before, after: pieces.join(' … '), address }];
}

/** A dash item that opens with a bold heading where its siblings do not is likely a numbered item typed as a dash. */
function listIssues(siblings: readonly Provision[]): ParserIssue[] {
	const items = siblings.filter((unit) => unit.level === 'item');
	const odd = items.filter((unit) => hasRunInHeading(unit.content));
	if (odd.length === 0 || odd.length * 2 >= items.length) return [];
	return odd.map(({ line, marker, content, address }) => ({
		line,
		code: 'wrong-list-style',
		message:
			'Gạch đầu dòng này mở đầu bằng một tiêu đề in đậm, khác các gạch bên cạnh; có thể vốn là một mục riêng. Giữ nguyên tại chỗ.',
		before: headOf(`${marker} ${writeBold(content)}`, 80),
		after: headOf(`${marker} ${content.text}`, 80),
		address,
	}));
}

/** "**Công tác khen thưởng:** Các cấp …". */
function hasRunInHeading({ text, strong }: RichText): boolean {
	const [start, end] = strong[0] ?? [1, 1];
	return (
		start === 0 &&
		end < text.length &&
		text
			.slice(0, end + 1)
			.trim()
			.endsWith(':')
	);
}

/** Looked for where the text proper ends: in the closing words, else in the last words of the body. */
function strayMark(tree: DocumentTree): ParserIssue[] {
	const closing = tree.back.findLast((block) => block.role === 'closing') ?? lastOf(tree.body);
	if (closing === undefined || !TYPIST_MARK.test(closing.content.text)) return [];
	const { line, address } = closing;
	const words = tailOf(closing.content.text);
	const message = 'Cuối văn bản có dấu của người soạn hoặc đánh máy; dấu được giữ và hiện đúng như bản nhận.';
	return [{ line, code: 'stray-mark', message, before: words, after: words, address }];
}

/** Words that end a passage, as an excerpt ends them: without the typist's mark, which belongs to no sentence. */
export function withoutTypistMark(tree: DocumentTree, address: string, words: string): string {
	const isThere = strayMark(tree).some((issue) => issue.address === address);
	return isThere ? words.replace(TYPIST_MARK, (mark) => mark.slice(0, mark.indexOf('/')).trimEnd()) : words;
}

function lastOf(provisions: readonly Provision[]): Provision | undefined {
	const last = provisions.at(-1);
	return last === undefined ? undefined : (lastOf(last.children) ?? last);
}
