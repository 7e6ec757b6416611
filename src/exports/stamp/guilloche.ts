import type { Chance } from './chance.ts';
import { around, times } from './draw.ts';

/**
 * The engine-turned lines of banknotes: an ellipse beside the middle, turned many times, whose crossings make a rosette
 * with a hole. The seed chooses ellipse, tilt and count, twice over, so that no two stamps have the same ground.
 */
export function rosette(chance: Chance): string {
	return petals(chance, 'r', { reach: 286, hole: 206 }) + petals(chance, 's', { reach: 268, hole: 190 });
}

/** How far from the middle the lines run. */
interface Band {
	readonly reach: number;
	readonly hole: number;
}

function petals(chance: Chance, name: string, band: Band): string {
	const count = chance.pick([36, 48, 54, 64]);
	const middle = Math.round((band.reach + band.hole) / 2);
	const tilt = chance.pick([0, 12, 20, 28, -12, -20, -28]);
	let across = chance.between(50, 150);
	while (farthest(band, across, tilt) > EDGE) across -= 4;
	const petal =
		`<ellipse cx="${String(middle)}" rx="${String(band.reach - middle)}" ry="${String(across)}" ` +
		`transform="rotate(${String(tilt)} ${String(middle)} 0)"/>`;
	return around(petal, count, name);
}

/** The rosette ends here, below the name of the place. */
const EDGE = 290;

/** How far from the middle a tilted ellipse reaches. */
function farthest({ reach, hole }: Band, across: number, tilt: number): number {
	const [middle, along] = [(reach + hole) / 2, (reach - hole) / 2];
	const turn = (tilt * Math.PI) / 180;
	const distances = times(72, (index) => {
		const [x, y] = [along * Math.cos(index * 5), across * Math.sin(index * 5)];
		return Math.hypot(
			middle + x * Math.cos(turn) - y * Math.sin(turn),
			x * Math.sin(turn) + y * Math.cos(turn),
		);
	});
	return Math.max(...distances);
}

/** Fine wavy lines over the whole ground, as the tint of a banknote; a tile that repeats. */
export function tint(chance: Chance, stroke: string): string {
	const height = chance.between(11, 14);
	const wave = chance.between(4, 9);
	const length = chance.pick([48, 60, 72, 90]);
	const [half, turn] = [String(length / 2), String(chance.between(-40, 40))];
	return (
		`<pattern id="t" width="${String(length)}" height="${String(height)}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">` +
		`<path fill="none" stroke="${stroke}" stroke-width="1.6" opacity=".26" d="M0 ${String(height / 2)}q${String(length / 4)}-${String(wave)} ${half} 0t${half} 0"/></pattern>`
	);
}
