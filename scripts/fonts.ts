/**
 * Cuts the site's fonts down to the letters Vietnamese uses and the weights the design uses:
 * `npm run fonts` reads the Fontsource packages and writes `src/styles/fonts/*.woff2`.
 * The packages serve 64 kB for one upright serif; a phone on a slow line gets 35 kB of the same letters.
 * Run it again only when a font package or the list of letters changes; the result is committed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const VIETNAMESE =
	'ĂăÂâĐđÊêÔôƠơƯư' +
	'ÀÁẢÃẠàáảãạẰẮẲẴẶằắẳẵặẦẤẨẪẬầấẩẫậÈÉẺẼẸèéẻẽẹỀẾỂỄỆềếểễệÌÍỈĨỊìíỉĩị' +
	'ÒÓỎÕỌòóỏõọỒỐỔỖỘồốổỗộỜỚỞỠỢờớởỡợÙÚỦŨỤùúủũụỪỨỬỮỰừứửữựỲÝỶỸỴỳýỷỹỵ₫';
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const PUNCTUATION = '\u00a0“”‘’–—…·•←↑→↓×≥≤−§«»°©';

const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4-';
/** Whole; the packages for the web come in two files, and no Vietnamese page does with one of them. */
const SANS = '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf';
/** The weight axis is cut to what the stylesheets use; the sans is a single weight already. */
const READING_WEIGHTS = { variationAxes: { wght: { min: 400, max: 700 } } } as const;

const CUTS = [
	{ from: `${SERIF}latin-wght-normal.woff2`, to: 'serif-latin', options: READING_WEIGHTS },
	{ from: `${SERIF}vietnamese-wght-normal.woff2`, to: 'serif-vietnamese', options: READING_WEIGHTS },
	{ from: `${SERIF}latin-wght-italic.woff2`, to: 'serif-italic-latin', options: READING_WEIGHTS },
	{ from: `${SERIF}vietnamese-wght-italic.woff2`, to: 'serif-italic-vietnamese', options: READING_WEIGHTS },
	{ from: SANS, to: 'sans', options: {} },
];

const targets = new URL('../src/styles/fonts/', import.meta.url);

for (const { from, to, options } of CUTS) {
	const whole = await readFile(fileURLToPath(import.meta.resolve(from)));
	const cut = await subsetFont(whole, ASCII + VIETNAMESE + PUNCTUATION, {
		targetFormat: 'woff2',
		...options,
	});
	await writeFile(new URL(`${to}.woff2`, targets), cut);
	console.log(`${to}.woff2: ${String(whole.length)} → ${String(cut.length)} byte`);
}
