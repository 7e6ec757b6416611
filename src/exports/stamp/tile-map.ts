import type { StampData } from '../../page-data/story/story-stamp.ts';
import type { Inks } from './motifs/motif.ts';

/** The lower right corner that the map stands in, and the room it may take. */
const CORNER = { right: 694, bottom: 890, width: 176, height: 150 } as const;
const GAP = 6;

/** The province as tiles, those of the story filled. '' where there is no map. */
export function tileMap(tiles: StampData['tiles'], { light, gold, ground }: Inks): string {
	if (tiles.length === 0) return '';
	const columns = 1 + Math.max(...tiles.map(({ tile }) => tile[0]));
	const rows = 1 + Math.max(...tiles.map(({ tile }) => tile[1]));
	const side = Math.floor(Math.min(CORNER.width / columns, CORNER.height / rows, 44));
	const square = ({ tile: [column, row] }: StampData['tiles'][number]): string => {
		const x = CORNER.right - (columns - column) * side;
		const y = CORNER.bottom - (rows - row) * side;
		const edge = String(side - GAP);
		return `M${String(x + GAP)} ${String(y + GAP)}h${edge}v${edge}h-${edge}z`;
	};
	const there = tiles.filter(({ here }) => !here).map(square);
	const here = tiles.filter((tile) => tile.here).map(square);
	return squares(there, ground, light) + squares(here, gold, gold);
}

function squares(paths: readonly string[], fill: string, stroke: string): string {
	if (paths.length === 0) return '';
	return `<path fill="${fill}" stroke="${stroke}" stroke-width="3.5" d="${paths.join('')}"/>`;
}
