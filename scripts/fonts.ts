/**
 * Cuts the site's fonts down to the letters Vietnamese uses and the weights the design uses:
 * `npm run fonts` reads their makers' whole files and writes `src/styles/fonts/*.woff2`.
 * Packages for the web bring an upright serif in two files of 64 kB; a phone on a slow line gets one of 24 kB.
 * Run it again only when a font package or the list of letters changes; the result is committed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const VIETNAMESE =
	'ĂăÂâĐđÊêÔôƠơƯư' +
	'ÀÁẢÃẠàáảãạẰẮẲẴẶằắẳẵặẦẤẨẪẬầấẩẫậÈÉẺẼẸèéẻẽẹỀẾỂỄỆềếểễệÌÍỈĨỊìíỉĩị' +
	'ÒÓỎÕỌòóỏõọỒỐỔỖỘồốổỗộỜỚỞỠỢờớởỡợÙÚỦŨỤùúủũụỪỨỬỮỰừứửữựỲÝỶỸỴỳýỷỹỵ₫';
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const PUNCTUATION = '\u00a0“”‘’–—…·•←↑→↓×≥≤−§«»°©';

/** The serif as Adobe publishes it. 42 MB that only this command reads: it is installed for the run. */
const SERIF = { name: 'source-serif', version: '4.5.1' };
/** Whole; the packages for the web come in two files, and no Vietnamese page does with one of them. */
const SANS = '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf';
/** What the stylesheets use of the axes: its weights, and the letters as drawn for running text. */
const READING = { wght: { min: 400, max: 700 }, opsz: 14 };
/** Letters stand closer where they should; figures as `font-variant-numeric` asks. Small capitals and the like stay out. */
const FEATURES = ['kern', 'lnum', 'tnum'];

const targets = new URL('../src/styles/fonts/', import.meta.url);
const folder = await mkdtemp(join(tmpdir(), 'fonts-'));
try {
	const wanted = `${SERIF.name}@${SERIF.version}`;
	execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder, wanted]);
	const serif = join(folder, 'node_modules', SERIF.name, 'VAR', 'SourceSerif4Variable');
	await cut(`${serif}-Roman.ttf`, 'serif', READING);
	await cut(`${serif}-Italic.ttf`, 'serif-italic', READING);
	await cut(fileURLToPath(import.meta.resolve(SANS)), 'sans');
} finally {
	await rm(folder, { recursive: true });
}

async function cut(from: string, to: string, variationAxes?: typeof READING): Promise<void> {
	const whole = await readFile(from);
	const made = await subsetFont(whole, ASCII + VIETNAMESE + PUNCTUATION, {
		targetFormat: 'woff2',
		keepFeatures: FEATURES,
		...(variationAxes && { variationAxes }),
	});
	await writeFile(new URL(`${to}.woff2`, targets), made);
	console.log(`${to}.woff2: ${String(whole.length)} → ${String(made.length)} byte`);
}
