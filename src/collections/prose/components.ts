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

export interface FoundComponents {
	/** Those that are written as they should be. */
	readonly components: readonly Component[];
	/** The prose without any tag that looks like a component. */
	readonly rest: string;
	readonly problems: readonly Problem[];
}

/** Names of components begin with a capital letter, those of HTML tags do not. */
const TAG = /<\/?([A-Z][\w.]*)(?:"[^"\n]*"|[^<>"\n])*>?/g;
const WHOLE = /^<\w+((?:\s+[\w-]+="[^"]*")*)\s*\/>$/;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/** Takes the components out of masked prose. Each stands alone on its line, whole. */
export function findComponents(file: string, prose: string): FoundComponents {
	const lines = prose
		.split('\n')
		.map((text, index) => readLine({ file, line: index + 1, field: null }, text));
	return {
		components: lines.flatMap(({ components }) => components),
		rest: lines.map(({ rest }) => rest).join('\n'),
		problems: lines.flatMap(({ problems }) => problems),
	};
}

function readLine(place: Place, text: string): FoundComponents {
	const tags = [...text.matchAll(TAG)];
	const isAlone = tags.length === 1 && tags[0]?.[0] === text.trim();
	const read = tags.map(([tag, name = '']) => readTag(place, { tag, name, isAlone }));
	return {
		components: read.flatMap(({ component }) => component ?? []),
		rest: text.replace(TAG, (tag) => ' '.repeat(tag.length)),
		problems: read.flatMap(({ trouble }) => trouble ?? []),
	};
}

interface Tag {
	readonly tag: string;
	readonly name: string;
	readonly isAlone: boolean;
}

interface ReadTag {
	readonly component?: Component;
	readonly trouble?: Problem;
}

function readTag(place: Place, { tag, name, isAlone }: Tag): ReadTag {
	if (!isKnown(name)) return { trouble: unknownProblem(place, tag, name) };
	const wanted = ATTRIBUTES[name];
	const given = attributesOf(tag);
	const at = { ...place, field: name };
	if (given === null || !isSame(wanted, [...given.keys()])) {
		const form = [`<${name}`, ...wanted.map((key) => `${key}="…"`), '/>'].join(' ');
		return { trouble: problem('component-wrong', at, 'Thành phần viết sai dạng.', tag, `Viết: ${form}.`) };
	}
	if (!isAlone) {
		const message = 'Thành phần phải đứng một mình trên một dòng.';
		return { trouble: problem('component-wrong', at, message, tag, 'Đưa thành phần xuống dòng riêng.') };
	}
	const field = [name, ...wanted.slice(0, 1)].join('.');
	const values = wanted.map((key) => given.get(key) ?? '');
	return { component: { place: { ...place, field }, tag, name, values } };
}

/** null where the tag is not whole. */
function attributesOf(tag: string): ReadonlyMap<string, string> | null {
	const [, inside] = WHOLE.exec(tag) ?? [];
	if (inside === undefined) return null;
	return new Map(Array.from(inside.matchAll(ATTRIBUTE), ([, key = '', value = '']) => [key, value]));
}

function isSame(wanted: readonly string[], given: readonly string[]): boolean {
	return wanted.length === given.length && wanted.every((key) => given.includes(key));
}

function isKnown(name: string): name is ComponentName {
	return Object.hasOwn(ATTRIBUTES, name);
}

function unknownProblem(place: Place, tag: string, name: string): Problem {
	const [close] = nearest(name, Object.keys(ATTRIBUTES), 1);
	const remedy = close === undefined ? undefined : `Có phải “${close}”? Nếu không, xóa thành phần này.`;
	return problem('component-unknown', { ...place, field: name }, 'Không có thành phần này.', tag, remedy);
}
