/** Components rendered by Astro's container, without the site around them: no integration, the content of the fixtures. */
import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export default getViteConfig(
	{
		test: {
			name: 'components',
			root: ROOT,
			include: ['src/components/**/*.test.ts'],
			env: { CONTENT_DIR: 'src/collections/fixtures/good' },
			testTimeout: 60_000,
		},
	},
	{ configFile: false, root: ROOT, logLevel: 'error' },
);
