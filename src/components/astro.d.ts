/** For tests that render components: tsc and ESLint do not read `.astro` files; `astro check` does, and knows their props. */
declare module '*.astro' {
	import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
	const component: AstroComponentFactory;
	export default component;
}
