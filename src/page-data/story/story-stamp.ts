import type { Content, Story } from '../../collections/load.ts';
import { figureView } from './stories.ts';

/** The drawings that a field may choose. */
export type Symbol = Content['taxonomy']['fields'][string]['symbol'];

/** A district's square on the map. */
interface Tile {
	/** Column and row, from 0. */
	readonly tile: readonly [number, number];
	/** Whether the story belongs there. */
	readonly here: boolean;
}

/** Everything that a story's stamp shows. */
export interface StampData {
	/** What makes its lines its own: the story's id. */
	readonly seed: string;
	/** What a reader who does not see it is told. */
	readonly title: string;
	readonly symbol: Symbol;
	readonly kind: Story['kind'];
	/** The districts; empty where the province has no list of places. */
	readonly tiles: readonly Tile[];
	/** The strongest figure; null where there is none. */
	readonly figure: StampFigure | null;
	/** The district, or the province. */
	readonly placeName: string;
	/** The main field. */
	readonly fieldName: string;
}

interface StampFigure {
	/** "khoảng", "hơn" …; null where the figure is exact. */
	readonly about: string | null;
	/** "1,5–2" */
	readonly text: string;
	readonly unit: string;
}

/**
 * What the stamp of a story shows: its main field, its district, its first figure. In lists the stamp is decoration
 * (`alt=""`); where it stands alone, `title` is its text.
 */
export function storyStamp(content: Content, story: Story): StampData {
	const field = mainField(content, story);
	const placeName = stampPlace(content, story);
	const figure = stampFigure(story);
	const words = figure && [figure.about, figure.text, figure.unit].filter((word) => word !== null).join(' ');
	return {
		seed: story.id,
		title: ['Tem của gương', [story.name, field.label, placeName, ...(words ? [words] : [])].join(', ')].join(
			': ',
		),
		symbol: field.symbol,
		kind: story.kind,
		tiles: tiles(content, story),
		figure,
		placeName,
		fieldName: field.label,
	};
}

/** The field that a story's colour and symbol come from. Throws where the story names none that there is. */
export function mainField({ taxonomy }: Content, { id, fields: [first = ''] }: Story) {
	const field = taxonomy.fields[first];
	if (!field) throw new TypeError(`story ${id} has no known field`);
	return field;
}

function stampPlace({ places, site }: Content, { place }: Story): string {
	const district = place.district === null ? undefined : places?.districts[place.district];
	return district?.name ?? site.province.name;
}

function tiles({ places }: Content, { place }: Story): readonly Tile[] {
	return Object.entries(places?.districts ?? {}).map(([id, { tile }]) => {
		return { tile, here: place.wholeProvince || id === place.district };
	});
}

function stampFigure({ figures: [first] }: Story): StampFigure | null {
	if (!first) return null;
	const { about, numbers, unit } = figureView(first);
	// Little room: a range without blanks around its dash.
	return { about, text: numbers.replaceAll(' ', ''), unit };
}

/** Routes of the stamps. */
export function stampRoutes(content: Content) {
	return content.stories.map((story) => ({
		params: { story: story.id },
		props: { stamp: storyStamp(content, story) },
	}));
}
