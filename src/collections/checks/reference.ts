import { placeIn, type Path, type YamlFile } from '../files/yaml-file.ts';
import { nearest } from '../nearest.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';

/** A name that has to stand in a list. */
export interface Reference {
	readonly yaml: YamlFile;
	readonly path: Path;
	readonly id: string;
	/** What it names, in Vietnamese: "văn bản". */
	readonly noun: string;
	/** null where the list itself is broken: then nothing can be said of it. */
	readonly known: ReadonlySet<string> | null;
}

/** The names of a list, one reference each. */
export function references(
	yaml: YamlFile,
	path: Path,
	ids: readonly string[],
	noun: string,
	known: Reference['known'],
): readonly Reference[] {
	return ids.map((id, index) => ({ yaml, path: [...path, index], id, noun, known }));
}

/** A name that may be left out. */
export function optionalReference(
	yaml: YamlFile,
	path: Path,
	id: string | null,
	noun: string,
	known: Reference['known'],
): readonly Reference[] {
	return id === null ? [] : [{ yaml, path, id, noun, known }];
}

/** The name where it stands in no list, with the closest that do. */
export function deadReference({ yaml, path, id, noun, known }: Reference): readonly Problem[] {
	return known === null ? [] : unknownName(placeIn(yaml, path), id, noun, known);
}

/** The same for a name that stands in prose. */
export function unknownName(
	place: Place,
	id: string,
	noun: string,
	known: ReadonlySet<string>,
): readonly Problem[] {
	if (known.has(id)) return [];
	return [problem('reference-unknown', place, `Không có ${noun} này.`, id, suggestion(id, known))];
}

/** An address where a text, whose addresses are known, does not have it. */
export function deadAddress(
	yaml: YamlFile,
	path: Path,
	address: string,
	known: ReadonlyMap<string, unknown> | undefined,
	message?: string,
): readonly Problem[] {
	return unknownAddress(placeIn(yaml, path), address, known, message);
}

/** The same for an address that stands in prose. */
export function unknownAddress(
	place: Place,
	address: string,
	known: ReadonlyMap<string, unknown> | undefined,
	message = 'Văn bản không có địa chỉ này.',
): readonly Problem[] {
	if (known === undefined || known.has(address)) return [];
	return [problem('address-unknown', place, message, address, suggestion(address, known.keys()))];
}

/** "Có phải: a, b?" with the closest of what is there; nothing where none is close. */
function suggestion(found: string, known: Iterable<string>): string | undefined {
	const close = nearest(found, known, 3);
	return close.length === 0 ? undefined : `Có phải: ${close.join(', ')}?`;
}
