/**
 * Chromium's switch for drawing no frame: a page costs half of the work. For files that open many pages and ask each for
 * its elements, their places and colours, which need none; a click, a picture and what comes into sight wait for a frame
 * for ever.
 */
export const WITHOUT_FRAMES = '--disable-threaded-compositing';

/**
 * In the browser: lays out at once what waits until it is nearly in sight. Sight is judged with each frame; where none is
 * drawn it would wait for ever.
 */
export function layOutAll(): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('* { content-visibility: visible !important; }');
	document.adoptedStyleSheets.push(sheet);
}
