import { isAllCaps } from '../../text/letter-case.ts';
import type { ColumnRow, Paper, PaperParagraph, PaperTable, Passage, Run } from '../document/paper.ts';
import { element, words } from '../xml.ts';
import type { NumberIds } from './numbering.ts';

/** What one pass over a document carries along. */
export interface Writer {
	readonly numbers: NumberIds;
	/** Addresses on the web → the id under which the file knows them. */
	readonly links: Map<string, string>;
	/** How many bookmarks there are. */
	bookmarks: number;
}

/** The printed width of an A4 page with the decree's margins, and of its two columns: twentieths of a point. */
const WIDTH = 9070;
const HEAD_WIDTHS = [3630, 5440] as const;
const FOOT_WIDTHS = [4535, 4535] as const;

/** Everything of the text before its annexes. */
export function mainXml(paper: Paper, writer: Writer): string {
	const isDrawn = hasRules(paper);
	return [
		twoColumns(paper.head, HEAD_WIDTHS, writer, isDrawn),
		...openingXml(paper.opening, writer, isDrawn),
		...[...paper.body, ...paper.closing].map((passage) => passageXml(passage, writer)),
		...(paper.foot.length === 0 ? [] : [gapXml(FOOT_GAP), twoColumns(paper.foot, FOOT_WIDTHS, writer, true)]),
	].join('');
}

/** The lines of the form that the text lacks, for the head of the first page: they are no words of the body. */
export function addedXml({ added }: Paper, writer: Writer): string {
	const line = (role: 'issuer' | 'motto') => (text: string) => formLine(text, role);
	const left = (added.issuer ?? []).map(line('issuer'));
	const right = (added.motto ?? []).map(line('motto'));
	if (left.length + right.length === 0) return '';
	return gapXml(TOP_GAP) + twoColumns([{ left, right }], HEAD_WIDTHS, writer, false);
}

/** The header begins 10 mm from the edge, where the page's number stands; the form begins at the margin. */
const TOP_GAP = 567;

/** Between the last words and the two columns of the foot. */
const FOOT_GAP = 160;

function gapXml(height: number): string {
	const spacing = element('w:spacing', { 'w:line': height, 'w:lineRule': 'exact' });
	return element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': 'Rule' }), spacing));
}

/** An annex, which begins on a page of its own. */
export function annexXml(passages: readonly Passage[], writer: Writer): string {
	return passages.map((passage) => passageXml(passage, writer)).join('');
}

function formLine(text: string, role: 'issuer' | 'motto'): PaperParagraph {
	const runs = [{ text, strong: false, href: null }];
	return {
		kind: 'paragraph',
		address: '',
		role,
		setting: 'title',
		marker: '',
		runs,
		depth: null,
		below: [],
	};
}

function hasRules({ head, opening }: Paper): boolean {
	const passages = [...head.flatMap(({ left, right }) => [...left, ...right]), ...opening];
	return passages.some((one) => one.kind === 'paragraph' && one.setting === 'middle');
}

/** The last line of the title has a rule below it, where the text draws none. */
function openingXml(opening: readonly Passage[], writer: Writer, isDrawn: boolean): string[] {
	const isTitle = (passage: Passage | undefined) =>
		passage?.kind === 'paragraph' && (passage.role === 'type' || passage.role === 'title');
	const last = opening.findLastIndex(isTitle);
	return opening.map((passage, index) => {
		const xml = passageXml(passage, writer);
		return index === last && !isDrawn ? xml + ruleXml(3200, 160) : xml;
	});
}

/**
 * Two columns as a table without lines. Where one side is empty throughout no table is needed, and a reader's program
 * announces none.
 */
function twoColumns(
	rows: readonly ColumnRow[],
	widths: readonly [number, number],
	writer: Writer,
	isDrawn: boolean,
): string {
	if (rows.length === 0) return '';
	const cells = (row: ColumnRow) => [row.left, row.right] as const;
	const isPair = rows.some(({ left }) => left.length > 0) && rows.some(({ right }) => right.length > 0);
	if (!isPair) {
		return rows
			.flatMap((row) => cells(row).map((cell, index) => columnXml(cell, writer, isDrawn, index * widths[0])))
			.join('');
	}
	const cell = (passages: readonly Passage[], width: number) =>
		element(
			'w:tc',
			{},
			element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
			columnXml(passages, writer, isDrawn, 0) || element('w:p'),
		);
	return (
		element(
			'w:tbl',
			{},
			tableProperties(false),
			element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
			...rows.map((row) =>
				element(
					'w:tr',
					{},
					element('w:trPr', {}, element('w:cantSplit')),
					...cells(row).map((passages, index) => cell(passages, widths[index] ?? 0)),
				),
			),
		) + spacerXml()
	);
}

/** Words after a table, and the end of a header, need a paragraph between them. */
function spacerXml(): string {
	return element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': 'Rule' })));
}

function columnXml(passages: readonly Passage[], writer: Writer, isDrawn: boolean, left: number): string {
	const lastOf = (role: string) =>
		passages.findLastIndex((one) => one.kind === 'paragraph' && one.role === role);
	return passages
		.map((passage, index) => {
			const xml = passageXml(passage, writer, left);
			if (isDrawn) return xml;
			if (index === lastOf('issuer')) return xml + ruleXml(1250);
			// As long as the words above it: "Độc lập - Tự do - Hạnh phúc" in Times New Roman, 13 points, bold.
			return index === lastOf('motto') ? xml + ruleXml(1090) : xml;
		})
		.join('');
}

/** An empty line with a stroke above it, drawn in from both sides. */
function ruleXml(inset: number, after = 0): string {
	const properties = [
		element('w:pStyle', { 'w:val': 'Rule' }),
		element(
			'w:pBdr',
			{},
			element('w:top', { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': '000000' }),
		),
		element('w:spacing', { 'w:before': 60, 'w:after': after }),
		element('w:ind', { 'w:left': inset, 'w:right': inset }),
	];
	return element('w:p', {}, element('w:pPr', {}, ...properties));
}

function passageXml(passage: Passage, writer: Writer, left = 0): string {
	return passage.kind === 'table' ? tableXml(passage, writer) : paragraphXml(passage, writer, left);
}

function paragraphXml(paragraph: PaperParagraph, writer: Writer, left: number): string {
	const { runs, marker, role, setting } = paragraph;
	const numId = writer.numbers.get(paragraph);
	const isBelow = setting === 'centred' && runs.length > 0;
	const between = isBelow
		? element('w:r', {}, element('w:br'))
		: marker === '' || runs.length === 0
			? ''
			: run(' ');
	// A list counted by Word has the space after its mark from the list.
	const typed = marker === '' ? '' : run(marker, role === 'article');
	const mark = numId === undefined ? typed + between : isBelow ? between : '';
	const { open, close } = bookmark(paragraph, writer);
	return element(
		'w:p',
		{},
		element('w:pPr', {}, ...properties(paragraph, numId, left)),
		open,
		mark,
		...runs.map((one) => runXml(one, writer)),
		close,
	);
}

/** The order of properties is that of the schema: Word refuses any other. */
function properties(
	{ role, setting, depth, runs }: PaperParagraph,
	numId: number | undefined,
	left: number,
): string[] {
	const style = depth === null ? styleOf(role, setting, runs) : `Heading${String(Math.min(depth, 6))}`;
	const isCentred = setting === 'centred';
	return [
		element('w:pStyle', { 'w:val': style }),
		...(numId === undefined
			? []
			: [element('w:numPr', {}, element('w:ilvl', { 'w:val': 0 }), element('w:numId', { 'w:val': numId }))]),
		...(isCentred ? [element('w:ind', { 'w:firstLine': 0 }), element('w:jc', { 'w:val': 'center' })] : []),
		...(!isCentred && left > 0 ? [element('w:ind', { 'w:left': left })] : []),
	];
}

const STYLE_OF_ROLE: Partial<Record<PaperParagraph['role'], string>> = {
	issuer: 'Issuer',
	number: 'DocumentNumber',
	'place-date': 'PlaceDate',
	type: 'Title',
	title: 'Subtitle',
	'recipients-heading': 'RecipientsHeading',
	recipient: 'Recipient',
	'signing-authority': 'Signature',
	signer: 'Signer',
};

function styleOf(
	role: PaperParagraph['role'],
	setting: PaperParagraph['setting'],
	runs: readonly Run[],
): string {
	if (setting === 'middle') return 'Middle';
	if (setting === 'slanted') return 'Basis';
	if (setting === 'attached') return 'Attached';
	if (role === 'motto') return isAllCaps(runs.map(({ text }) => text).join('')) ? 'Nation' : 'Motto';
	return STYLE_OF_ROLE[role] ?? 'BodyText';
}

/** Word takes names of up to 40 letters without hyphens; a longer address has no bookmark. */
const LONGEST_BOOKMARK = 40;

function bookmark({ address, depth, role }: PaperParagraph, writer: Writer): { open: string; close: string } {
	const name = address.replaceAll('-', '_');
	const isWanted = depth !== null || role === 'article' || role === 'clause';
	if (!isWanted || name.length > LONGEST_BOOKMARK) return { open: '', close: '' };
	writer.bookmarks += 1;
	const id = writer.bookmarks;
	return {
		open: element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
		close: element('w:bookmarkEnd', { 'w:id': id }),
	};
}

function runXml({ text, strong, href }: Run, writer: Writer): string {
	if (href === null) return run(text, strong);
	const id = writer.links.get(href) ?? `link${String(writer.links.size + 1)}`;
	writer.links.set(href, id);
	return element('w:hyperlink', { 'r:id': id }, run(text, strong, 'Hyperlink'));
}

function run(text: string, strong = false, style: string | null = null): string {
	const properties = [
		...(style === null ? [] : [element('w:rStyle', { 'w:val': style })]),
		...(strong ? [element('w:b')] : []),
	];
	return element(
		'w:r',
		{},
		...(properties.length === 0 ? [] : [element('w:rPr', {}, ...properties)]),
		element('w:t', { 'xml:space': 'preserve' }, words(text)),
	);
}

function tableXml({ rows, columns }: PaperTable, writer: Writer): string {
	const width = Math.floor(WIDTH / columns);
	const cellXml = (cell: PaperTable['rows'][number]['cells'][number], isHead: boolean) =>
		element(
			'w:tc',
			{},
			element(
				'w:tcPr',
				{},
				element('w:tcW', { 'w:w': width * cell.span, 'w:type': 'dxa' }),
				...(cell.span > 1 ? [element('w:gridSpan', { 'w:val': cell.span })] : []),
			),
			cell.paragraphs
				.map((runs) =>
					element(
						'w:p',
						{},
						element('w:pPr', {}, element('w:pStyle', { 'w:val': 'TableText' })),
						...runs.map((one) => runXml({ ...one, strong: one.strong || isHead }, writer)),
					),
				)
				.join('') || element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': 'TableText' }))),
		);
	const rowXml = ({ cells, isHead }: PaperTable['rows'][number], index: number) => {
		const missing = columns - cells.reduce((sum, { span }) => sum + span, 0);
		const properties = [
			...(missing > 0 ? [element('w:gridAfter', { 'w:val': missing })] : []),
			...(isHead && index === 0 ? [element('w:tblHeader')] : []),
		];
		return element(
			'w:tr',
			{},
			...(properties.length === 0 ? [] : [element('w:trPr', {}, ...properties)]),
			...cells.map((cell) => cellXml(cell, isHead)),
		);
	};
	return (
		element(
			'w:tbl',
			{},
			tableProperties(true),
			element(
				'w:tblGrid',
				{},
				...Array.from({ length: columns }, () => element('w:gridCol', { 'w:w': width })),
			),
			...rows.map(rowXml),
		) + spacerXml()
	);
}

function tableProperties(isRuled: boolean): string {
	const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
	const border = {
		'w:val': isRuled ? 'single' : 'nil',
		'w:sz': isRuled ? 4 : null,
		'w:space': isRuled ? 0 : null,
	};
	return element(
		'w:tblPr',
		{},
		element('w:tblW', { 'w:w': WIDTH, 'w:type': 'dxa' }),
		element('w:tblBorders', {}, ...sides.map((side) => element(`w:${side}`, border))),
		element('w:tblLayout', { 'w:type': isRuled ? 'autofit' : 'fixed' }),
		element(
			'w:tblCellMar',
			{},
			element('w:left', { 'w:w': isRuled ? 80 : 40, 'w:type': 'dxa' }),
			element('w:right', { 'w:w': isRuled ? 80 : 40, 'w:type': 'dxa' }),
		),
	);
}
