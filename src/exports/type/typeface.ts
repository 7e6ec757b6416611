import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { compactPath, type Step } from './compact-path.ts';

/** A text as an outline: it needs no font where it is shown. */
export interface Outline {
	/** SVG path data; '' for a text of blanks. */
	readonly d: string;
	/** How far the text reaches, in the unit of the size. */
	readonly width: number;
}

/** Where and how large a text is set. */
export interface Setting {
	/** Where the line begins, ends or has its middle, as `anchor` says. */
	readonly x: number;
	/** The baseline. */
	readonly y: number;
	/** Font size, in the unit of the drawing. */
	readonly size: number;
	readonly anchor?: 'start' | 'middle' | 'end';
	/** Extra distance between letters, as a part of the size. */
	readonly tracking?: number;
	/** Parts that a unit has in the path data; 1 where the outline is written in units. */
	readonly parts?: number;
}

/** A font file that sets text. */
export interface Typeface {
	/** Width of a text at size 1. Throws a TypeError where the font lacks a letter of it. */
	readonly measure: (text: string, tracking?: number) => number;
	/** The text's outline. Throws a TypeError where the font lacks a letter of it. */
	readonly set: (text: string, setting: Setting) => Outline;
}

/** The two voices of the site: what is read, and what labels it. */
export interface Typefaces {
	readonly serif: Typeface;
	readonly sans: Typeface;
}

let loaded: Promise<Typefaces> | undefined;

/** Reads the font files, once: Source Serif 4 and Be Vietnam Pro, SemiBold, both whole, under the OFL. */
export function loadTypefaces(): Promise<Typefaces> {
	return (loaded ??= readTypefaces());
}

async function readTypefaces(): Promise<Typefaces> {
	const [serif, sans] = await Promise.all([
		readTypeface('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
		readTypeface('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
	]);
	return { serif, sans };
}

/** Packages are looked up from where the command runs: the bundle that the build makes of this file lies elsewhere. */
async function readTypeface(file: string): Promise<Typeface> {
	const { resolve } = createRequire(join(process.cwd(), 'package.json'));
	return typefaceFrom(await readFile(resolve(file)));
}

/** A typeface from the bytes of a TTF or OTF file. */
function typefaceFrom(bytes: Uint8Array): Typeface {
	const face = new Face(new Blob(bytes));
	const font = new Font(face);
	const glyphs = (text: string) => shaped(font, text);
	const advance = (text: string, tracking: number): number => {
		const line = glyphs(text);
		const spaces = Math.max(0, line.length - 1) * tracking;
		return line.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.upem + spaces;
	};
	return {
		measure: (text, tracking = 0) => advance(text, tracking),
		set: (text, { x, y, size, anchor = 'start', tracking = 0, parts = 1 }) => {
			const width = advance(text, tracking) * size;
			const scale = (size * parts) / face.upem;
			let pen = (x - width * { start: 0, middle: 0.5, end: 1 }[anchor]) * parts;
			const steps: Step[] = [];
			for (const { codepoint, xAdvance, xOffset, yOffset } of glyphs(text)) {
				const place: Place = { x: pen + xOffset * scale, y: y * parts - yOffset * scale, scale };
				steps.push(...font.glyphToJson(codepoint).flatMap((step) => placed(step, place)));
				pen += xAdvance * scale + tracking * size * parts;
			}
			return { d: compactPath(steps), width };
		},
	};
}

function shaped(font: Font, text: string) {
	const buffer = new Buffer();
	buffer.addText(text.normalize('NFC'));
	buffer.setLanguage('vi');
	buffer.guessSegmentProperties();
	shape(font, buffer);
	const glyphs = buffer.getGlyphInfosAndPositions();
	const missing = glyphs.find(({ codepoint }) => codepoint === 0);
	if (missing) {
		const sign = [...text.slice(missing.cluster)][0] ?? '';
		throw new TypeError(`Phông chữ không có ký tự “${sign}” của “${text}”.`);
	}
	return glyphs.map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
		return { codepoint, xAdvance, xOffset, yOffset };
	});
}

interface Place {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

/** Fonts count upwards, drawings downwards. */
function placed(step: { readonly type: string; readonly values: readonly number[] }, place: Place): Step[] {
	const values = step.values.map((value, index) =>
		index % 2 === 0 ? place.x + value * place.scale : place.y - value * place.scale,
	);
	return [[step.type, ...values] as unknown as Step];
}
