import type { JsxElement } from '../../markdown/read.ts';
import { nearest } from '../nearest.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';

/** `<Quote at="…" />` and its like, as it stands in the prose. */
export interface Component {
	readonly place: Place;
	/** The whole tag. */
	readonly tag: string;
	readonly name: ComponentName;
	/** What its attributes say, in the order in which they are asked for. */
	readonly values: readonly string[];
}

/** Components that guides may hold. */
const GUIDE_COMPONENTS = { Quote: ['at'], Tasks: ['under'], Deadlines: [] } as const;
/** Components that stories may hold. */
const STORY_COMPONENTS = { SourceQuote: ['source', 'text'] } as const;
const ATTRIBUTES: Readonly<Record<ComponentName, readonly string[]>> = {
	...GUIDE_COMPONENTS,
	...STORY_COMPONENTS,
};

type ComponentName = keyof typeof GUIDE_COMPONENTS | keyof typeof STORY_COMPONENTS;

/** True for a component that only stories may hold. */
export function isOfStories({ name }: Component): boolean {
	return name in STORY_COMPONENTS;
}

/** The words that a component prints of its own: what a source says. */
export function printedWords(element: JsxElement): string {
	return element.name === 'SourceQuote' ? (attributesOf(element)?.get('text') ?? '') : '';
}

/** A tag in the tree, as it is written and where. */
export interface Tag {
	readonly element: JsxElement;
	readonly place: Place;
	readonly source: string;
	/** True where it has a line of its own in the body, outside lists and quotations. */
	readonly isAlone: boolean;
}

/** Names of components begin with a capital letter, those of HTML tags do not. */
export function isComponentName(name: string | null): name is string {
	return name !== null && /^\p{Lu}/u.test(name);
}

/** A component of the list above with plain values and nothing inside, or what is wrong with it. */
export function readComponent(tag: Tag, name: string): Component | Problem {
	if (!isKnown(name)) return unknownComponent(tag.place, tag.source, name);
	const wanted = ATTRIBUTES[name];
	const given = attributesOf(tag.element);
	if (given === null || tag.element.children.length > 0 || !isSame(wanted, given)) {
		return wrongComponent(tag.place, tag.source, name);
	}
	if (!tag.isAlone) {
		const message = 'Thành phần phải đứng một mình trên một dòng.';
		const remedy = 'Đưa thành phần xuống dòng riêng.';
		return problem('component-wrong', { ...tag.place, field: name }, message, tag.source, remedy);
	}
	const field = [name, ...wanted.slice(0, 1)].join('.');
	const values = wanted.map((key) => given.get(key) ?? '');
	return { place: { ...tag.place, field }, tag: tag.source, name, values };
}

/** For a tag that the compiler cannot read either: what is wrong with a component of this name. */
export function brokenComponent(place: Place, source: string, name: string): Problem {
	return isKnown(name) ? wrongComponent(place, source, name) : unknownComponent(place, source, name);
}

/** null where one is code, has no value or is there twice. */
function attributesOf({ attributes }: JsxElement): ReadonlyMap<string, string> | null {
	const values = new Map<string, string>();
	for (const attribute of attributes) {
		if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return null;
		if (values.has(attribute.name)) return null;
		values.set(attribute.name, attribute.value);
	}
	return values;
}

function isSame(wanted: readonly string[], given: ReadonlyMap<string, string>): boolean {
	return wanted.length === given.size && wanted.every((key) => given.has(key));
}

function isKnown(name: string): name is ComponentName {
	return Object.hasOwn(ATTRIBUTES, name);
}

function wrongComponent(place: Place, source: string, name: ComponentName): Problem {
	const form = [`<${name}`, ...ATTRIBUTES[name].map((key) => `${key}="…"`), '/>'].join(' ');
	const at = { ...place, field: name };
	return problem('component-wrong', at, 'Thành phần viết sai dạng.', source, `Viết: ${form}.`);
}

function unknownComponent(place: Place, source: string, name: string): Problem {
	const [close] = nearest(name, Object.keys(ATTRIBUTES), 1);
	const remedy = close === undefined ? undefined : `Có phải “${close}”? Nếu không, xóa thành phần này.`;
	return problem('component-unknown', { ...place, field: name }, 'Không có thành phần này.', source, remedy);
}
