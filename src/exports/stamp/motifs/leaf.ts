import { lines, shape, times } from '../draw.ts';
import type { Motif } from './motif.ts';

/** A mangrove twig: one leaf half in light, half in shadow, two small ones and a seedling hanging from it. */
export const leaf: Motif = ({ light, ground, gold, hatch }) => {
	const veins = times(8, (index) => {
		const y = 78 - index * 30;
		const reach = Math.round(92 * Math.sin(((index + 1.4) / 9.6) * Math.PI));
		return {
			left: `M0 ${String(y)}q${String(-reach / 2)}-6-${String(reach)}-40`,
			right: `M0 ${String(y)}q${String(reach / 2)}-6 ${String(reach)}-40`,
		};
	});
	return (
		lines('M0 190Q4 150 0 100', light, 10) +
		shape('M0 128Q-150 60-112-62Q-84-140 0-190z', light) +
		shape('M0 128Q150 60 112-62Q84-140 0-190z', hatch) +
		lines('M0 128Q150 60 112-62Q84-140 0-190V128', light, 5) +
		lines(veins.map(({ left }) => left).join(''), ground, 4) +
		lines(veins.map(({ right }) => right).join(''), light, 5) +
		shape('M-6 152Q-90 180-160 110Q-70 90-6 152z', light) +
		lines('M-14 150Q-70 132-132 118', ground, 4) +
		shape('M8 158Q90 176 164 98Q70 84 8 158z', gold) +
		lines('M16 154Q74 128 136 108', ground, 4)
	);
};
