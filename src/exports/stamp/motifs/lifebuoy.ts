import { divided, lines, ring, shape, times } from '../draw.ts';
import type { Motif } from './motif.ts';

const TUBE = 120;

/** A lifebuoy with its rope, riding on waves. */
export const lifebuoy: Motif = ({ light, ground, gold }) => {
	const bands = `<g transform="rotate(27)">${ring(TUBE, gold, 76, dashes(TUBE, 36))}</g>`;
	const rope = `<g transform="rotate(61)">${ring(170, light, 6, dashes(170, 58))}</g>`;
	const waves = times(3, (index) => {
		const half = [176, 160, 120][index] ?? 0;
		const step = Math.round(half / 3);
		return `M-${String(half)} ${String(112 + index * 27)}q${String(step / 2)}-28 ${String(step)} 0t${`${String(step)} 0 `.repeat(5)}`;
	});
	return (
		`<g transform="translate(0-14)">${rope}${ring(TUBE, light, 76)}${bands}` +
		ring(146, ground, 9, divided(146, 120, 0.3)) +
		ring(97, ground, 4) +
		ring(89, ground, 8, divided(89, 80, 0.3)) +
		`</g>` +
		shape('M-176 92q29-28 59 0t59 0 59 0 59 0 59 0 59 0Q120 190 0 190T-176 92z', ground) +
		lines(waves.join(''), light, 10)
	);
};

/** Four pieces of a circle, each as long as `degrees`. */
function dashes(radius: number, degrees: number): string {
	const length = (angle: number) => String(Math.round((radius * angle * Math.PI) / 180));
	return `${length(degrees)} ${length(90 - degrees)}`;
}
