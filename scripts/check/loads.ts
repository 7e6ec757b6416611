/** The files a page makes a browser fetch at once, followed through style sheets and script imports. */
import ts from 'typescript';
import { fileAt } from './links.ts';
import { styleReferences } from './references.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

const HERE = 'http://here.invalid';

/** All style sheets of a page, `@import` followed. */
export function loadedSheets(site: BuiltSite, page: Page): string[] {
	return follow(site, filesAt(site, page.styleFiles, page.address), (path) =>
		styleReferences(site.text(path))
			.map(({ address }) => address)
			.filter((address) => address.endsWith('.css')),
	);
}

/**
 * All script files of a page, static imports followed; `import()` is fetched later and not counted. `importsOf` tells
 * what a script imports: who asks many pages, which share scripts, lets it remember.
 */
export function loadedScripts(site: BuiltSite, page: Page, importsOf = staticImports): string[] {
	const fromInline = page.inlineScripts.flatMap(({ text }) => importsOf(text));
	return follow(site, filesAt(site, [...page.scriptFiles, ...fromInline], page.address), (path) =>
		importsOf(site.text(path)),
	);
}

/** The addresses a script imports before it runs: `import … from "x"`, `import "x"`, `export … from "x"`. */
export function staticImports(script: string): string[] {
	if (!/\b(?:im|ex)port\b/.test(script)) return [];
	const source = ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
	return source.statements.flatMap((statement) => {
		if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
		const specifier = statement.moduleSpecifier;
		return specifier && ts.isStringLiteral(specifier) ? [specifier.text] : [];
	});
}

/** The files and what they lead to, each once. */
function follow(
	site: BuiltSite,
	start: readonly string[],
	next: (path: string) => readonly string[],
): string[] {
	const found = new Set(start);
	// A Set grows while it is walked: files found on the way are visited too.
	for (const path of found) {
		for (const other of filesAt(site, next(path), `/${path}`)) found.add(other);
	}
	return [...found];
}

/** The site's files behind addresses; foreign and dead ones are other checks' business. */
function filesAt(site: BuiltSite, addresses: readonly string[], base: string): string[] {
	return addresses.flatMap((address) => {
		const url = URL.canParse(address, HERE + base) ? new URL(address, HERE + base) : undefined;
		const file = url?.origin === HERE ? fileAt(site, url.pathname) : undefined;
		return file === undefined ? [] : [file];
	});
}
