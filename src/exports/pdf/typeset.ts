import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_FACES, fontBytes } from '../fonts.ts';
import { fingerprintOf, kept } from '../../collections/files/kept.ts';
import { printableSheet } from './glyphs.ts';

/** The templates, a .typ file each. Astro bundles this module elsewhere, so the way starts where the command runs. */
const TEMPLATES = join('src', 'exports', 'pdf', 'templates');

/** What every sheet tells the typesetter, whatever its template prints. */
export interface Sheet {
	/** The document's title: shown by readers' programs, and the first heading. */
	readonly title: string;
	/** The day the PDF says it was made, ISO: a day of the content, so that the same content gives the same bytes. */
	readonly madeOn: string;
}

/**
 * Sets a sheet as PDF/UA-1 (tagged, Vietnamese, fonts embedded). `template` is the name of a file in templates/
 * without ".typ"; the sheet reaches it as JSON, `pictures` as files beside it. Same template, sheet, pictures and fonts:
 * same bytes, so they are kept from build to build. What our fonts lack is printed as something alike (glyphs.ts).
 * Throws with Typst's own words where the template fails or the result would not be accessible.
 */
export function typeset(
	template: string,
	sheet: Sheet,
	pictures: Readonly<Record<string, Uint8Array>> = {},
): Buffer {
	const printed = printableSheet(sheet);
	const parts = [typesetter(), template, JSON.stringify(printed), ...Object.entries(pictures).flat()];
	return Buffer.from(kept(parts, () => setNow(template, printed, pictures)));
}

/**
 * How this module tells Typst to set a sheet. Count on when a change here changes what a file holds, else kept files
 * would stay as they were.
 */
const EDITION = '1';
const PROGRAM = '@myriaddreamin/typst-ts-node-compiler/package.json';

let ofEverySheet: Buffer | undefined;

/** Fingerprint of all that goes into every sheet: this module, Typst, the templates, the typefaces. */
function typesetter(): Buffer {
	ofEverySheet ??= fingerprintOf([
		EDITION,
		readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve(PROGRAM)),
		...readdirSync(TEMPLATES)
			.sort()
			.flatMap((name) => [name, readFileSync(join(TEMPLATES, name))]),
		...FONT_FACES.map(fontBytes),
	]);
	return ofEverySheet;
}

let set = 0;

/** How many sheets this process has set, each of which costs it memory that it never gives back. */
export function sheetsSet(): number {
	return set;
}

function setNow(template: string, sheet: Sheet, pictures: Readonly<Record<string, Uint8Array>>): Uint8Array {
	const worker = compiler();
	set += 1;
	for (const [name, bytes] of Object.entries(pictures)) {
		worker.mapShadow(join(process.cwd(), TEMPLATES, name), Buffer.from(bytes));
	}
	try {
		const compiled = worker.compile({
			mainFilePath: join(process.cwd(), TEMPLATES, `${template}.typ`),
			inputs: { sheet: JSON.stringify(sheet) },
		});
		if (compiled.result === null)
			throw new TypesetError(template, compiled.takeDiagnostics()?.shortDiagnostics);
		const options = { pdfStandard: 'ua-1', creationTimestamp: seconds(sheet.madeOn) } as const;
		return worker.pdf(compiled.result, options);
	} finally {
		worker.resetShadow();
		// What the last few sheets shared is kept, the rest of what was set goes. Of version 0.7.0 about 1 MB a sheet stays all
		// the same, which only the end of a process frees: who prints many prints them in several (scripts/build/sheets).
		worker.evictCache(10);
	}
}

/** What the typesetter refused, with its reasons as it gives them. */
class TypesetError extends Error {
	constructor(template: string, reasons: unknown) {
		super(`Không in được ${template}.typ: ${JSON.stringify(reasons)}`);
		this.name = 'TypesetError';
	}
}

let known: NodeCompiler | undefined;

/** One for the whole build: reading the fonts takes longer than setting a sheet. */
function compiler(): NodeCompiler {
	known ??= NodeCompiler.create({
		workspace: join(process.cwd(), TEMPLATES),
		fontArgs: [{ fontBlobs: FONT_FACES.map(fontBytes) }],
	});
	return known;
}

function seconds(day: string): number {
	return Date.parse(`${day}T00:00:00Z`) / 1000;
}
