/** Values that records can be filtered by, in a file of its own: it is loaded when somebody filters, not before. */

/** Filter → value → numbers of the records, each as the distance from the one before. */
export type FacetFile = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Filter → value → how many. */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The file for records in their order, each with its values. */
export function makeFacets(records: readonly RecordFacets[]): FacetFile {
	const facets: Record<string, Record<string, number[]>> = {};
	records.forEach((values, record) => {
		for (const [name, list] of Object.entries(values)) {
			for (const value of new Set(list)) ((facets[name] ??= {})[value] ??= []).push(record);
		}
	});
	return mapValues(facets, (values) => mapValues(values, distances));
}

/** The records that have every asked value; null where none was asked for. */
export function recordsOfFacets(
	file: FacetFile,
	asked: Readonly<Record<string, string>>,
): ReadonlySet<number> | null {
	const sets = Object.entries(asked).map(([name, value]) => new Set(numbers(file[name]?.[value] ?? [])));
	const [first, ...rest] = sets;
	return first === undefined
		? null
		: rest.reduce((kept, set) => new Set([...kept].filter((record) => set.has(record))), first);
}

/** How many of the records have each value; values that none has are left out. */
export function countFacets(file: FacetFile, records: ReadonlySet<number>): FacetCounts {
	return mapValues(file, (values) => {
		const counts = mapValues(values, (list) => numbers(list).filter((record) => records.has(record)).length);
		return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
	});
}

function distances(records: readonly number[]): number[] {
	return records.map((record, index) => record - (records[index - 1] ?? 0));
}

function numbers(list: readonly number[]): number[] {
	let last = 0;
	return list.map((distance) => (last += distance));
}

function mapValues<From, To>(
	map: Readonly<Record<string, From>>,
	change: (value: From) => To,
): Record<string, To> {
	return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
}

type RecordFacets = Readonly<Record<string, readonly string[]>>;
