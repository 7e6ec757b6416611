/** An article of definitions is asked for by the terms that it defines. */
import { fold } from '../../text/fold.ts';
import type { RecordHead } from './format.ts';

/** How such articles are headed in every law. */
const HEADING = /giai thich (?:tu ngu|thuat ngu|cum tu)/u;
/** "3. Chất ma túy là chất …", at the beginning of a line, or behind a sentence: text from Pagefind stands in one line. */
const DEFINITION =
	/(?:^|\n|[.;:]\s)\s*(?:\d+[.)]|[a-zđ]\)|-)\s*["“”]?([^.;:\n"“”]{2,80}?)["“”]?(?:\s*\([^)\n]*\))?,?\s+(?:là|bao gồm|gồm|được hiểu)\s/gu;

/** The record with the terms it defines. */
export function withDefined<T extends RecordHead & { readonly content: string }>(record: T): T {
	if (!HEADING.test(fold(record.title))) return record;
	const text = `${record.title}\n${record.content}`;
	const defines = Array.from(text.matchAll(DEFINITION), ([, term = '']) => term.trim());
	return defines.length === 0 ? record : { ...record, defines };
}
