import type { z } from 'zod';
import { textFault } from '../../src/collections/files/strings.ts';
import { isoDate } from '../../src/collections/fields.ts';
import { findDate } from '../../src/text/date.ts';
import { fold } from '../../src/text/fold.ts';
import type { Question, Reading } from './conversation.ts';

/** Something to choose from a list. */
export interface Option<Id extends string = string> {
	readonly id: Id;
	readonly label: string;
}

/** A question that may be passed over with an empty line. */
export function optional<Value>(question: Question<Value>): Question<Value | null> {
	const { label, read } = question;
	return {
		...question,
		label: `${label} (bỏ trống nếu chưa biết)`,
		read: (line) => (line === '' ? { value: null } : read(line)),
	};
}

/** Plain words that the schema of their field takes. */
export function words(label: string, schema: z.ZodType<string>, help?: string): Question<string> {
	return question(label, help, (line) => {
		const fault = textFault(line) ?? schemaFault(schema, line);
		return fault === null ? { value: line } : { fault };
	});
}

/** "c" or "k". */
export function yesNo(label: string, help?: string): Question<boolean> {
	return question(`${label} (c = có, k = không)`, help, (line) => {
		const answer = fold(line);
		if (['c', 'co'].includes(answer)) return { value: true };
		if (['k', 'khong'].includes(answer)) return { value: false };
		return { fault: 'Gõ c hoặc k.' };
	});
}

/** One of a list, by its number or its id. */
export function choice<Id extends string>(label: string, options: readonly Option<Id>[]): Question<Id> {
	return question(label, listed(options), (line) => {
		const found = pick(options, line);
		return found === null ? { fault: unknown(options) } : { value: found };
	});
}

/** Several of a list, apart by commas; none for an empty line where that is allowed. */
export function choices<Id extends string>(
	label: string,
	options: readonly Option<Id>[],
	least: 0 | 1,
): Question<readonly Id[]> {
	const hint =
		least === 0
			? 'nhiều mục cách nhau bằng dấu phẩy, bỏ trống nếu không có'
			: 'nhiều mục cách nhau bằng dấu phẩy';
	return question(`${label} (${hint})`, listed(options), (line) => {
		const asked = line === '' ? [] : line.split(',').map((part) => part.trim());
		const found = asked.map((part) => pick(options, part)).filter((id) => id !== null);
		if (found.length < asked.length) return { fault: unknown(options) };
		if (new Set(found).size < found.length) return { fault: 'Có mục chọn hai lần.' };
		return found.length < least ? { fault: 'Chọn ít nhất một mục.' } : { value: found };
	});
}

/** A real day, "29/01/2024" or "2024-01-29", not after `last` (ISO). */
export function day(label: string, last: string): Question<string> {
	return question(`${label} (ngày/tháng/năm)`, undefined, (line) => {
		const iso = isoDate.safeParse(line).success ? line : findDate(line);
		if (iso === null) return { fault: 'Ngày không có thật hoặc sai dạng; ví dụ 29/01/2024.' };
		return iso > last ? { fault: `Ngày này sau ngày ${last}.` } : { value: iso };
	});
}

/** A number as it is written here: "1,5", "2.000". */
export function number(label: string): Question<number> {
	return question(label, undefined, (line) => {
		if (!/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$/u.test(line)) {
			return { fault: 'Viết một số, phần lẻ sau dấu phẩy; ví dụ 1,5 hoặc 2.000.' };
		}
		return { value: Number(line.replaceAll('.', '').replace(',', '.')) };
	});
}

/** Any other reading. */
export function question<Value>(
	label: string,
	help: string | undefined,
	read: (line: string) => Reading<Value>,
): Question<Value> {
	return help === undefined ? { label, read } : { label, help, read };
}

function schemaFault(schema: z.ZodType<string>, line: string): string | null {
	if (line === '') return 'Chưa có chữ nào.';
	const { error } = schema.safeParse(line, {
		error: ({ code, maximum }) =>
			code === 'too_big'
				? `Dài quá: tối đa ${String(maximum)} ký tự, đang có ${String(line.length)}.`
				: undefined,
	});
	return error?.issues[0]?.message ?? null;
}

function listed(options: readonly Option[]): string {
	return options.map(({ label, id }, index) => `  ${String(index + 1)}. ${label} [${id}]`).join('\n');
}

function pick<Id extends string>(options: readonly Option<Id>[], line: string): Id | null {
	return (options[Number(line) - 1] ?? options.find(({ id }) => id === line))?.id ?? null;
}

function unknown(options: readonly Option[]): string {
	return `Gõ số từ 1 đến ${String(options.length)}, hoặc chữ trong ngoặc vuông.`;
}
