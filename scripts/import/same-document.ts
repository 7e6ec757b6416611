import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument as parseYaml } from 'yaml';
import { shortAgency } from '../../src/legal/agency.ts';
import { parseDocument } from '../../src/legal/parse.ts';
import type { DocumentFacts } from '../../src/legal/tree.ts';
import { fold } from '../../src/text/fold.ts';
import { slug } from '../../src/text/slug.ts';
import { ImportError } from './import-error.ts';

/** What tells one document from another of the same type, number and year. */
type Identity = Pick<DocumentFacts, 'issuer' | 'issuedOn' | 'title'>;

/**
 * Returns the name under which a document is stored. Where the folder of that name holds another document, by issuer,
 * day or title, the name gets the issuer, then the day, then a count: two offices' plans of one number are two plans.
 * A name that was asked for (`isWanted`) is not changed: throws ImportError instead, unless `force` is given.
 */
export function freeName(
	folderOf: (id: string) => string,
	{ id, facts, isWanted, force }: { id: string; facts: Identity; isWanted: boolean; force: boolean },
): { readonly id: string; readonly other: string | null } {
	const other = difference(folderOf(id), facts);
	if (other === null) return { id, other: null };
	if (isWanted) {
		if (force) return { id, other: null };
		throw new ImportError(
			`${folderOf(id)}: thư mục này giữ một văn bản khác (${other}). Không ghi đè. Hãy chọn tên khác cho --id, hoặc thêm --force nếu chắc chắn muốn thay.`,
		);
	}
	const free = namesBeside(id, facts).find((name) => difference(folderOf(name), facts) === null);
	return { id: free ?? id, other };
}

function* namesBeside(id: string, { issuer, issuedOn }: Identity): Generator<string> {
	const office = slug(shortAgency(issuer) ?? '');
	const day = issuedOn ?? '';
	const names = [
		[id, office],
		[id, office, day],
	].map((parts) => parts.filter((part) => part !== '').join('-'));
	yield* new Set(names.filter((name) => name !== id));
	for (let count = 2; ; count += 1) yield `${names[0] ?? id}-${String(count)}`;
}

/** In what the document of a folder differs from this one, in words; null where it is the same, or none is there. */
function difference(folder: string, facts: Identity): string | null {
	const there = identityIn(folder);
	if (there === null) return null;
	if (differs(there.issuer, facts.issuer)) return `của ${there.issuer ?? ''}`;
	if (there.issuedOn !== null && facts.issuedOn !== null && there.issuedOn !== facts.issuedOn)
		return `ban hành ngày ${there.issuedOn}`;
	return isOtherTitle(there.title, facts.title) ? `về “${there.title ?? ''}”` : null;
}

/** The words of the folder say what it holds; of a card without words only the issuer can be compared. */
function identityIn(folder: string): Identity | null {
	const text = read(join(folder, 'text.txt'));
	if (text !== null) return parseDocument(text).tree.facts;
	const card = parseYaml(read(join(folder, 'document.yaml')) ?? '');
	const issuer = card.errors.length === 0 && isMap(card.contents) ? card.get('issuer') : null;
	return typeof issuer === 'string' ? { issuer, issuedOn: null, title: null } : null;
}

function differs(one: string | null, two: string | null): boolean {
	return one !== null && two !== null && wordsOf(one).join(' ') !== wordsOf(two).join(' ');
}

/** A title read again may have lost or won a line; one that shares less than half the words of the shorter is another. */
function isOtherTitle(one: string | null, two: string | null): boolean {
	if (one === null || two === null) return false;
	const [first, second] = [new Set(wordsOf(one)), new Set(wordsOf(two))];
	const shared = [...first].filter((word) => second.has(word)).length;
	return shared * 2 < Math.min(first.size, second.size);
}

function wordsOf(text: string): string[] {
	return fold(text).match(/[a-z0-9]+/gu) ?? [];
}

function read(path: string): string | null {
	return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
