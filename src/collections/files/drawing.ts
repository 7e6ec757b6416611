/** Something in an SVG file that may not be there. */
export interface DrawingFault {
	readonly line: number;
	/** One Vietnamese sentence. */
	readonly message: string;
	readonly found: string;
}

/**
 * What of an SVG text is more than shapes, colours and words: the file stands in every page as it is, read there by
 * the HTML parser, and at an address of its own, read by the XML parser. So it is read by a grammar so narrow that both
 * see the same in it (no prefixes, comments, CDATA, entities, unquoted values), and nothing passes that is not named here.
 */
export function drawingFaults(svg: string): readonly DrawingFault[] {
	const open: string[] = [];
	let at = 0;
	const faults = (...found: readonly Fault[]) => {
		const line = svg.slice(0, at).split('\n').length;
		return found.map(([message, text]) => ({ line, message, found: text }));
	};
	if (!svg.startsWith('<svg ')) return faults(['Tệp phải bắt đầu bằng thẻ <svg>.', svg.slice(0, 20)]);
	while (at < svg.length) {
		TOKEN.lastIndex = at;
		const token = TOKEN.exec(svg);
		const isBehind = at > 0 && open.length === 0 && token?.[0].trim() !== '';
		if (token === null || isBehind) return faults([NO_DRAWING, svg.slice(at, at + 60)]);
		const wrong = tokenFaults(token, open);
		if (wrong.length > 0) return faults(...wrong);
		at += token[0].length;
	}
	return open.length === 0 ? [] : faults(['Thẻ mở mà không đóng.', `<${open.join('><')}>`]);
}

/** Message and what was found. */
type Fault = readonly [string, string];

const NO_DRAWING = 'Tệp SVG viết sai, hoặc có phần không phải hình vẽ.';

/** What is wrong with one tag or text; keeps the list of open elements. */
function tokenFaults({ 0: written, groups = {} }: RegExpExecArray, open: string[]): readonly Fault[] {
	const { name, attributes = '', empty, end, words = '' } = groups;
	const holdsWords = WORDS.has(open.at(-1) ?? '');
	if (words.trim() !== '' && !holdsWords) return [['Chữ chỉ đứng trong title hoặc desc.', words.trim()]];
	if (end !== undefined) return open.pop() === end ? [] : [['Thẻ đóng không khớp thẻ mở.', written]];
	if (name === undefined) return [];
	if (empty === '') open.push(name);
	if (!ELEMENTS.has(name) || holdsWords) return [['Biểu trưng không được có thẻ này.', written]];
	return [...attributes.matchAll(ATTRIBUTE)]
		.filter(([, key = '', value = '']) => !isHarmless(key, value))
		.map(([attribute]) => ['Biểu trưng không được có thuộc tính này.', attribute]);
}

const TEXT = '(?:[^<>&"]|&(?:amp|lt|gt|quot);)*';
const TOKEN = new RegExp(
	String.raw`<(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+="${TEXT}")*)\s*(?<empty>/?)>|</(?<end>[\w:.-]+)\s*>|(?<words>(?:[^<>&]|&(?:amp|lt|gt|quot);)+)`,
	'y',
);
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Elements that hold words and nothing else. */
const WORDS: ReadonlySet<string> = new Set(['title', 'desc']);

const ELEMENTS: ReadonlySet<string> = new Set([
	...WORDS,
	...'svg g defs path rect circle ellipse line polyline polygon'.split(' '),
	...'linearGradient radialGradient stop clipPath mask pattern'.split(' '),
]);

const ATTRIBUTES: ReadonlySet<string> = new Set(
	[
		'id viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points pathLength transform',
		'role aria-hidden aria-label focusable',
		'fill fill-opacity fill-rule clip-path clip-rule mask color opacity paint-order shape-rendering vector-effect',
		'stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity',
		'stroke-width stop-color stop-opacity offset gradientTransform gradientUnits spreadMethod',
		'clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform',
	].flatMap((line) => line.split(' ')),
);

/** A paint may be another shape of the same file; a CSS escape could hide the word "url". */
function isHarmless(key: string, value: string): boolean {
	if (key === 'xmlns') return value === SVG_NAMESPACE;
	if (!ATTRIBUTES.has(key) || value.includes('\\')) return false;
	return !FETCHES.test(value) || /^url\(#[\w-]+\)$/.test(value);
}

/** CSS functions that may name a file. */
const FETCHES = /(?:url|src|image|image-set|element|cross-fade)\s*\(/i;
