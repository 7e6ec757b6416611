/**
 * What a machine can say of a PDF's accessibility (PDF/UA-1, by the points of the Matterhorn Protocol). veraPDF is
 * neither on npm nor in Debian; pdf.js reads the same structure, and this asks of it what veraPDF would.
 */
import { getDocumentProxy } from 'unpdf';

type Opened = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Opened['getPage']>>;
type Items = Awaited<ReturnType<Page['getTextContent']>>['items'];

/** An element of the structure: "H1", "P", "Table" …; parts of the page have no role. */
interface Element {
	readonly role?: string;
	readonly alt?: string;
	readonly children?: readonly Element[];
}

/** Everything that is wrong with the structure of a file, in words; empty where nothing is. */
export async function structureFaults(bytes: Uint8Array): Promise<string[]> {
	const file = await getDocumentProxy(new Uint8Array(bytes));
	const pages = await Promise.all(
		Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)),
	);
	const trees = (await Promise.all(pages.map((page) => page.getStructTree()))) as (Element | null)[];
	const elements = trees.flatMap((tree) => (tree === null ? [] : below(tree)));
	return [
		...(await documentFaults(file)),
		...trees.flatMap((tree, index) => (tree === null ? [`page ${String(index + 1)}: no structure`] : [])),
		...elements.flatMap(elementFaults),
		...headingFaults(elements),
		...(await Promise.all(pages.map(untagged))).flat(),
	];
}

/** 06, 07, 11: it says that it is PDF/UA-1, which language it has, and shows its title. */
async function documentFaults(file: Opened): Promise<string[]> {
	const read = await file.getMetadata();
	const info = read.info as Readonly<Record<string, unknown>>;
	// Typed as if it were always there; a file without it has null.
	const metadata = read.metadata as { getRaw: () => string } | null;
	const xmp = metadata?.getRaw() ?? '';
	const shown = (await file.getViewerPreferences()) as Readonly<Record<string, unknown>> | null;
	const marks = (await file.getMarkInfo()) as Readonly<Record<string, unknown>> | null;
	const told: readonly (readonly [holds: boolean, words: string])[] = [
		[xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), 'no PDF/UA-1 in XMP'],
		[xmp.includes('<dc:title>'), 'no title in XMP'],
		[typeof info['Title'] === 'string' && info['Title'] !== '', 'no title'],
		[info['Language'] === 'vi', 'its language is not Vietnamese'],
		[shown?.['DisplayDocTitle'] === true, 'a window shows the name of the file, not the title'],
		[marks?.['Marked'] === true, 'not tagged'],
	];
	return told.flatMap(([holds, words]) => (holds ? [] : [words]));
}

const STANDARD =
	/^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|Private|P|H[1-6]|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Figure|Formula|Form|Strong|Em|Root)$/u;

/** 02: only roles that are known; 13: figures have words; 15: tables have headers and rows of equal shape. */
function elementFaults({ role = 'Root', alt = '', children = [] }: Element): string[] {
	const rows = children.flatMap((child) =>
		/^T(?:Head|Body|Foot)$/u.test(child.role ?? '') ? (child.children ?? []) : child,
	);
	const isTable = role === 'Table';
	return [
		...(STANDARD.test(role) ? [] : [`unknown role ${role}`]),
		...(/^(?:Figure|Formula)$/u.test(role) && alt === '' ? [`${role} without words`] : []),
		...(isTable && rows.some((row) => row.role !== 'TR' && row.role !== 'Caption')
			? ['Table with something other than rows']
			: []),
		...(isTable && !rows.flatMap((row) => row.children ?? []).some((cell) => cell.role === 'TH')
			? ['Table without headers']
			: []),
		...(role === 'L' && children.some((child) => !/^(?:LI|Caption|L)$/u.test(child.role ?? ''))
			? ['L with something other than LI']
			: []),
	];
}

/** 14: the first heading is H1, and none skips a level. */
function headingFaults(elements: readonly Element[]): string[] {
	const levels = elements.flatMap(({ role = '' }) => (/^H[1-6]$/u.test(role) ? [Number(role[1])] : []));
	if (levels.length === 0) return ['no heading'];
	return levels.flatMap((level, index) => {
		const before = levels[index - 1] ?? 0;
		return level > before + 1 ? [`H${String(level)} after H${String(before)}`] : [];
	});
}

/** 01: whatever is on the page belongs to the structure or is marked as an artifact. */
async function untagged(page: Page): Promise<string[]> {
	const { items } = await page.getTextContent({ includeMarkedContent: true });
	const { loose } = items.reduce(step, { depth: 0, loose: '' });
	return loose === ''
		? []
		: [`page ${String(page.pageNumber)}: words outside the structure: ${loose.slice(0, 40)}`];
}

function step(state: { readonly depth: number; readonly loose: string }, item: Items[number]) {
	if ('str' in item) return state.depth > 0 ? state : { ...state, loose: state.loose + item.str.trim() };
	return { ...state, depth: state.depth + (item.type === 'endMarkedContent' ? -1 : 1) };
}

function below(element: Element): Element[] {
	return [element, ...(element.children ?? []).flatMap(below)].filter(({ role }) => role !== undefined);
}
