/** For tests: what a component prints, asked the way a reader's program would: by role or tag, name, target, order. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

type Component = Parameters<AstroContainer['renderToString']>[0];

/** An element that was printed, or the whole of what was. */
export interface Printed {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** Its words, white space as a browser shows it. */
	readonly text: string;
	readonly parts: readonly Printed[];
}

const container = await AstroContainer.create();

/** Prints a component with its properties, away from any page. Rejects where the component throws. */
export async function render(component: Component, props: Record<string, unknown>): Promise<Printed> {
	const html = await container.renderToString(component, { props });
	return { tag: '', attributes: {}, ...below(parseFragment(html)) };
}

/** Everything inside that has the tag, in the order of the page. */
export function all(printed: Printed, tag: string): readonly Printed[] {
	return printed.parts.flatMap((part) => [...(part.tag === tag ? [part] : []), ...all(part, tag)]);
}

/** The one thing inside with the tag. Throws where there is none or more than one. */
export function only(printed: Printed, tag: string): Printed {
	const [first, ...more] = all(printed, tag);
	if (first === undefined || more.length > 0) throw new Error(`Not one <${tag}> in: ${printed.text}`);
	return first;
}

/** What a screen reader calls it: its label, else its words, else the words for a picture. */
export function nameOf({ attributes, text }: Printed): string {
	return attributes['aria-label'] ?? (text === '' ? (attributes['alt'] ?? '') : text);
}

/** The links inside: name and target, in the order of the page. */
export function links(printed: Printed): readonly (readonly [name: string, href: string | undefined])[] {
	return all(printed, 'a').map((link) => [nameOf(link), link.attributes['href']]);
}

/** The words of everything inside that has the tag. */
export function texts(printed: Printed, tag: string): readonly string[] {
	return all(printed, tag).map(({ text }) => text);
}

function below(node: Tree.ParentNode): Pick<Printed, 'text' | 'parts'> {
	return {
		text: wordsOf(node).replace(/\s+/gu, ' ').trim(),
		parts: node.childNodes.flatMap((child) => ('tagName' in child ? [toPrinted(child)] : [])),
	};
}

function toPrinted(element: Tree.Element): Printed {
	const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
	return { tag: element.tagName, attributes, ...below(element) };
}

function wordsOf(node: Tree.ParentNode): string {
	return node.childNodes
		.map((child) => ('value' in child ? child.value : 'childNodes' in child ? wordsOf(child) : ''))
		.join('');
}
