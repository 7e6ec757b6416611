import type { DocumentFacts } from '../../src/legal/tree.ts';
import type { GuessedFacts } from './extracted.ts';

/** Stands before the guesses in document.yaml, so that a later import can tell them from what editors filled in. */
const BEFORE = ' Lấy từ phần khai báo, bảng ở đầu tệp, hãy xem lại: ';

/** The guesses as a comment of document.yaml, after a line end; '' where there are none. */
export function guessComment(guessed: GuessedFacts): string {
	return Object.keys(guessed).length === 0 ? '' : `\n${BEFORE}${JSON.stringify(guessed)}`;
}

/** Returns the guesses that a document.yaml was written with; {} where it names none. */
export function guessedOf(written: string): GuessedFacts {
	const line = written.split('\n').find((one) => one.startsWith(`#${BEFORE}`));
	try {
		return line === undefined ? {} : (JSON.parse(line.slice(BEFORE.length + 1)) as GuessedFacts);
	} catch {
		return {};
	}
}

/** Facts as the words say them, else as they were guessed. */
export function withGuesses(facts: DocumentFacts, guessed: GuessedFacts): DocumentFacts {
	return { ...facts, ...neededGuesses(facts, guessed) };
}

/** The guesses about what the words do not say. */
export function neededGuesses(facts: DocumentFacts, guessed: GuessedFacts): GuessedFacts {
	const keys = Object.keys(guessed) as (keyof GuessedFacts)[];
	return Object.fromEntries(keys.filter((key) => facts[key] === null).map((key) => [key, guessed[key]]));
}

const NAMES = {
	type: 'tên loại',
	number: 'số, ký hiệu',
	title: 'trích yếu',
	issuer: 'cơ quan ban hành',
	issuedOn: 'ngày ban hành',
} as const;

/** Each guess for the report. */
export function guessIssues(guessed: GuessedFacts) {
	return Object.entries(guessed).map(([key, value]) => {
		const name = NAMES[key as keyof GuessedFacts];
		const message = `Lời văn bản không ghi ${name}; “${value ?? ''}” lấy từ phần khai báo, tiêu đề hoặc bảng ở đầu tệp.`;
		return { line: 1, code: 'guessed-fact', message };
	});
}
