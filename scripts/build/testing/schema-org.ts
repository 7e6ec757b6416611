/**
 * For tests: schema.org's own vocabulary, read from the typings that Google generates from it (npm schema-dts). Says
 * what is wrong with a description: types and properties that do not exist, properties on types that lack them.
 */
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
