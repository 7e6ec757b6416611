/** The part of subset-font that scripts/fonts.ts uses; the package ships no types. */
declare module 'subset-font' {
	interface Options {
		readonly targetFormat: 'woff2';
		/** An axis cut to a part, or to one value. */
		readonly variationAxes?: Readonly<
			Record<string, number | { readonly min: number; readonly max: number }>
		>;
		/** Tags of what stays of the features; all where it is left out. */
		readonly keepFeatures?: readonly string[];
	}
	export default function subsetFont(
		font: Uint8Array,
		letters: string,
		options: Options,
	): Promise<Uint8Array>;
}
