/** What both linters must agree on: oxlint for TypeScript (.oxlint.config.ts), ESLint for the rest (eslint.config.js). */

/** What neither reads. */
export const IGNORED = [
	'dist',
	'.dist/',
	'.build/',
	'.astro/',
	'test-results/',
	'playwright-report/',
	'content/',
	'**/fixtures/',
];

/** What this project asks of TypeScript beside typescript-eslint's strict sets, or does not. */
export const OWN_RULES = {
	// Node runs these files as they are: what is only a type must say so.
	'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
	// `process.env['X']` and other maps: TypeScript asks for brackets there.
	'@typescript-eslint/dot-notation': 'off',
	'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
	'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
	// Texts here are NFC, where a letter with its marks is one code point: [...text] gives letters, as it should.
	'@typescript-eslint/no-misused-spread': 'off',
};
