import { problem, type Problem } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/remedies.ts';
import { headingProblems } from './headings.ts';

/** What prose may not hold, asked of prose whose code and components are taken out. */
export function bodyProblems(file: string, prose: string): readonly Problem[] {
	const lines = prose.split('\n').map((line) => line.trimEnd());
	const forbidden = lines.flatMap((line, index) => {
		const place = { file, line: index + 1, field: null };
		return broken(line).map(({ rule, found }) => problem(rule.code, place, rule.message, found, rule.remedy));
	});
	return [...forbidden, ...headingProblems(file, lines)];
}

interface Rule {
	readonly code: ProblemCode;
	readonly message: string;
	readonly remedy?: string;
	/** Finds what is forbidden; its first group, where it has one, is what is shown. */
	readonly sign: RegExp;
}

const CODE_LINE: Rule = {
	code: 'prose-code',
	message: 'Dòng bắt đầu bằng import hay export là mã lệnh.',
	sign: /^(?:import|export)(?=[\s{*"']|$).*/,
};

const RULES: readonly Rule[] = [
	{ code: 'text-markup', message: 'Bài viết có thẻ HTML.', sign: /<[/!?]?[a-z][^<>]*>?|<[!?]-*/i },
	{
		code: 'text-markup',
		message: 'Dấu “<” ở đây bị đọc là thẻ.',
		remedy: 'Viết bằng chữ (“nhỏ hơn”), hoặc thêm “\\” ngay trước dấu.',
		sign: /<(?![/!?]?[a-z]|[!?])/i,
	},
	{
		code: 'text-markup',
		message: 'Bài viết có ký hiệu HTML.',
		remedy: 'Gõ thẳng dấu cần dùng thay cho ký hiệu này.',
		sign: /&(?:#x?[0-9a-f]+|[a-z]+\d*);/i,
	},
	{ code: 'prose-code', message: 'Phần trong dấu “{ }” bị đọc là mã lệnh.', sign: /\{[^}]*\}?|\}/ },
	{
		code: 'url-invalid',
		message: 'Liên kết không dùng được.',
		remedy: 'Viết https://… cho trang khác, /… cho trang của mình, #… cho chỗ trong trang.',
		sign: /\]\(\s*(?!https?:\/\/|mailto:|tel:|\/(?!\/)|#)([^\s)]*)/i,
	},
];

/** A line of code is one mistake, whatever signs are in it. */
function broken(line: string): readonly { readonly rule: Rule; readonly found: string }[] {
	const rules = CODE_LINE.sign.test(line) ? [CODE_LINE] : RULES;
	return rules.flatMap((rule) => {
		const match = rule.sign.exec(line);
		return match === null ? [] : [{ rule, found: match[1] ?? match[0] }];
	});
}
