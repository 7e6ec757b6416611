import type { JsxElement } from '../../markdown/read.ts';
import { nearest } from '../nearest.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';

/** Kinds of prose files, each with what editors call it. */
const ROOMS = {
	guide: 'huong-dan.mdx',
	article: 'dieu-….mdx',
	story: 'stories/',
	page: 'pages/',
} as const;
export type Room = keyof typeof ROOMS;

interface Shape {
	readonly rooms: readonly Room[];
	/** Every attribute has to be there, in any order; null for any words, else the values to choose from. */
	readonly attributes: Readonly<Record<string, readonly string[] | null>>;
	/** What stands between its tags; nothing where left out. */
	readonly inside?: 'prose' | 'ordered-list';
}

const OUR_WORDS: readonly Room[] = ['guide', 'article'];

/** Every component that prose may hold. What its attributes name is checked in `checks/`. */
const COMPONENTS = {
	Quote: { rooms: OUR_WORDS, attributes: { at: null } },
	Tasks: { rooms: ['guide'], attributes: { under: null } },
	Deadlines: { rooms: ['guide'], attributes: {} },
	Provision: { rooms: OUR_WORDS, attributes: { document: null, article: null } },
	Award: { rooms: OUR_WORDS, attributes: { id: null } },
	Steps: { rooms: OUR_WORDS, attributes: {}, inside: 'ordered-list' },
	Aside: { rooms: OUR_WORDS, attributes: { type: ['note', 'caution'], title: null }, inside: 'prose' },
	SourceQuote: { rooms: ['story'], attributes: { source: null, text: null } },
	Figure: { rooms: ['story'], attributes: { of: null } },
} as const satisfies Readonly<Record<string, Shape>>;

type ComponentName = keyof typeof COMPONENTS;
export const COMPONENT_NAMES = Object.keys(COMPONENTS);

/** `<Quote at="…" />` and its like, as it stands in the prose. */
export interface Component {
	readonly place: Place;
	readonly name: ComponentName;
	/** What its attributes say, in the order of the table. */
	readonly values: readonly string[];
}

/** The words that a component prints of its own: what a source says. */
export function printedWords(element: JsxElement): string {
	return element.name === 'SourceQuote' ? (attributesOf(element)?.get('text') ?? '') : '';
}

/** True for a component between whose tags prose may stand. */
export function holdsProse(name: string | null): boolean {
	return name !== null && isKnown(name) && shapeOf(name).inside !== undefined;
}

/** A tag in the tree, as it is written and where. */
export interface Tag {
	readonly element: JsxElement;
	readonly place: Place;
	readonly source: string;
	/** True where it has lines of its own, outside lists and quotations. */
	readonly isAlone: boolean;
}

/** Names of components begin with a capital letter, those of HTML tags do not. */
export function isComponentName(name: string | null): name is string {
	return name !== null && /^\p{Lu}/u.test(name);
}

/** A component of the table, written as it should be and where it may stand, or what is wrong with it. */
export function readComponent(tag: Tag, name: string, room: Room): Component | Problem {
	if (!isKnown(name)) return unknownComponent(tag.place, tag.source, name);
	const wanted = Object.entries(shapeOf(name).attributes);
	const given = attributesOf(tag.element);
	if (given === null || !isSame(wanted, given) || !hasRightInside(tag.element, shapeOf(name))) {
		return wrongComponent(tag.place, tag.source, name);
	}
	const field = [name, ...wanted.slice(0, 1).map(([key]) => key)].join('.');
	const place = { ...tag.place, field };
	if (!tag.isAlone) return notAlone({ ...tag.place, field: name }, tag.source);
	if (!shapeOf(name).rooms.includes(room)) return misplaced(place, tag.source, name, room);
	const values = wanted.map(([key]) => given.get(key) ?? '');
	return wrongValue(tag.place, name, wanted, given) ?? { place, name, values };
}

/** For a tag that the compiler cannot read either: what is wrong with a component of this name. */
export function brokenComponent(place: Place, source: string, name: string): Problem {
	return isKnown(name) ? wrongComponent(place, source, name) : unknownComponent(place, source, name);
}

/** null where one is code, has no value or is there twice. */
export function attributesOf({ attributes }: JsxElement): ReadonlyMap<string, string> | null {
	const values = new Map<string, string>();
	for (const attribute of attributes) {
		if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return null;
		if (values.has(attribute.name)) return null;
		values.set(attribute.name, attribute.value);
	}
	return values;
}

type Wanted = readonly (readonly [string, readonly string[] | null])[];

function isSame(wanted: Wanted, given: ReadonlyMap<string, string>): boolean {
	return wanted.length === given.size && wanted.every(([key]) => given.has(key));
}

/** Starlight's Steps refuse anything but one ordered list. */
function hasRightInside({ children }: JsxElement, { inside }: Shape): boolean {
	if (inside === undefined) return children.length === 0;
	const [first, ...more] = children;
	if (inside === 'prose') return first !== undefined;
	return first?.type === 'list' && first.ordered === true && more.length === 0;
}

function isKnown(name: string): name is ComponentName {
	return Object.hasOwn(COMPONENTS, name);
}

function shapeOf(name: ComponentName): Shape {
	return COMPONENTS[name];
}

function wrongComponent(place: Place, source: string, name: ComponentName): Problem {
	const { attributes, inside } = shapeOf(name);
	const open = [`<${name}`, ...Object.keys(attributes).map((key) => `${key}="…"`)].join(' ');
	const held = inside === 'prose' ? 'lời của bài' : 'một danh sách đánh số';
	const remedy =
		inside === undefined
			? `Viết: ${open} />.`
			: `Viết ${open}> và </${name}> mỗi thẻ một dòng, ở giữa là ${held}, cách hai thẻ một dòng trống.`;
	const message = 'Thành phần viết sai dạng.';
	return problem('component-wrong', { ...place, field: name }, message, source.split('\n')[0], remedy);
}

function notAlone(place: Place, source: string): Problem {
	const message = 'Thành phần phải đứng một mình trên một dòng.';
	return problem(
		'component-wrong',
		place,
		message,
		source.split('\n')[0],
		'Đưa thành phần xuống dòng riêng.',
	);
}

function misplaced(place: Place, source: string, name: ComponentName, room: Room): Problem {
	const homes = shapeOf(name).rooms.map((one) => ROOMS[one]);
	const message = `Thành phần này chỉ dùng trong ${homes.join(', ')}.`;
	const others = Object.entries<Shape>(COMPONENTS).flatMap(([one, { rooms }]) =>
		rooms.includes(room) ? [one] : [],
	);
	const use = others.length === 0 ? 'không dùng thành phần nào' : `dùng được: ${others.join(', ')}`;
	const remedy = `Xóa dòng này; ở ${ROOMS[room]} ${use}.`;
	return problem('component-wrong', place, message, source.split('\n')[0], remedy);
}

function wrongValue(
	place: Place,
	name: ComponentName,
	wanted: Wanted,
	given: ReadonlyMap<string, string>,
): Problem | null {
	for (const [key, choices] of wanted) {
		const [value, at] = [given.get(key) ?? '', { ...place, field: `${name}.${key}` }];
		if (value.trim() === '') return problem('text-empty', at, 'Thuộc tính này để trống.', value);
		if (choices === null || choices.includes(value)) continue;
		const remedy = `Chọn một trong: ${choices.join(', ')}.`;
		return problem('value-wrong', at, 'Không có giá trị này.', value, remedy);
	}
	return null;
}

function unknownComponent(place: Place, source: string, name: string): Problem {
	const [close] = nearest(name, COMPONENT_NAMES, 1);
	const remedy = close === undefined ? undefined : `Có phải “${close}”? Nếu không, xóa thành phần này.`;
	const at = { ...place, field: name };
	return problem('component-unknown', at, 'Không có thành phần này.', source.split('\n')[0], remedy);
}
