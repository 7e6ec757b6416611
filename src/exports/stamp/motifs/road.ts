import { lines, shape, strokes, times, type Point } from '../draw.ts';
import type { Motif } from './motif.ts';

/** A village road that winds between fields to the rising sun. */
export const road: Motif = ({ light, ground, gold }) => {
	const rays = times(13, (index): readonly [Point, Point] => {
		const angle = Math.PI + ((index + 0.5) * Math.PI) / 13;
		const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
		const far = index % 2 === 0 ? 172 : 140;
		return [
			[Math.round(30 + 84 * cos), Math.round(-28 + 84 * sin)],
			[Math.round(30 * (1 - far / 190) + far * cos + 15), Math.round(-28 + far * sin)],
		];
	});
	const furrows = times(9, (index) => {
		const y = -12 + Math.round(1.9 * index * (index + 3));
		const half = Math.round(Math.sqrt(Math.max(0, 190 ** 2 - y ** 2)));
		return `M${String(-half)} ${String(y)}Q0 ${String(y + 10)} ${String(half)} ${String(y)}`;
	});
	return (
		lines(strokes(rays), gold, 5) +
		shape('M-40-28a70 70 0 0 1 140 0z', gold) +
		shape('M-188-28Q-160-62-128-44Q-100-84-66-50Q-50-62-36-28zM92-28Q108-70 138-48Q164-66 188-28z', light) +
		lines('M-170-36v-10M-130-36v-14M-84-36v-20M-66-36v-14M118-36v-14M150-36v-12', ground, 4) +
		lines(furrows.join(''), light, 5) +
		shape('M28-26Q-70 6-6 40Q80 84-96 164Q-40 190 60 180Q176 84 60 36Q-8 6 44-26z', ground) +
		shape('M31-26Q-52 6 12 38Q104 84-76 172Q-20 190 44 184Q158 84 44 34Q-18 6 41-26z', light) +
		lines('M35-18Q-32 8 26 36Q126 84-10 184', ground, 5)
	);
};
