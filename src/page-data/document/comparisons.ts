import type { Content, Document } from '../../collections/load.ts';
import { LEVEL_NAMES } from '../../legal/level-names.ts';
import { placeWords } from '../../legal/address.ts';
import {
	compareTexts,
	type ComparedPart,
	type ComparedUnit,
	type Comparison,
} from '../../legal/comparison/compare.ts';
import { lowerFirst } from '../../text/letter-case.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { documentById, documentName } from './document-name.ts';
import { instructionsFor } from './instructions.ts';
import { daysOfText, inDatedText, isDated, textKey, textName, TEXT_KINDS, type DatedText } from './texts.ts';

const known = new WeakMap<DatedText, WeakMap<DatedText, Comparison>>();

/** What changed between two texts of a document. Found once. */
export function comparisonOf(old: DatedText, young: DatedText): Comparison {
	const ofOld = known.get(old) ?? new WeakMap<DatedText, Comparison>();
	known.set(old, ofOld);
	const found = ofOld.get(young) ?? compareTexts(old.source, young.source);
	ofOld.set(young, found);
	return found;
}

/** Every two texts of a document, the older first. */
function pairsOfTexts({ texts }: Document): [DatedText, DatedText][] {
	return texts.flatMap((old, index) =>
		texts.slice(index + 1).map((young): [DatedText, DatedText] => [old, young]),
	);
}

/** More words than this and the comparison is told in parts: a page has to stay light. */
const PAGE_WORDS = 4000;

/** Neighbouring parts that stand on one page. */
interface Sheet {
	/** Its name in the address; null where everything stands on one page. */
	readonly key: string | null;
	readonly parts: readonly ComparedPart[];
}

const sheets = new WeakMap<Comparison, readonly Sheet[]>();

/** The changed parts of a comparison, page by page; a chapter begins a new page where the one before is half full. */
function sheetsOf(comparison: Comparison): readonly Sheet[] {
	const found = sheets.get(comparison) ?? cutSheets(comparison);
	sheets.set(comparison, found);
	return found;
}

function cutSheets({ parts }: Comparison): readonly Sheet[] {
	const cut: { parts: ComparedPart[]; words: number }[] = [];
	for (const part of parts.filter(isChanged)) {
		const words = wordsOn(part);
		const open = cut.at(-1);
		const isFull =
			open === undefined ||
			open.words + words > PAGE_WORDS ||
			(part.isAbove && part.units[0]?.level === 'chapter' && open.words > PAGE_WORDS / 2);
		if (isFull) cut.push({ parts: [part], words });
		else {
			open.parts.push(part);
			open.words += words;
		}
	}
	return cut.map((sheet) => ({
		parts: sheet.parts,
		key: cut.length === 1 ? null : anchorOf(sheet.parts[0]?.units[0]),
	}));
}

function wordsOn({ units }: ComparedPart): number {
	return units
		.flatMap(({ pieces }) => pieces)
		.reduce((sum, { text, kind }) => sum + text.split(' ').length * (kind === 'same' ? 1 : 1.5), 0);
}

/** True where a part says something else than before, or stands elsewhere. */
function isChanged({ units }: ComparedPart): boolean {
	return units.some(isUnitChanged);
}

function isUnitChanged({ change, place }: ComparedUnit): boolean {
	return change !== 'same' || place !== 'same';
}

/** The id of a provision on the page: its address today; what is gone has its old one, with a word before it. */
function anchorOf(unit: ComparedUnit | undefined): string {
	return unit?.young?.address ?? `bo-${unit?.old?.address ?? ''}`;
}

/** Every page of comparisons: one for the list of two texts, and its sheets where there are several. */
export function comparisonRoutes(content: Content) {
	return content.documents.filter(isDated).flatMap((document) =>
		pairsOfTexts(document).flatMap(([old, young]) => {
			const keys = sheetsOf(comparisonOf(old, young)).flatMap(({ key }) => (key === null ? [] : [key]));
			return [undefined, ...keys].map((part) => ({
				params: { document: document.id, old: textKey(old), young: textKey(young), part },
				props: { page: comparisonPage(content, document.id, [old, young], part ?? null) },
			}));
		}),
	);
}

/** The changed parts of a comparison, each with what changed in it in a few words. */
export function changedPartsOf({
	parts,
}: Comparison): { readonly label: string; readonly changes: string }[] {
	return parts.filter(isChanged).map((part) => ({ label: nameOf(part), changes: changesOf(part) }));
}

/** Everything the page of a comparison, or of a part of it, prints. */
export function comparisonPage(
	content: Content,
	id: string,
	[old, young]: readonly [DatedText, DatedText],
	part: string | null,
) {
	const document = documentById(content, id);
	const comparison = comparisonOf(old, young);
	const all = sheetsOf(comparison);
	const sheet = all.find(({ key }) => key === part);
	const at = sheet === undefined ? -1 : all.indexOf(sheet);
	const base = (key: string | null) => paths.comparison(id, textKey(old), textKey(young), key);
	const side = (text: DatedText) => ({
		name: textName(text),
		kind: TEXT_KINDS[text.kind],
		days: daysOfText(document, text),
		href: paths.datedText(id, textKey(text)),
	});
	const units = comparison.parts.flatMap((one) => one.units);
	const first = sheet?.parts[0];
	const where = part === null || first === undefined ? '' : `, từ ${lowerFirst(nameOf(first))}`;
	return {
		title: `So lời văn ${documentName(document)}: ${lowerFirst(textName(old))} và ${lowerFirst(textName(young))}${where}`,
		document: { id, name: documentName(document), href: paths.document(id) },
		old: side(old),
		young: side(young),
		href: base(null),
		/** What changed, counted. */
		counts: countsOf(units),
		/** Every changed article with where it is told. */
		list: all.flatMap(({ key, parts }) =>
			parts.map((one) => ({
				href: `${key === part ? '' : base(key)}#${anchorOf(one.units[0])}`,
				label: headingOf(one),
				changes: changesOf(one),
			})),
		),
		/** Any other two texts of the document. */
		others: pairsOfTexts(document)
			.filter(([one, other]) => one !== old || other !== young)
			.map(([one, other]) => ({
				href: paths.comparison(id, textKey(one), textKey(other)),
				label: `${textName(one)} và ${lowerFirst(textName(other))}`,
			})),
		/** For editors: what we put together ourselves, held against the new text. */
		workingHref: hasInstructions(content, document, young) ? paths.workingText(id, young.from ?? '') : null,
		isWhole: part === null,
		unchanged: comparison.parts.filter((one) => !one.isAbove && !isChanged(one)).map(nameOf),
		parts: (sheet?.parts ?? []).map((one) => partView(content, document, [old, young], one)),
		before: linkTo(all[at - 1], base),
		after: linkTo(all[at + 1], base),
		/** Where a text is not the official one, what is told here is told of that text. */
		caution: [old, young].some(({ kind }) => kind === 'sua-doi'),
	};
}

function linkTo(sheet: Sheet | undefined, base: (key: string | null) => string): Link | null {
	const first = sheet?.parts[0];
	return sheet === undefined || first === undefined
		? null
		: { href: base(sheet.key), label: `Từ ${lowerFirst(nameOf(first))}` };
}

function countsOf(units: readonly ComparedUnit[]): string[] {
	const count = (holds: (unit: ComparedUnit) => boolean, words: string) => {
		const number = units.filter(holds).length;
		return number === 0 ? [] : [`${String(number)} chỗ ${words}`];
	};
	return [
		...count(({ change }) => change === 'words', 'sửa lời'),
		...count(({ change }) => change === 'added', 'thêm'),
		...count(({ change }) => change === 'removed', 'bỏ'),
		...count(({ place }) => place === 'renumbered', 'đổi số'),
		...count(({ place }) => place === 'moved', 'chuyển chỗ'),
	];
}

/** "Điều 3", "Chương II": the name of a part, as the new text has it. */
function nameOf({ units: [first] }: ComparedPart): string {
	const { young, old, level } = first ?? {};
	const marker = (young ?? old)?.marker.replace(/[.:]$/u, '') ?? '';
	return marker === '' && level !== undefined ? LEVEL_NAMES[level] : marker;
}

/** "Điều 3. Nguyên tắc vớt bèo" */
function headingOf(part: ComparedPart): string {
	const [first] = part.units;
	if (first?.isHeading !== true) return nameOf(part);
	const gone = first.young === null;
	const title = first.pieces
		.filter(({ kind }) => kind !== (gone ? 'added' : 'removed'))
		.map(({ text }) => text);
	return `${nameOf(part)}. ${title.join('')}`;
}

const CHANGE_WORDS = { words: 'sửa lời', added: 'thêm', removed: 'bỏ', same: '' } as const;

/** What a unit went through, in a few words; '' where nothing. */
function changeWords({ change, isHeading }: ComparedUnit): string {
	return change === 'words' && isHeading ? 'đổi tên' : CHANGE_WORDS[change];
}

/** Where it was before, and whether we only guess that it is the same; '' where it stands as it stood. */
function placeWordsOf({ place, isGuess, old, level }: ComparedUnit): string {
	if (place === 'same' || old === null) return '';
	const was = placeName(old.address, level);
	const from = place === 'renumbered' ? `trước là ${ownPart(was)}` : `chuyển từ ${was}`;
	return isGuess ? `${from}, đoán theo lời giống nhau` : from;
}

/** What is not called by a number is called by what it stands in: "một đoạn khoản 2 Điều 5". */
const UNNUMBERED = { item: 'một gạch đầu dòng', subitem: 'một dấu cộng', paragraph: 'một đoạn' } as const;

function placeName(address: string, level: ComparedUnit['level']): string {
	const words = placeWords(address);
	const name = words === address ? '' : lowerFirst(words).replace(/^điều/u, 'Điều');
	if (level === 'item' || level === 'subitem' || level === 'paragraph')
		return `${UNNUMBERED[level]} ${name}`.trim();
	return name === '' ? LEVEL_NAMES[level] : name;
}

/** "khoản 2", "điểm a khoản 1": without the article, which is named already. */
function ownPart(name: string): string {
	return name.replace(/ Điều \S+$/u, '');
}

/** More changes than this in one article are counted, not named. */
const NAMED_CHANGES = 4;

/** "sửa lời khoản 2; thêm khoản 1a": what changed in an article, for a line of a list. */
function changesOf({ units }: ComparedPart): string {
	const [first] = units;
	if (first?.change === 'added') return 'thêm';
	if (first?.change === 'removed') return 'bỏ';
	const changed = units.filter(isUnitChanged);
	if (changed.length > NAMED_CHANGES) return countsOf(units).join(', ');
	return changed.map((unit) => changeLine(unit, unit === first)).join('; ');
}

/** "sửa lời khoản 2", "khoản 4 (trước là khoản 3)" */
function changeLine(unit: ComparedUnit, isWhole: boolean): string {
	const { young, old, level } = unit;
	const name = isWhole ? '' : ownPart(placeName((young ?? old)?.address ?? '', level));
	const place = placeWordsOf(unit);
	const words = [changeWords(unit), name, place === '' || name === '' ? place : `(${place})`];
	return words.filter((one) => one !== '').join(' ');
}

/** What changed in an article from one text to the next, and where it is told; null where the article is in neither. */
export function articleChange(
	document: Document,
	[old, young]: readonly [DatedText, DatedText],
	address: string,
) {
	const comparison = comparisonOf(old, young);
	const part = comparison.parts.find(
		({ units: [first] }) =>
			first?.young?.address === address || (first?.young === null && first.old?.address === address),
	);
	if (part === undefined) return null;
	if (!isChanged(part)) return { words: 'Không đổi', href: null };
	const sheet = sheetsOf(comparison).find(({ parts }) => parts.includes(part));
	const page = paths.comparison(document.id, textKey(old), textKey(young), sheet?.key ?? null);
	return { words: changesOf(part), href: `${page}#${anchorOf(part.units[0])}` };
}

/** A part as a component prints it: changed provisions one by one, neighbours that stayed folded together. */
function partView(
	content: Content,
	document: Document,
	[old, young]: readonly [DatedText, DatedText],
	part: ComparedPart,
) {
	const [first] = part.units;
	const pageOf = (text: DatedText, address: string | undefined) =>
		address !== undefined && text.addresses.has(address) && inDatedText(document, text).addresses.has(address)
			? first?.level === 'article'
				? paths.datedArticle(document.id, address, textKey(text))
				: `${paths.datedText(document.id, textKey(text))}#${address}`
			: null;
	return {
		id: anchorOf(first),
		isAbove: part.isAbove,
		heading: headingOf(part),
		oldHref: pageOf(old, first?.old?.address),
		youngHref: pageOf(young, first?.young?.address),
		rows: rowsOf(part.units),
		/** What asked for the change. */
		causes: causesOf(content, document, [old, young], (first?.young ?? first?.old)?.address),
	};
}

/** True where an amending text that we hold begins to work on the first day of a text. */
function hasInstructions(content: Content, document: Document, { from }: DatedText): boolean {
	return from !== null && instructionsFor(content, document).some(({ on }) => on === from);
}

/** Instructions to an article that began to hold after the first day of the old text and are in the new one. */
function causesOf(
	content: Content,
	document: Document,
	[old, young]: readonly [DatedText, DatedText],
	address: string | undefined,
) {
	if (address === undefined) return [];
	const places = instructionsFor(content, document, address)
		.filter(({ on }) => on !== null && on > (old.from ?? '') && on <= (young.from ?? ''))
		.map(({ place, by }) => ({
			href: place.href,
			label: `${place.label} ${by.label}`,
			document: by.document,
		}));
	return places.filter(({ href }, index) => places.findIndex((one) => one.href === href) === index);
}

export type ComparisonRow =
	| { readonly kind: 'unit'; readonly unit: ComparedUnit; readonly said: string }
	| { readonly kind: 'same'; readonly label: string; readonly units: readonly ComparedUnit[] };

function rowsOf(units: readonly ComparedUnit[]): ComparisonRow[] {
	const rows: ComparisonRow[] = [];
	let same: ComparedUnit[] = [];
	const close = () => {
		if (same.length > 0) rows.push({ kind: 'same', label: sameLabel(same), units: same });
		same = [];
	};
	units.forEach((unit, index) => {
		// The name of the part is its heading already.
		if (!isUnitChanged(unit) && index === 0 && unit.isHeading) return;
		if (!isUnitChanged(unit)) same.push(unit);
		else {
			close();
			rows.push({
				kind: 'unit',
				unit,
				said: [changeWords(unit), placeWordsOf(unit)].filter(Boolean).join(', '),
			});
		}
	});
	close();
	return rows;
}

function sameLabel(units: readonly ComparedUnit[]): string {
	return units.length === 1 ? '1 đoạn không đổi' : `${String(units.length)} đoạn không đổi`;
}
