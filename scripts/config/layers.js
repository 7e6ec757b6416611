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

/** Rooms of src/page-data, one noun each; a room imports only from its left. */
export const PAGE_DATA_ROOMS = [
	'base',
	'document',
	'record',
	'award',
	'story',
	'guidance',
	'plan',
	'press',
	'feed',
	'site',
];

/** The pure core: it knows neither the framework nor the machine, so its tests run anywhere in no time. */
const PURE = ['text', 'markdown', 'legal'];

const FORBIDDEN_TO_PAGE_DATA = LAYERS.slice(LAYERS.findIndex((row) => row.includes('page-data')) + 1).flat();

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
 * @returns {import('eslint').Linter.Config[]}
 */
export function layerRules() {
	const anywhere = config('src/**', [OUTSIDE]);
	const folders = LAYERS.flatMap((row, index) =>
		row.map((folder) => {
			const siblings = row.filter((other) => other !== folder);
			const forbidden = [...siblings, ...LAYERS.slice(index + 1).flat()];
			return config(`src/${folder}/**`, [
				OUTSIDE,
				...foldersPattern(folder, forbidden),
				...purePattern(folder),
			]);
		}),
	);
	const rooms = PAGE_DATA_ROOMS.map((room, index) =>
		config(`src/page-data/${room}/**`, [
			OUTSIDE,
			...foldersPattern('page-data', FORBIDDEN_TO_PAGE_DATA),
			...roomsPattern(room, PAGE_DATA_ROOMS.slice(index + 1)),
		]),
	);
	return [anywhere, ...folders, ...rooms];
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

/** A relative import that leaves a room of page-data for one of those named. */
function roomsPattern(room, forbidden) {
	if (forbidden.length === 0) return [];
	return [
		{
			regex: String.raw`^\.\./(?:${forbidden.join('|')})/`,
			message: `src/page-data/${room}/ không được dùng ${forbidden.join(', ')}: import chỉ đi một chiều (scripts/config/layers.js).`,
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
		ignores: ['**/*.test.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns }] },
	};
}
