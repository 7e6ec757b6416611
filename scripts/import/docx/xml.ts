import { XMLParser } from 'fast-xml-parser';

/** An element: its name with the prefix Word writes ("w:p"), attributes with theirs ("w:val"), and what it holds. */
export interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly Node[];
}

type Node = Element | string;

const PARSER = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: false,
	// Numeric references such as &#8220; are decoded only with this option.
	// oxlint-disable-next-line typescript/no-deprecated -- what it names instead is another package
	htmlEntities: true,
});

/** Returns the root element of an XML text. Throws where it is not well formed enough to be read. */
export function readXml(xml: string): Element {
	const nodes = toNodes(PARSER.parse(xml) as unknown, prefixesOf(xml));
	const root = nodes.find((node): node is Element => typeof node !== 'string' && !node.name.startsWith('?'));
	if (root === undefined) throw new Error('XML without a root element');
	return root;
}

/** Returns the elements inside `element`, without text. */
export function elements(element: Element | undefined): Element[] {
	return (element?.children ?? []).filter((node): node is Element => typeof node !== 'string');
}

/** Returns the first element below `element` along `names`, or undefined. */
export function find(element: Element | undefined, ...names: readonly string[]): Element | undefined {
	return names.reduce((at, name) => elements(at).find((child) => child.name === name), element);
}

/** Returns `w:val` of the element found along `names`, or null. */
export function value(element: Element | undefined, ...names: readonly string[]): string | null {
	return find(element, ...names)?.attributes['w:val'] ?? null;
}

/** True for `<w:b/>`, false for `<w:b w:val="0"/>` or where the element is missing. */
export function isOn(element: Element | undefined, name: string): boolean {
	const found = find(element, name);
	return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '');
}

/** Returns the text directly inside an element. */
export function ownText(element: Element): string {
	return element.children.filter((node) => typeof node === 'string').join('');
}

/** Namespaces of Word and the prefixes that Word writes for them; the second of each is that of the strict format. */
const WORD = [
	'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
	'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const MATH = [
	'http://schemas.openxmlformats.org/officeDocument/2006/math',
	'http://purl.oclc.org/ooxml/officeDocument/math',
];

/**
 * Returns the prefixes of a file that are not those of Word, with those to read them by. Programs name them as they
 * like ("ns0:p", "p"), and some forget to declare them: the root of a part is always Word's.
 */
function prefixesOf(xml: string): ReadonlyMap<string, string> {
	const declared = Array.from(xml.matchAll(/xmlns(?::([\w.-]+))?\s*=\s*["']([^"']+)["']/gu));
	const found = declared.flatMap(([, prefix = '', uri = '']): [string, string][] => {
		return WORD.includes(uri) ? [[prefix, 'w']] : MATH.includes(uri) ? [[prefix, 'm']] : [];
	});
	const root = /<([\w.-]+):(?:document|styles|numbering|footnotes|endnotes|hdr|ftr)\b/u.exec(xml)?.[1];
	const isDeclared = declared.some(([, prefix]) => prefix === root);
	const all = [...found, ...(root === undefined || isDeclared ? [] : [[root, 'w'] as [string, string]])];
	return new Map(all.filter(([prefix, own]) => prefix !== own));
}

/** The parser gives `[{ name: [...children], ':@': { attribute: value } }, { '#text': '…' }]`. */
function toNodes(parsed: unknown, prefixes: ReadonlyMap<string, string>): Node[] {
	if (!Array.isArray(parsed)) return [];
	return (parsed as readonly Record<string, unknown>[]).map((node) => {
		const name = Object.keys(node).find((key) => key !== ':@') ?? '';
		if (name === '#text') return String(node[name]);
		const attributes = (node[':@'] ?? {}) as Record<string, string>;
		return {
			name: ownName(name, prefixes, ''),
			attributes:
				prefixes.size === 0
					? attributes
					: Object.fromEntries(
							Object.entries(attributes).map(([key, value]) => [ownName(key, prefixes, null), value]),
						),
			children: toNodes(node[name], prefixes),
		};
	});
}

/** `bare` is the prefix of a name without one; an attribute without one belongs to no namespace. */
function ownName(name: string, prefixes: ReadonlyMap<string, string>, bare: '' | null): string {
	if (prefixes.size === 0 || name.startsWith('?')) return name;
	const colon = name.indexOf(':');
	const prefix = colon === -1 ? bare : name.slice(0, colon);
	const own = prefix === null ? undefined : prefixes.get(prefix);
	return own === undefined ? name : `${own}:${name.slice(colon + 1)}`;
}
