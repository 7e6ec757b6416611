/** The part of subset-font that scripts/fonts.ts uses; the package ships no types. */
declare module 'subset-font' {
	interface Options {
		readonly targetFormat: 'woff2';
		readonly variationAxes?: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
	}
	export default function subsetFont(
		font: Uint8Array,
		letters: string,
		options: Options,
	): Promise<Uint8Array>;
}
