import { fold } from '../../text/fold.ts';
import { slug } from '../../text/slug.ts';
import type { Scheme } from '../levels.ts';

/** What the resolver has to know of a document; content fills it in. */
export interface RegistryDocument {
	/** Folder name: "luat-06-2022-qh15". */
	readonly id: string;
	/** "Luật". */
	readonly type: string;
	/** "06/2022/QH15". */
	readonly number: string | null;
	/** ISO date. */
	readonly issuedOn: string | null;
	/** Without the type: "Thi đua, khen thưởng", "TĐKT". */
	readonly names: readonly string[];
	/** Years it is called by besides that of its date. */
	readonly years?: readonly number[];
	/** How it numbers itself: decides what "khoản 3 Mục II" is called in its addresses. */
	readonly scheme: Scheme;
	/** Every address of its text; null where the site does not hold the text: then any address will do. */
	readonly addresses: ReadonlySet<string> | null;
}

/** Documents ready to be looked up. */
export interface Registry {
	readonly byId: ReadonlyMap<string, RegistryDocument>;
	readonly byNumber: ReadonlyMap<string, readonly RegistryDocument[]>;
	readonly byName: ReadonlyMap<string, readonly RegistryDocument[]>;
}

/** Returns a registry of the documents. Their order does not matter. */
export function createRegistry(documents: readonly RegistryDocument[]): Registry {
	return {
		byId: new Map(documents.map((document) => [document.id, document])),
		byNumber: group(documents, ({ type, number }) => (number === null ? [] : numberKeys(type, number))),
		byName: group(documents, ({ type, names }) => names.map((name) => nameKey(type, name))),
	};
}

/** "98/2023/NĐ-CP" → "98-2023-nd-cp". */
export function numberKey(number: string): string {
	return slug(number);
}

/** "Nghị định 98/2023": a number whose suffix was left out is read together with its type. */
export function shortNumberKey(type: string, number: string): string {
	return slug(`${type} ${number}`);
}

/** Capitals, commas and tone marks do not tell names apart. */
export function nameKey(type: string, name: string): string {
	return fold(`${type} ${name}`)
		.replace(/[^a-z0-9]+/gu, ' ')
		.trim();
}

function numberKeys(type: string, number: string): string[] {
	const [short] = /^\d+[a-z]?\/\d{4}(?=\/)/u.exec(number) ?? [];
	return [numberKey(number), ...(short === undefined ? [] : [shortNumberKey(type, short)])];
}

function group(
	documents: readonly RegistryDocument[],
	keysOf: (document: RegistryDocument) => readonly string[],
): Map<string, RegistryDocument[]> {
	const groups = new Map<string, RegistryDocument[]>();
	for (const document of documents) {
		for (const key of new Set(keysOf(document))) groups.set(key, [...(groups.get(key) ?? []), document]);
	}
	return groups;
}
