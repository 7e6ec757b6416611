/** Attributes of an element; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** Returns an element with what stands in it, which has to be XML already (`words` makes it of text). */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
	const written = Object.entries(attributes).flatMap(([key, value]) =>
		value === null ? [] : [` ${key}="${escape(String(value)).replaceAll('"', '&quot;')}"`],
	);
	const open = `${name}${written.join('')}`;
	const inner = children.join('');
	return inner === '' ? `<${open}/>` : `<${open}>${inner}</${name}>`;
}

/** Returns text as XML. */
export function words(text: string): string {
	return escape(text);
}

/** Returns a whole XML file, UTF-8. */
export function xmlFile(root: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Characters that XML 1.0 cannot hold at all; no document should have them, a damaged file might. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

function escape(text: string): string {
	return text.replace(FORBIDDEN, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
