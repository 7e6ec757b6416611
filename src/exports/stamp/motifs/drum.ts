import { around, divided, polar, polygon, ring, shape, times } from '../draw.ts';
import type { Motif } from './motif.ts';

/** The face of a bronze drum: a star of fourteen rays, rings of dots, strokes and teeth, birds flying round. */
export const drum: Motif = ({ light, gold }) => {
	const star = times(28, (index) => polar(index % 2 === 0 ? 74 : 26, (index * 360) / 28));
	const bird = shape('M-22-124q14-14 30-8l26 2-20 8q-6 12-24 10l-16 8 6-14q-14 2-20-4z', light);
	const thin = [84, 102, 142, 160].map((radius) => `<circle r="${String(radius)}"/>`).join('');
	return (
		shape(polygon(star), gold) +
		`<g stroke="${light}" stroke-width="3">${thin}</g>` +
		ring(93, light, 9, divided(93, 48, 0.45)) +
		around(bird, 8, 'b') +
		`<g stroke-linecap="round">${ring(151, light, 9, divided(151, 56, 0))}</g>` +
		ring(172, light, 17, divided(172, 72, 0.4)) +
		ring(187, light, 6)
	);
};
