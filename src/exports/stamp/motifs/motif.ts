/** What a motif is drawn with. */
export interface Inks {
	/** The light lines and shapes. */
	readonly light: string;
	/** The ground, for lines cut into light shapes. */
	readonly ground: string;
	/** The second ink. */
	readonly gold: string;
	/** Reference to the hatching, for the side in shadow. */
	readonly hatch: string;
}

/** Draws inside a circle of radius 190 around the middle, without fill where a shape does not name one. */
export type Motif = (inks: Inks) => string;
