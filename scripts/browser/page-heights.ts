/**
 * How tall a page of each kind may be on a phone of 360 × 740, in CSS pixels: a budget, so that pages stay short. A kind
 * is the address with * for each step that a record gives; the kind with the fewest * wins. About a tenth above the tallest
 * page there was when the number was set (npm run test:browser -- heights prints it): a page that needs more is divided,
 * folded, or its number is raised here, by hand.
 */
export const HEIGHTS: Readonly<Record<string, number>> = {
};

/** The kind of an address; undefined where no kind fits. */
export function kindOf(address: string): string | undefined {
	return Object.keys(HEIGHTS)
		.filter((kind) => new RegExp(`^${kind.replaceAll('*', '[^/]+')}$`, 'u').test(address))
		.sort((a, b) => stars(a) - stars(b))[0];
}

function stars(kind: string): number {
	return kind.split('*').length;
}
