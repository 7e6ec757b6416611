/** For tests that render components: no checker of `.ts` files reads `.astro` files. */
declare module '*.astro' {
	import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
	const component: AstroComponentFactory;
	export default component;
}
