import { readFileSync } from 'node:fs';

/** As much of a PostCSS plugin as is needed here; PostCSS is Vite's and no dependency of ours. */
interface Plugin {
	readonly postcssPlugin: string;
	readonly AtRule: (rule: Piece & { readonly params: string; readonly nodes?: readonly unknown[] }) => void;
	readonly Rule: (rule: Piece & { readonly selector: string }) => void;
	readonly Declaration: (declaration: Piece & { readonly prop: string; readonly value: string }) => void;
}

interface Piece {
	readonly source?: { readonly input: { readonly file?: string } };
	remove(): void;
}

/**
 * Parts of Starlight that this site never prints (right-to-left text, badges, code frames, its own frame and prose), and
 * asides and steps, which the stylesheet draws in a tenth of the letters.
 */
const UNSEEN =
	/\[dir=["']?rtl|\.print\\:|\.(?:sl-(?:badge|banner|link-button|markdown-content|steps)|expressive-code|content-panel|main-(?:frame|pane)|starlight-aside)|starlight-(?:file-tree|tabs)/;
/** Sizes, colours and letters for those parts. */
const UNSEEN_NAMES =
	/^--(?:__)?sl-(?:font|badge-|hue-|color-(?:green|blue|purple|orange|red|gray-[147]|accent-|bg-[aisb]|(?:border|text)-badge|hairline$|backdrop)|shadow-(?:sm|lg)|text-(?:2xs|[3-6]?xl|body|code|h[1-4])|content-(?:gap|width)|nav-(?:gap|pad-y))/;

/** Stands once, in base.css, for pages without Starlight too. */
const RESET = 'starlight.reset';

/**
 * A PostCSS plugin that takes out of Starlight's stylesheets what no page shows: custom properties that the stylesheet
 * at `file` sets, such as its colours for two themes and for print; the parts above; its reset; a check mark drawn in base64. It
 * goes by Starlight's public names, not by paths, and leaves alone what it does not know, so that a new version can
 * only make pages heavier, which `page-heavy` reports. Measured: 3 kB of each reading page (gzip, limit 20).
 */
export function leanShell(file: string): Plugin {
	const names = new Set(readFileSync(file, 'utf8').match(/--sl-[\w-]+(?=:)/g));
	const isOurs = ({ source }: Piece) => source?.input.file === file;
	return {
		postcssPlugin: 'lean-shell',
		AtRule(rule) {
			if (rule.params === RESET && rule.nodes !== undefined) rule.remove();
		},
		Rule(rule) {
			if (!isOurs(rule) && UNSEEN.test(rule.selector)) rule.remove();
		},
		Declaration(declaration) {
			const { prop, value } = declaration;
			const isSetHere = names.has(prop) && !isOurs(declaration);
			const isMark = prop.endsWith('mask-image') && value.includes('base64');
			if (isSetHere || isMark || UNSEEN_NAMES.test(prop)) declaration.remove();
		},
	};
}
