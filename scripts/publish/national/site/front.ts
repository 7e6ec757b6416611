/** What the front page says; `build.ts` puts it in the place of `FRONT`. */
export interface Front {
	readonly title: string;
	/** The layers and colours of its stylesheet. */
	readonly style: string;
	readonly provinces: readonly { readonly name: string; readonly address: string }[];
}

declare const FRONT: Front;

export const front: Front = FRONT;

/** The list of the provinces, as links. */
export const provinceWays = front.provinces.map(({ name, address }) => ({ href: address, label: name }));
