/**
 * Which folder of src/ may import which. Imports go one way, from the right of this list to the left; folders in one
 * row do not import one another. The linter turns the table into rules; scripts/config/layers.test.ts proves them.
 */

/** @type {readonly (readonly string[])[]} */
export const LAYERS = [
	['text'],
	['markdown', 'legal'],
	['collections'],
	['page-data'],
	['search', 'feeds', 'exports'],
	['components'],
	['layouts'],
	['pages'],
];

/** Rooms of a folder, one noun each; a room imports only from its left. */
const ROOMS = {
	'page-data': ['base', 'document', 'record', 'award', 'story', 'guidance', 'plan', 'press', 'feed', 'site'],
	search: ['words', 'query', 'index', 'records', 'rank', 'pagefind', 'result', 'client'],
};

/** The pure core: it knows neither the framework nor the machine, so its tests run anywhere in no time. */
const PURE = ['text', 'markdown', 'legal'];

const CODE = '{ts,js,mjs,astro}';
const OUTSIDE = {
	regex: String.raw`^(?:\.{1,2}/)+(?:scripts|content)/`,
	message: 'src/ không dùng mã của scripts/ hay tệp của content/ bằng import.',
};
const MACHINE = {
	regex: '^(?:node:|astro$|astro[:/]|@astrojs/)',
	message: 'text/, markdown/ và legal/ là phần thuần: không dùng Astro, không dùng node:*.',
};

/**
 * One configuration object per folder, each with all of its patterns: of several `no-restricted-imports` that match
 * a file ESLint keeps only the last.
 * @returns {{ files: string[], ignores: string[], rules: { 'no-restricted-imports': ['error', object] } }[]}
 */
export function layerRules() {
	const anywhere = config('src/**', [OUTSIDE]);
	const folders = LAYERS.flat().map((folder) => config(`src/${folder}/**`, patternsOf(folder)));
	const rooms = Object.entries(ROOMS).flatMap(([folder, names]) =>
		names.map((room, index) =>
			config(`src/${folder}/${room}/**`, [
				...patternsOf(folder),
				...roomsPattern(`${folder}/${room}`, names.slice(index + 1)),
			]),
		),
	);
	return [anywhere, ...folders, ...rooms];
}

/** What a folder must not import: its siblings, all to its right, what is outside of src/. */
function patternsOf(folder) {
	const row = LAYERS.findIndex((folders) => folders.includes(folder));
	const forbidden = LAYERS.slice(row)
		.flat()
		.filter((other) => other !== folder);
	return [OUTSIDE, ...foldersPattern(folder, forbidden), ...purePattern(folder)];
}

/** A relative import that leaves its folder and enters one of those named. */
function foldersPattern(folder, forbidden) {
	if (forbidden.length === 0) return [];
	return [
		{
			regex: String.raw`^(?:\./)?(?:\.\./)+(?:src/)?(?:${forbidden.join('|')})/`,
			message: `src/${folder}/ không được dùng ${forbidden.join(', ')}: import chỉ đi một chiều (scripts/config/layers.js).`,
		},
	];
}

/** A relative import that leaves a room for one of those named. */
function roomsPattern(room, forbidden) {
	if (forbidden.length === 0) return [];
	return [
		{
			regex: String.raw`^\.\./(?:${forbidden.join('|')})/`,
			message: `src/${room}/ không được dùng ${forbidden.join(', ')}: import chỉ đi một chiều (scripts/config/layers.js).`,
		},
	];
}

function purePattern(folder) {
	return PURE.includes(folder) ? [MACHINE] : [];
}

function config(folder, patterns) {
	return {
		files: [`${folder}/*.${CODE}`],
		// Tests and their fixtures may read files.
		ignores: ['**/*.test.ts', '**/fixtures/**'],
		rules: { 'no-restricted-imports': ['error', { patterns }] },
	};
}
