import { lines, shape, times } from '../draw.ts';
import type { Motif } from './motif.ts';

/** A seedling that has just opened two leaves, over its furrows. */
export const sprout: Motif = ({ light, ground, gold, hatch }) => {
	const soil = times(6, (index) => {
		const y = 112 + index * 15;
		const half = Math.round(Math.sqrt(190 ** 2 - y ** 2));
		const rise = 26 - index * 4;
		return `M${String(-half)} ${String(y)}Q0 ${String(y - rise)} ${String(half)} ${String(y)}`;
	});
	return (
		lines(soil.join(''), light, 6) +
		lines('M-2 112Q-10 20 2-52', light, 14) +
		shape('M2-12C-30-110-90-118-172-112C-160-40-100 4 2-12z', light) +
		lines('M-4-16Q-70-74-140-94M-34-46Q-76-40-112-42M-68-70Q-104-68-134-74M-52-58Q-66-82-84-96', ground, 5) +
		shape('M2-40C-6-140 60-164 152-154C150-70 100-24 2-40z', hatch) +
		lines(
			'M2-40C-6-140 60-164 152-154C150-70 100-24 2-40Q64-98 124-132M42-76Q80-68 108-70M74-102Q106-98 130-104M32-68Q36-98 50-122M62-94Q70-116 86-134',
			light,
			6,
		) +
		shape('M-44 108a42 30 0 0 1 84 0z', gold)
	);
};
