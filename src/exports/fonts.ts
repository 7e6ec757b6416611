import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Whole typefaces for what is drawn and set while the site is built: PDF files and pictures. The web pages have their
 * own, cut to the letters they need (src/styles/fonts). Source Serif 4, Be Vietnam Pro and Tinos, licence OFL 1.1.
 */
const FILES = {
	serif: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
	'serif-italic': 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
	'serif-semibold': 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
	sans: 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
	'sans-medium': 'be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
	'sans-semibold': 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
	office: 'tinos/400Regular/Tinos_400Regular.ttf',
	'office-italic': 'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
	'office-bold': 'tinos/700Bold/Tinos_700Bold.ttf',
	'office-bold-italic': 'tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;

/** A face by its use. */
export type FontFace = keyof typeof FILES;

/** Every face there is. */
export const FONT_FACES = Object.keys(FILES) as readonly FontFace[];

/** Where the face's file (TrueType, all letters) lies on this machine. Throws where the package is not installed. */
function fontFile(face: FontFace): string {
	// Astro bundles this module into a folder of its own: packages are sought from where the command runs.
	return createRequire(join(process.cwd(), 'package.json')).resolve(`@expo-google-fonts/${FILES[face]}`);
}

/** The bytes of the face's file. Throws as above. */
export function fontBytes(face: FontFace): Buffer {
	return readFileSync(fontFile(face));
}
