/** Rules for the source code; `npm run check:lint` names this file and runs at the repository's root. */
import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layerRules } from './layers.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPED = ['**/*.ts'];

export default defineConfig(
	globalIgnores([
		'dist',
		'.dist/',
		'.build/',
		'.astro/',
		'test-results/',
		'playwright-report/',
		'content/',
		'**/fixtures/',
	]),
	{
		files: TYPED,
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
		rules: {
			// Node runs these files as they are: what is only a type must say so.
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			// `process.env['X']` and other maps: TypeScript asks for brackets there.
			'@typescript-eslint/dot-notation': 'off',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// Texts here are NFC, where a letter with its marks is one code point: [...text] gives letters, as it should.
			'@typescript-eslint/no-misused-spread': 'off',
		},
	},
	{ files: ['**/*.{js,mjs,astro}'], extends: [tseslint.configs.strict, tseslint.configs.stylistic] },
	...astro.configs['flat/recommended'],
	// The plugin hands each <script> of a component over as a file of its own, which no TypeScript project knows.
	{ files: ['**/*.astro/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
	...layerRules(),
);
