import { elements, find, isOn, value } from './xml.ts';
import type { Element } from './xml.ts';

/** What a paragraph style says about numbering: the list, and the level where it names one. */
export interface StyleNumbering {
	readonly styleId: string;
	readonly numId: string | null;
	readonly level: number | null;
}

/** The styles of a file, with what they take over from the styles they are based on. */
export interface Styles {
	/** The nearest style in the chain that names a list, or null. */
	readonly numberingOf: (styleId: string) => StyleNumbering | null;
	/** True where the style prints in capitals. */
	readonly isCaps: (styleId: string) => boolean;
	readonly defaultParagraph: string;
}

/** Styles may be based on one another in a ring in damaged files; no real chain is longer. */
const LONGEST_CHAIN = 20;

/** Reads styles.xml; null gives a file without styles. */
export function readStyles(root: Element | null): Styles {
	const styles = elements(root ?? undefined).filter(({ name }) => name === 'w:style');
	const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
	const chain = (styleId: string): Element[] => {
		const found: Element[] = [];
		let id: string | null = styleId;
		while (id !== null && found.length < LONGEST_CHAIN) {
			const style = byId.get(id);
			if (style === undefined) break;
			found.push(style);
			id = value(style, 'w:basedOn');
		}
		return found;
	};
	const standard = styles.find(
		({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
	);
	return {
		numberingOf: (styleId) => firstNumbering(chain(styleId)),
		isCaps: (styleId) => {
			const runs = chain(styleId).map((style) => find(style, 'w:rPr'));
			return isOn(
				runs.find((run) => find(run, 'w:caps') !== undefined),
				'w:caps',
			);
		},
		defaultParagraph: standard?.attributes['w:styleId'] ?? '',
	};
}

function firstNumbering(chain: readonly Element[]): StyleNumbering | null {
	for (const style of chain) {
		const numbering = find(style, 'w:pPr', 'w:numPr');
		if (numbering === undefined) continue;
		const level = value(numbering, 'w:ilvl');
		return {
			styleId: style.attributes['w:styleId'] ?? '',
			numId: value(numbering, 'w:numId'),
			level: level === null ? null : Number(level),
		};
	}
	return null;
}
