import { readFileSync } from 'node:fs';

/** As much of a PostCSS plugin as is needed here; PostCSS is Vite's and no dependency of ours. */
interface DeclareOnce {
	readonly postcssPlugin: string;
	readonly Declaration: (declaration: Declaration) => void;
}

interface Declaration {
	readonly prop: string;
	readonly source?: { readonly input: { readonly file?: string } };
	remove(): void;
}

/**
 * A PostCSS plugin: custom properties that the stylesheet at `file` sets are set nowhere else. Starlight's scale of
 * sixty colours, written for two themes and for print, is 2 kB of each page (gzip), and none of it would be seen.
 */
export function declareOnce(file: string): DeclareOnce {
	const names = new Set(readFileSync(file, 'utf8').match(/--sl-[\w-]+(?=:)/g));
	return {
		postcssPlugin: 'declare-once',
		Declaration(declaration) {
			if (names.has(declaration.prop) && declaration.source?.input.file !== file) declaration.remove();
		},
	};
}
