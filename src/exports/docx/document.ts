import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Paper } from '../document/paper.ts';
import { element, words, xmlFile } from '../xml.ts';
import { addedXml, annexXml, mainXml, type Writer } from './body.ts';
import { numberingOf } from './numbering.ts';
import { stylesXml } from './styles.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The media type of a .docx file. */
export const DOCX_TYPE = `${TYPE}.document`;

const FIRST_HEADER = 'header1';
const PAGE_HEADER = 'header2';
const BLANK_HEADER = 'header3';
const FIRST_FOOTER = 'footer1';
const BLANK_FOOTER = 'footer2';

/** Parts of the file below word/, in the order they are written: name, and kind of relation. */
const PARTS = [
	{ name: 'styles', kind: 'styles' },
	{ name: 'numbering', kind: 'numbering' },
	{ name: 'settings', kind: 'settings' },
	{ name: FIRST_HEADER, kind: 'header' },
	{ name: PAGE_HEADER, kind: 'header' },
	{ name: BLANK_HEADER, kind: 'header' },
	{ name: FIRST_FOOTER, kind: 'footer' },
	{ name: BLANK_FOOTER, kind: 'footer' },
] as const;

/**
 * A document laid out by Decree 30/2020/NĐ-CP, as a Word file: headings are headings, lists are counted by Word where
 * it counts as the text does. The same paper gives the same bytes.
 */
export function documentDocx(paper: Paper): Uint8Array {
	const passages = [
		...[...paper.head, ...paper.foot].flatMap(({ left, right }) => [...left, ...right]),
		...paper.opening,
		...paper.body,
		...paper.closing,
		...paper.annexes.flat(),
	];
	const numbering = numberingOf(passages);
	const writer: Writer = { numbers: numbering.ids, links: new Map(), bookmarks: 0 };
	const body = bodyXml(paper, writer);
	const roots: Record<(typeof PARTS)[number]['name'], string> = {
		styles: root('w:styles', stylesXml()),
		numbering: root('w:numbering', numbering.xml),
		settings: root('w:settings', settingsXml()),
		[FIRST_HEADER]: root('w:hdr', addedXml(paper, writer) || emptyXml('Header')),
		[PAGE_HEADER]: root('w:hdr', pageNumberXml()),
		[BLANK_HEADER]: root('w:hdr', emptyXml('Header')),
		[FIRST_FOOTER]: root('w:ftr', notesXml(paper)),
		[BLANK_FOOTER]: root('w:ftr', emptyXml('Footer')),
	};
	return zipped(paper.madeOn, [
		['[Content_Types].xml', contentTypes()],
		['_rels/.rels', packageRelations()],
		['docProps/core.xml', coreXml(paper)],
		['word/document.xml', root('w:document', element('w:body', {}, body))],
		['word/_rels/document.xml.rels', documentRelations(writer)],
		...PARTS.map(({ name }): [string, string] => [`word/${name}.xml`, roots[name]]),
	]);
}

/** The text and each annex are sections of their own: their pages are counted apart. */
function bodyXml(paper: Paper, writer: Writer): string {
	const main = mainXml(paper, writer);
	const sections = [...(main === '' ? [] : [main]), ...paper.annexes.map((one) => annexXml(one, writer))];
	return sections
		.map((xml, index) => {
			const properties = sectionXml(index);
			const isLast = index === sections.length - 1;
			return isLast ? xml + properties : xml + element('w:p', {}, element('w:pPr', {}, properties));
		})
		.join('');
}

/** A4, the margins of the decree, the page's number in the middle of the upper margin but on the first page. */
function sectionXml(index: number): string {
	const isFirst = index === 0;
	const reference = (kind: 'header' | 'footer', type: string, name: string) =>
		element(`w:${kind}Reference`, { 'w:type': type, 'r:id': name });
	return element(
		'w:sectPr',
		{},
		reference('header', 'default', PAGE_HEADER),
		reference('header', 'first', isFirst ? FIRST_HEADER : BLANK_HEADER),
		reference('footer', 'default', BLANK_FOOTER),
		reference('footer', 'first', isFirst ? FIRST_FOOTER : BLANK_FOOTER),
		element('w:type', { 'w:val': 'nextPage' }),
		element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
		element('w:pgMar', {
			'w:top': 1134,
			'w:right': 1134,
			'w:bottom': 1134,
			'w:left': 1701,
			'w:header': 567,
			'w:footer': 567,
			'w:gutter': 0,
		}),
		element('w:pgNumType', { 'w:start': 1 }),
		element('w:titlePg'),
	);
}

function pageNumberXml(): string {
	const field = element(
		'w:fldSimple',
		{ 'w:instr': ' PAGE ' },
		element('w:r', {}, element('w:t', {}, words('2'))),
	);
	return element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': 'Header' })), field);
}

function emptyXml(style: string): string {
	return element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': style })));
}

/** What is ours stands in the foot of the first page: no word of it is taken for one of the text. */
function notesXml({ notes, home }: Paper): string {
	const sentences = [...notes, ...(home === null ? [] : [home])];
	return sentences
		.map((sentence, index) =>
			element(
				'w:p',
				{},
				element(
					'w:pPr',
					{},
					element('w:pStyle', { 'w:val': 'Footer' }),
					...(index === 0
						? [element('w:pBdr', {}, element('w:top', { 'w:val': 'single', 'w:sz': 4, 'w:space': 4 }))]
						: []),
				),
				element('w:r', {}, element('w:t', {}, words(sentence))),
			),
		)
		.join('');
}

function settingsXml(): string {
	const compatible = {
		'w:name': 'compatibilityMode',
		'w:uri': 'http://schemas.microsoft.com/office/word',
		'w:val': 15,
	};
	return [
		element('w:defaultTabStop', { 'w:val': 720 }),
		element('w:compat', {}, element('w:compatSetting', compatible)),
		element('w:themeFontLang', { 'w:val': 'vi-VN' }),
	].join('');
}

function coreXml({ title, author, madeOn }: Paper): string {
	const day = { 'xsi:type': 'dcterms:W3CDTF' };
	const moment = `${madeOn}T00:00:00Z`;
	return xmlFile(
		element(
			'cp:coreProperties',
			{
				'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
				'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
				'xmlns:dcterms': 'http://purl.org/dc/terms/',
				'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			},
			element('dc:title', {}, words(title)),
			element('dc:creator', {}, words(author)),
			element('dc:language', {}, 'vi-VN'),
			element('dcterms:created', day, moment),
			element('dcterms:modified', day, moment),
		),
	);
}

function contentTypes(): string {
	const part = (name: string, type: string) => element('Override', { PartName: name, ContentType: type });
	return xmlFile(
		element(
			'Types',
			{ xmlns: `${PACKAGE}/content-types` },
			element('Default', {
				Extension: 'rels',
				ContentType: `application/vnd.openxmlformats-package.relationships+xml`,
			}),
			element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
			part('/word/document.xml', `${TYPE}.document.main+xml`),
			...PARTS.map(({ name, kind }) => part(`/word/${name}.xml`, `${TYPE}.${kind}+xml`)),
			part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
		),
	);
}

function packageRelations(): string {
	return relations([
		element('Relationship', { Id: 'document', Type: `${R}/officeDocument`, Target: 'word/document.xml' }),
		element('Relationship', {
			Id: 'core',
			Type: `${PACKAGE}/relationships/metadata/core-properties`,
			Target: 'docProps/core.xml',
		}),
	]);
}

function documentRelations({ links }: Writer): string {
	return relations([
		...PARTS.map(({ name, kind }) =>
			element('Relationship', { Id: name, Type: `${R}/${kind}`, Target: `${name}.xml` }),
		),
		...[...links].map(([href, id]) =>
			element('Relationship', { Id: id, Type: `${R}/hyperlink`, Target: href, TargetMode: 'External' }),
		),
	]);
}

function relations(list: readonly string[]): string {
	return xmlFile(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...list));
}

function root(name: string, inner: string): string {
	return xmlFile(element(name, { 'xmlns:w': W, 'xmlns:r': R }, inner));
}

/**
 * Zipped with a day of the content as time of every part. A zip file holds local time without a zone: a time made of
 * local parts is written alike everywhere.
 */
function zipped(day: string, parts: readonly (readonly [string, string])[]): Uint8Array {
	const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
	const files: Zippable = Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)]));
	return zipSync(files, { mtime: new Date(year, month - 1, date, 12), level: 9 });
}
