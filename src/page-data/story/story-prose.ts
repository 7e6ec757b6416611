import type { Nodes } from 'mdast';
import type { Content, Story } from '../../collections/load.ts';
import { attributesOf } from '../../collections/prose/components.ts';
import { readMdx, type JsxElement } from '../../markdown/read.ts';
import { fullAddress } from '../base/mail.ts';
import { paths } from '../base/paths.ts';
import { figureView } from './stories.ts';

/** How a run of words is set apart. */
type RunMark = 'strong' | 'emphasis' | 'delete' | 'code';

/** A run of words of a story, for programs that print. */
export interface ProseRun {
	readonly text: string;
	readonly marks: readonly RunMark[];
	/** A whole address on the web; null where it is no link, or leads into a site without an address. */
	readonly href: string | null;
	/** What a footnote that hangs on these words says; null where there is none. */
	readonly note: readonly ProseRun[] | null;
}

/** A block of a story's words. A heading's level is that of Markdown: the page's title is 1. */
export type ProseBlock =
	| { readonly kind: 'paragraph' | 'code'; readonly runs: readonly ProseRun[] }
	| { readonly kind: 'heading'; readonly level: number; readonly runs: readonly ProseRun[] }
	| {
			readonly kind: 'list';
			/** Number of the first item; null where the items are not counted. */
			readonly start: number | null;
			readonly items: readonly (readonly ProseBlock[])[];
	  }
	| { readonly kind: 'quote'; readonly blocks: readonly ProseBlock[] }
	/** Words of a source, with who published them and the title of what they are from. */
	| {
			readonly kind: 'source-quote';
			readonly text: string;
			readonly publisher: string;
			readonly title: string;
			readonly href: string | null;
	  }
	/** A figure of the story, large. */
	| ({ readonly kind: 'figure' } & ReturnType<typeof figureView>)
	/** Rows of cells, the first row names the columns. */
	| { readonly kind: 'table'; readonly rows: readonly (readonly (readonly ProseRun[])[])[] }
	| { readonly kind: 'rule' };

/**
 * The words of a story as blocks, read as its page is (src/markdown), so that paper and screen
 * cannot differ. Throws where a story holds what is not known here: nothing is left out in silence.
 */
export function storyProse(content: Content, story: ProseStory): ProseBlock[] {
	const { tree, faults } = readMdx(story.body);
	if (faults.length > 0) throw new Error(`Gương ${story.id}: có chỗ không đọc được (npm run check:content).`);
	const { children } = tree;
	const reader: Reader = { content, story, notes: notesOf(children), targets: targetsOf(children) };
	return blocksOf(reader, children);
}

type ProseStory = Pick<Story, 'id' | 'body' | 'sources' | 'figures'>;

/** What the words of one story are read with. */
interface Reader {
	readonly content: Content;
	readonly story: ProseStory;
	/** Footnotes by their key. */
	readonly notes: ReadonlyMap<string, Nodes>;
	/** Addresses that are written apart from their links, by key. */
	readonly targets: ReadonlyMap<string, string>;
}

function childrenOf(node: Nodes): readonly Nodes[] {
	return 'children' in node ? node.children : [];
}

function notesOf(nodes: readonly Nodes[]): ReadonlyMap<string, Nodes> {
	return new Map(
		nodes.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [])),
	);
}

function targetsOf(nodes: readonly Nodes[]): ReadonlyMap<string, string> {
	return new Map(nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])));
}

function blocksOf(reader: Reader, nodes: readonly Nodes[]): ProseBlock[] {
	return nodes.flatMap((node) => blockOf(reader, node) ?? []);
}

/** null for what prints nothing where it stands. */
function blockOf(reader: Reader, node: Nodes): ProseBlock | null {
	switch (node.type) {
		case 'paragraph':
			return { kind: 'paragraph', runs: runsOf(reader, node.children) };
		case 'heading':
			return { kind: 'heading', level: node.depth, runs: runsOf(reader, node.children) };
		case 'list':
			return {
				kind: 'list',
				start: node.ordered === true ? (node.start ?? 1) : null,
				items: node.children.map((item) => blocksOf(reader, item.children)),
			};
		case 'blockquote':
			return { kind: 'quote', blocks: blocksOf(reader, node.children) };
		case 'table':
			return {
				kind: 'table',
				rows: node.children.map((row) => row.children.map((cell) => runsOf(reader, cell.children))),
			};
		case 'code':
			return { kind: 'code', runs: [plain(node.value)] };
		case 'thematicBreak':
			return { kind: 'rule' };
		case 'mdxJsxFlowElement':
			return node.name === 'Figure' ? figureOf(reader, node) : sourceQuoteOf(reader, node);
		case 'footnoteDefinition':
		case 'definition':
			return null;
		default:
			throw unknown(reader, node);
	}
}

function runsOf(reader: Reader, nodes: readonly Nodes[]): ProseRun[] {
	return nodes.flatMap((node) => runOf(reader, node));
}

function runOf(reader: Reader, node: Nodes): ProseRun[] {
	switch (node.type) {
		case 'text':
			// A line that the editor broke goes on, as on the page.
			return [plain(node.value.replace(/\s*\n\s*/gu, ' '))];
		case 'break':
			return [plain('\n')];
		case 'inlineCode':
			return [{ ...plain(node.value), marks: ['code'] }];
		case 'strong':
		case 'emphasis':
		case 'delete': {
			const mark = node.type;
			return runsOf(reader, node.children).map((run) => ({ ...run, marks: [...run.marks, mark] }));
		}
		case 'link':
			return linked(reader, node.children, node.url);
		case 'linkReference':
			return linked(reader, node.children, reader.targets.get(node.identifier) ?? '');
		// Who cannot see the picture is told what it shows.
		case 'image':
		case 'imageReference':
			return [{ ...plain(node.alt ?? ''), marks: ['emphasis'] }];
		case 'footnoteReference':
			return [{ ...plain(''), note: noteOf(reader, node.identifier) }];
		default:
			throw unknown(reader, node);
	}
}

function plain(text: string): ProseRun {
	return { text, marks: [], href: null, note: null };
}

function linked(reader: Reader, nodes: readonly Nodes[], url: string): ProseRun[] {
	const href = wholeAddress(reader, url);
	return runsOf(reader, nodes).map((run) => ({ ...run, href }));
}

function wholeAddress({ content, story }: Reader, url: string): string | null {
	if (/^[a-z]+:/iu.test(url)) return url;
	if (content.site.url === null || url === '') return null;
	return fullAddress(content, url.startsWith('#') ? `${paths.story(story.id)}${url}` : url);
}

/** A footnote is one line of words on paper. */
function noteOf(reader: Reader, key: string): ProseRun[] {
	const note = reader.notes.get(key);
	return (note === undefined ? [] : childrenOf(note)).flatMap((block, index) => [
		...(index === 0 ? [] : [plain(' ')]),
		...runsOf(reader, childrenOf(block)),
	]);
}

function sourceQuoteOf(reader: Reader, node: JsxElement): ProseBlock {
	const given = attributesOf(node);
	const source = reader.story.sources[given?.get('source') ?? ''];
	const text = given?.get('text');
	if (node.name !== 'SourceQuote' || source === undefined || text === undefined) throw unknown(reader, node);
	return {
		kind: 'source-quote',
		text,
		publisher: source.publisher,
		title: source.title,
		href: source.url,
	};
}

function figureOf(reader: Reader, node: JsxElement): ProseBlock {
	const label = attributesOf(node)?.get('of');
	const figure = reader.story.figures.find((one) => one.label === label);
	if (figure === undefined) throw unknown(reader, node);
	return { kind: 'figure', ...figureView(figure) };
}

function unknown({ story }: Reader, node: Nodes): Error {
	return new Error(
		`Gương ${story.id}: chưa in được “${node.type}” ra giấy (src/page-data/story/story-prose.ts).`,
	);
}
