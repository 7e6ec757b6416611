/**
 * Rules for TypeScript files: typescript-eslint's own strict sets, asked by oxlint, whose types come from the native
 * compiler: 18 s of work where ESLint took 137. Components, which oxlint cannot read whole, and plain JavaScript stay
 * with ESLint (scripts/config/eslint.config.js), which `npm run test:long` runs over everything. This file stands at
 * the root, as a dotfile, because its patterns are read from its folder.
 */
import { defineConfig, type DummyRuleMap } from 'oxlint';
import tseslint from 'typescript-eslint';
import { layerRules } from './scripts/config/layers.js';
import { IGNORED, OWN_RULES } from './scripts/config/rules.js';

/** Not in oxlint yet (https://github.com/oxc-project/tsgolint): asked in `npm run test:long`. */
const ABSENT = '@typescript-eslint/no-unsafe-class-instance-assignment';

export default defineConfig({
	plugins: ['typescript'],
	categories: { correctness: 'off' },
	ignorePatterns: [...IGNORED, '**/*.{js,mjs,astro}', '!src/legal/fixtures/', '!src/legal/fixtures/*.ts'],
	rules: strictRules(),
	overrides: layerRules().map(({ files, ignores, rules }) => ({ files, excludeFiles: ignores, rules })),
});

/** The rules of typescript-eslint's sets and of this project that are on, by oxlint's names; it refuses unknown ones. */
function strictRules(): DummyRuleMap {
	const sets = [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked];
	const all = Object.assign({}, ...sets.map(({ rules }) => rules), OWN_RULES) as DummyRuleMap;
	const on = Object.entries(all).filter(([name, rule]) => rule !== 'off' && name !== ABSENT);
	return Object.fromEntries(
		on.map(([name, rule]) => [name.replace('@typescript-eslint/', 'typescript/'), rule]),
	);
}
