/** Unit tests: plain TypeScript without Astro, so that they stay quick. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		environment: 'node',
		reporters: ['default', fileURLToPath(new URL('../timing/vitest-reporter.ts', import.meta.url))],
		// Some tests start the linter or a server; the machines that run them may be slow.
		testTimeout: 30_000,
	},
});
