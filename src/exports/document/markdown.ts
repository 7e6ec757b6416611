import type { Heading, PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import { stringify } from 'yaml';
import { writeMarkdown } from '../../markdown/write.ts';
import type { WordedDocument } from '../../page-data/document/full-text.ts';
import { textOf } from '../../page-data/document/texts.ts';
import type { Paper, PaperParagraph, PaperTable, Passage, Run } from './paper.ts';

/**
 * A document in Markdown (CommonMark with tables): headings are headings, marks stay as they are written. What the file
 * is about stands above the words, in YAML.
 */
export function documentMarkdown(paper: Paper, document: WordedDocument): string {
	const { id, type, number, issuer, issuedOn, title, text } = document;
	const from = textOf(document)?.from ?? null;
	const textFrom = from === null ? {} : { textFrom: from };
	const facts = {
		id,
		type,
		number,
		issuer,
		issuedOn,
		title,
		...textFrom,
		sourceSha256: text.sha256,
		url: paper.home,
	};
	const columns = [...paper.head].flatMap(({ left, right }) => [...left, ...right]);
	const foot = paper.foot.flatMap(({ left, right }) => [...left, ...right]);
	const passages = [
		...columns,
		...paper.opening,
		...paper.body,
		...paper.closing,
		...foot,
		...paper.annexes.flat(),
	];
	const words = writeMarkdown({ type: 'root', children: passages.map(passageNode) });
	return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${words}`;
}

function passageNode(passage: Passage): RootContent {
	return passage.kind === 'table' ? tableNode(passage) : paragraphNode(passage);
}

function paragraphNode({ marker, runs, depth, setting, role }: PaperParagraph): RootContent {
	const lead: Run[] = marker === '' ? [] : [{ text: `${marker} `, strong: false, href: null }];
	const children = runNodes([...lead, ...runs]);
	const level = depth === null ? (setting === 'title' && role === 'type' ? 1 : null) : depth + 1;
	return level === null
		? { type: 'paragraph', children }
		: { type: 'heading', depth: headingDepth(level), children };
}

function headingDepth(level: number): Heading['depth'] {
	return DEPTHS.find((depth) => depth === level) ?? 6;
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

/** Strong runs that touch are one: two would run their signs together. */
function runNodes(runs: readonly Run[]): PhrasingContent[] {
	const groups: Run[][] = [];
	for (const run of runs) {
		const open = groups.at(-1);
		if (open?.[0]?.strong === run.strong) open.push(run);
		else groups.push([run]);
	}
	return groups.flatMap((group) => {
		const children = group.map(runNode);
		return group[0]?.strong === true ? [{ type: 'strong' as const, children }] : children;
	});
}

function runNode({ text, href }: Run): PhrasingContent {
	const words = { type: 'text' as const, value: text };
	return href === null ? words : { type: 'link', url: href, children: [words] };
}

/** The first row heads the table, as Markdown demands; a wide cell is followed by empty ones. */
function tableNode({ rows, columns }: PaperTable): RootContent {
	const children = rows.map(({ cells }): TableRow => {
		const texts = cells.flatMap(({ paragraphs, span }) => [
			cellNode(paragraphs),
			...Array.from({ length: span - 1 }, () => cellNode([])),
		]);
		const missing = Array.from({ length: columns - texts.length }, () => cellNode([]));
		return { type: 'tableRow', children: [...texts, ...missing] };
	});
	return { type: 'table', children };
}

/** A cell is one line: paragraphs in it are set apart by a tag, as GFM tables need. */
function cellNode(paragraphs: readonly (readonly Run[])[]): TableCell {
	const children = paragraphs.flatMap((runs, index) => [
		...(index === 0 ? [] : [{ type: 'html' as const, value: '<br>' }]),
		...runNodes(runs),
	]);
	return { type: 'tableCell', children };
}
