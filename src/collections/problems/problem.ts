import { remedies, type ProblemCode } from './remedies.ts';

/** Where something is wrong: file from the content root's parent on, line from 1, field as `due.date`. */
export interface Place {
	readonly file: string;
	/** null where the file or folder itself is the trouble. */
	readonly line: number | null;
	/** null where no single field is the trouble. */
	readonly field: string | null;
}

/** One thing an editor has to mend. A value, not a text: reporters print it. */
export interface Problem extends Place {
	readonly code: ProblemCode;
	/** What stands there now, shortened; '' where nothing does. */
	readonly found: string;
	/** One Vietnamese sentence: what is wrong. */
	readonly message: string;
	/** One Vietnamese sentence: what to write instead. */
	readonly remedy: string;
}

/** Makes a problem; the remedy of its code is used unless a more exact one is given. */
export function problem(
	code: ProblemCode,
	place: Place,
	message: string,
	found: unknown = '',
	remedy: string = remedies[code],
): Problem {
	const { file, line, field } = place;
	return { code, file, line, field, found: show(found), message, remedy };
}

/** Writes a field's path the way an editor says it: `due.date`, `at[2]` (counted from 1). */
export function fieldName(path: readonly PropertyKey[]): string | null {
	if (path.length === 0) return null;
	return path
		.map((step, index) =>
			typeof step === 'number' ? `[${String(step + 1)}]` : `${index > 0 ? '.' : ''}${String(step)}`,
		)
		.join('');
}

const LONGEST_SHOWN = 80;

function show(value: unknown): string {
	if (value === undefined) return '';
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	const visible = text.replace(/\p{C}/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
	return visible.length > LONGEST_SHOWN ? `${visible.slice(0, LONGEST_SHOWN)}…` : visible;
}
