import type { AstroIntegration } from 'astro';

/** What the build makes while Astro starts; each settles when it is kept where Astro looks for it. */
interface Coming {
	readonly content: Promise<void>;
	readonly sheets: Promise<void>;
}

/**
 * What a build (scripts/build.ts, which sets WORK_COMES) says on Astro's input: first anything at all, when the content is
 * read and kept, then the end, when all sheets are printed. Everything is there at once where no build does.
 */
export function whatComes(): Coming {
	if (process.env['WORK_COMES'] !== 'yes') return { content: Promise.resolve(), sheets: Promise.resolve() };
	const { stdin } = process;
	const sheets = new Promise<void>((done) => {
		stdin.once('end', done);
	});
	const said = new Promise<void>((done) => {
		stdin.once('data', () => {
			done();
		});
	});
	return { content: Promise.race([said, sheets]), sheets };
}

/**
 * An integration by which Astro bundles but makes no page before `sheets` settles. It finds them kept then: Typst gives no
 * memory back, and processes that print a batch and end do.
 */
export function pagesAfter(sheets: Promise<void>): AstroIntegration {
	return {
		name: 'pages-after-sheets',
		hooks: {
			'astro:build:start': ({ setPrerenderer }) => {
				setPrerenderer((standard) => ({
					...standard,
					setup: async () => {
						await sheets;
						await standard.setup?.();
					},
				}));
			},
		},
	};
}
