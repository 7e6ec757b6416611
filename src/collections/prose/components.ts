import { nearest } from '../nearest.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';

/** `<Quote at="…" />` and its like, as it stands in the prose. */
export interface Component {
	readonly place: Place;
	/** The whole tag. */
	readonly tag: string;
	/** The address it names; null for those that take none. */
	readonly address: string | null;
}

export interface FoundComponents {
	/** Those that are written as they should be. */
	readonly components: readonly Component[];
	/** The prose without any tag that looks like a component. */
	readonly rest: string;
	readonly problems: readonly Problem[];
}

/** The attribute of each component that takes an address; null for those that take none. */
const KNOWN: ReadonlyMap<string, string | null> = new Map([
	['Quote', 'at'],
	['Tasks', 'under'],
	['Deadlines', null],
]);
/** Names of components begin with a capital letter, those of HTML tags do not. */
const TAG = /<\/?([A-Z][\w.]*)(?:"[^"\n]*"|[^<>"\n])*>?/g;
const ADDRESS = /^<\w+\s+([\w-]+)="([^"]*)"\s*\/>$/;
const BARE = /^<\w+\s*\/>$/;

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
	const attribute = KNOWN.get(name);
	if (attribute === undefined) return { trouble: unknownProblem(place, tag, name) };
	const [, key, address = null] = ADDRESS.exec(tag) ?? [];
	const form = attribute === null ? `<${name} />` : `<${name} ${attribute}="…" />`;
	const isWhole = attribute === null ? BARE.test(tag) : key === attribute;
	const at = { ...place, field: name };
	if (!isWhole) {
		return { trouble: problem('component-wrong', at, 'Thành phần viết sai dạng.', tag, `Viết: ${form}.`) };
	}
	if (!isAlone) {
		const message = 'Thành phần phải đứng một mình trên một dòng.';
		return { trouble: problem('component-wrong', at, message, tag, 'Đưa thành phần xuống dòng riêng.') };
	}
	const field = attribute === null ? name : `${name}.${attribute}`;
	return { component: { place: { ...place, field }, tag, address } };
}

function unknownProblem(place: Place, tag: string, name: string): Problem {
	const [close] = nearest(name, KNOWN.keys(), 1);
	const remedy = close === undefined ? undefined : `Có phải “${close}”? Nếu không, xóa thành phần này.`;
	return problem('component-unknown', { ...place, field: name }, 'Không có thành phần này.', tag, remedy);
}
