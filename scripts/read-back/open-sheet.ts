/** For tests: a sheet as a program of readers finds it. */
import { getDocumentProxy } from 'unpdf';

/** An entry of the outline, with those below it. */
export interface Bookmark {
	readonly title: string;
	readonly items: readonly Bookmark[];
}

/** What a reader's program finds in the file. */
export async function openSheet(bytes: Uint8Array) {
	const file = await getDocumentProxy(new Uint8Array(bytes));
	const pages = await Promise.all(
		Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)),
	);
	const trees = JSON.stringify(await Promise.all(pages.map((page) => page.getStructTree())));
	const links = await Promise.all(pages.map((page) => page.getAnnotations()));
	const { info } = await file.getMetadata();
	return {
		info: info as Readonly<Record<string, unknown>>,
		marks: await file.getMarkInfo(),
		outline: (await file.getOutline()) as readonly Bookmark[] | null,
		sizes: pages.map(({ view }) => view.map((side: number) => Math.round(side)).join(' ')),
		links: links.flat().flatMap((one: { readonly url?: string }) => one.url ?? []),
		roles: Array.from(trees.matchAll(/"role":"([^"]+)"/gu), ([, role]) => role),
		alts: Array.from(trees.matchAll(/"alt":"([^"]+)"/gu), ([, alt]) => alt),
	};
}
