/**
 * Rules for components and plain JavaScript; `npm run check:lint` names this file and runs at the repository's root.
 * TypeScript files are oxlint's (.oxlint.config.ts); LINT=all, in `npm run test:long`, asks them here, too.
 */
import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layerRules } from './layers.js';
import { IGNORED, OWN_RULES } from './rules.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPED = ['**/*.ts'];
/** The plugin hands each <script> of a component over as a file of its own, which no TypeScript project knows. */
const SCRIPTS = '**/*.astro/*.ts';

export default defineConfig(
	globalIgnores([...IGNORED, ...(process.env['LINT'] === 'all' ? [] : [...TYPED, `!${SCRIPTS}`])]),
	{
		files: TYPED,
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
		rules: OWN_RULES,
	},
	{ files: ['**/*.{js,mjs,astro}'], extends: [tseslint.configs.strict, tseslint.configs.stylistic] },
	...astro.configs['flat/recommended'],
	{ files: [SCRIPTS], extends: [tseslint.configs.disableTypeChecked] },
	...layerRules(),
);
