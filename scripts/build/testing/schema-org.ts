/**
 * For tests: schema.org's own vocabulary, read from the typings that Google generates from it (npm schema-dts). Says
 * what is wrong with a description: types and properties that do not exist, properties on types that lack them.
 */
import Validator from '@adobe/structured-data-validator';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Vocabulary {
	/** Type → the interfaces that hold its properties. */
	readonly leaves: ReadonlyMap<string, string>;
	readonly bases: ReadonlyMap<string, Base>;
	/** Values of enumerations, as whole addresses. */
	readonly values: ReadonlySet<string>;
}

interface Base {
	readonly above: readonly string[];
	readonly properties: ReadonlySet<string>;
}

let known: Vocabulary | undefined;

/** Everything that is wrong with a description, with where; empty where schema.org knows all of it. */
export function vocabularyFaults(data: unknown, path = ''): string[] {
	if (Array.isArray(data))
		return data.flatMap((one, index) => vocabularyFaults(one, `${path}[${String(index)}]`));
	if (typeof data === 'string') return valueFaults(data, path);
	if (typeof data !== 'object' || data === null) return [];
	const record = data as Record<string, unknown>;
	if ('@graph' in record) return vocabularyFaults(record['@graph'], `${path}/@graph`);
	const type = String(record['@type']);
	const properties = propertiesOf(type);
	if (properties === null) return [`${path}: không có loại ${type}`];
	return Object.entries(record).flatMap(([key, value]) => {
		if (key.startsWith('@')) return [];
		const here = `${path}/${key}`;
		return properties.has(key) ? vocabularyFaults(value, here) : [`${here}: ${type} không có thuộc tính này`];
	});
}

/**
 * What Adobe's validator finds in a description: types and properties that schema.org lacks, and what search engines ask
 * for in lists of breadcrumbs, people, organisations, pictures. The vocabulary is handed over: the package would fetch it.
 */
export async function validatorFaults(data: object): Promise<string[]> {
	const items = '@graph' in data ? (data['@graph'] as object[]) : [data];
	const jsonld = Object.groupBy(items, (item) => String((item as { '@type'?: unknown })['@type']));
	// The validator takes notes on what it is given.
	const copy = structuredClone(jsonld) as Record<string, object[]>;
	const issues = await new Validator(vocabularyGraph()).validate({ jsonld: copy });
	return issues
		.filter(({ severity, issueMessage }) => severity === 'ERROR' || issueMessage.includes('not supported'))
		.map(({ rootType, issueMessage }) => `${rootType}: ${issueMessage}`);
}

let graph: { readonly '@graph': readonly object[] } | undefined;

/** The vocabulary in the shape of schema.org's own file; each property names every type that has it. */
function vocabularyGraph() {
	graph ??= { '@graph': [...classes(), ...properties()] };
	return graph;
}

function classes(): object[] {
	return [...vocabulary().leaves.keys()].map((type) => ({ '@type': 'rdfs:Class', '@id': `schema:${type}` }));
}

function properties(): object[] {
	const owners = new Map<string, { '@id': string }[]>();
	for (const type of vocabulary().leaves.keys())
		for (const property of propertiesOf(type) ?? [])
			owners.set(property, [...(owners.get(property) ?? []), { '@id': `schema:${type}` }]);
	return [...owners].map(([property, types]) => ({
		'@type': 'rdf:Property',
		'@id': `schema:${property}`,
		'schema:domainIncludes': types,
	}));
}

function valueFaults(value: string, path: string): string[] {
	const isTerm = value.startsWith('https://schema.org/');
	return isTerm && !vocabulary().values.has(value) ? [`${path}: không có giá trị ${value}`] : [];
}

function propertiesOf(type: string): ReadonlySet<string> | null {
	const { leaves } = vocabulary();
	const base = leaves.get(type);
	return base === undefined ? null : new Set(withAbove(base));
}

function withAbove(name: string): string[] {
	const base = vocabulary().bases.get(name);
	return base === undefined ? [] : [...base.properties, ...base.above.flatMap(withAbove)];
}

function vocabulary(): Vocabulary {
	known ??= readVocabulary();
	return known;
}

function readVocabulary(): Vocabulary {
	const script = fileURLToPath(import.meta.resolve('schema-dts'));
	const text = readFileSync(script.replace(/\.js$/u, '.d.ts'), 'utf8');
	const leaves = [...text.matchAll(/interface \w+Leaf extends (\w+) \{\s+"@type": "(\w+)"/gu)];
	const bases = [...text.matchAll(/interface (\w+Base) extends ([^{]+) \{([\s\S]*?)\n\}/gu)];
	return {
		leaves: new Map(leaves.map(([, base = '', type = '']) => [type, base])),
		bases: new Map(
			bases.map(([, name = '', above = '', body = '']) => [
				name,
				{
					above: above.split(',').map((one) => one.trim()),
					properties: new Set([...body.matchAll(/^ {4}"(\w+)"\?:/gmu)].map(([, key = '']) => key)),
				},
			]),
		),
		values: new Set([...text.matchAll(/"(https:\/\/schema\.org\/\w+)"/gu)].map(([, value = '']) => value)),
	};
}
