import { element } from '../xml.ts';
import { FONT, INDENT } from './numbering.ts';

/** A paragraph style; sizes in half points, distances in twentieths of a point. */
interface Style {
	readonly id: string;
	readonly name: string;
	readonly size?: number;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly align?: 'both' | 'center' | 'left';
	readonly indent?: number;
	readonly before?: number;
	readonly after?: number;
	/** Height of a line, 240 for single. */
	readonly line?: number;
	readonly keepNext?: boolean;
	/** 0 for the widest heading. */
	readonly outline?: number;
}

/** Sizes and places of Decree 30/2020/NĐ-CP, Annex I; Word's own names, so that its panes and menus know them. */
const STYLES: readonly Style[] = [
	{ id: 'BodyText', name: 'Body Text', align: 'both', indent: INDENT, after: 120, line: 276 },
	{ id: 'Basis', name: 'Căn cứ', italic: true, align: 'both', indent: INDENT, after: 120, line: 276 },
	{ id: 'Title', name: 'Title', bold: true, align: 'center', before: 120, keepNext: true },
	{ id: 'Subtitle', name: 'Subtitle', bold: true, align: 'center', keepNext: true },
	...[1, 2, 3, 4, 5, 6].map((level) => ({
		id: `Heading${String(level)}`,
		name: `heading ${String(level)}`,
		bold: true,
		align: 'both' as const,
		indent: INDENT,
		before: level === 1 ? 120 : 60,
		after: 120,
		line: 276,
		keepNext: true,
		outline: level - 1,
	})),
	{ id: 'Attached', name: 'Kèm theo', italic: true, align: 'center', after: 120 },
	{ id: 'Middle', name: 'Giữa dòng', align: 'center', after: 120 },
	{ id: 'Issuer', name: 'Tên cơ quan', size: 26, bold: true, align: 'center' },
	{ id: 'Nation', name: 'Quốc hiệu', size: 24, bold: true, align: 'center' },
	{ id: 'Motto', name: 'Tiêu ngữ', size: 26, bold: true, align: 'center' },
	{ id: 'DocumentNumber', name: 'Số, ký hiệu', size: 26, align: 'center', before: 80 },
	{ id: 'PlaceDate', name: 'Địa danh, ngày tháng', size: 26, italic: true, align: 'center', before: 80 },
	{ id: 'Rule', name: 'Đường kẻ', size: 4, align: 'center', before: 40, line: 40 },
	{ id: 'RecipientsHeading', name: 'Nơi nhận', size: 24, bold: true, italic: true, align: 'left' },
	{ id: 'Recipient', name: 'Danh sách nơi nhận', size: 22, align: 'left' },
	{ id: 'Signature', name: 'Signature', bold: true, align: 'center' },
	// Room for the hand and the seal.
	{ id: 'Signer', name: 'Người ký', bold: true, align: 'center', before: 1500 },
	{ id: 'TableText', name: 'Chữ trong bảng', size: 22, align: 'left', before: 40, after: 40 },
	{ id: 'Header', name: 'header', size: 26, align: 'center' },
	{ id: 'Footer', name: 'footer', size: 16, align: 'left', before: 40 },
];

/** styles.xml, inside its root: the font of the decree, 14 points, Vietnamese. */
export function stylesXml(): string {
	return [
		element(
			'w:docDefaults',
			{},
			element(
				'w:rPrDefault',
				{},
				element(
					'w:rPr',
					{},
					element('w:rFonts', { 'w:ascii': FONT, 'w:eastAsia': FONT, 'w:hAnsi': FONT, 'w:cs': FONT }),
					element('w:sz', { 'w:val': 28 }),
					element('w:szCs', { 'w:val': 28 }),
					element('w:lang', { 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN', 'w:bidi': 'ar-SA' }),
				),
			),
			element('w:pPrDefault'),
		),
		element(
			'w:style',
			{ 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
			element('w:name', { 'w:val': 'Normal' }),
			element('w:qFormat'),
		),
		...STYLES.map(styleXml),
		element(
			'w:style',
			{ 'w:type': 'character', 'w:styleId': 'Hyperlink' },
			element('w:name', { 'w:val': 'Hyperlink' }),
			element('w:rPr', {}, element('w:color', { 'w:val': '1F3864' }), element('w:u', { 'w:val': 'single' })),
		),
	].join('');
}

function styleXml(style: Style): string {
	const { id, name, size, bold, italic, align, indent, before, after, line, keepNext, outline } = style;
	return element(
		'w:style',
		{ 'w:type': 'paragraph', 'w:styleId': id },
		element('w:name', { 'w:val': name }),
		element('w:basedOn', { 'w:val': 'Normal' }),
		element('w:qFormat'),
		element(
			'w:pPr',
			{},
			...(keepNext === true ? [element('w:keepNext')] : []),
			element('w:spacing', {
				'w:before': before ?? 0,
				'w:after': after ?? 0,
				'w:line': line ?? 240,
				'w:lineRule': id === 'Rule' ? 'exact' : 'auto',
			}),
			...(indent === undefined ? [] : [element('w:ind', { 'w:firstLine': indent })]),
			element('w:jc', { 'w:val': align ?? 'left' }),
			...(outline === undefined ? [] : [element('w:outlineLvl', { 'w:val': outline })]),
		),
		element(
			'w:rPr',
			{},
			...(bold === true ? [element('w:b')] : []),
			...(italic === true ? [element('w:i')] : []),
			...(size === undefined
				? []
				: [element('w:sz', { 'w:val': size }), element('w:szCs', { 'w:val': size })]),
		),
	);
}
