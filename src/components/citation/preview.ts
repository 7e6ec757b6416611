/**
 * Shows what a citation leads to, beside the link (WCAG 1.4.13): it can be pointed at, Escape closes it, and it stays
 * while the link is pointed at or focused. It holds words only; the way on is the link itself.
 */
import sheetHref from './preview.css?url';
import { decodeEffect, effectWords } from '../../legal/effect-words.ts';
import { shortDate } from '../../text/date.ts';
import { paths } from '../../page-data/base/paths.ts';
import { previewPlace, type PreviewPlace } from '../../page-data/document/preview-path.ts';
import { readersDay } from '../status/readers-day.ts';
import type { Preview } from '../../page-data/document/previews.ts';

/** In milliseconds: long enough for a pointer that only passes by, and for one on its way to the preview. */
const OPEN_AFTER = 250;
const CLOSE_AFTER = 250;
/** In pixels: between the link and the preview, and between the preview and the window's edge. */
const GAP = 4;
const MARGIN = 8;

/** Loaded with this script alone: pages carry no styles of what most readers never open. */
const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = sheetHref;
document.head.append(sheet);

interface Shown {
	readonly link: HTMLAnchorElement;
	/** The link's own title, kept while the preview says the same and more. */
	readonly title: string;
}

const card = makeCard();
const loaded = new Map<string, Promise<Preview | null>>();
let shown: Shown | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Called when a reader points at a citation or focuses it; may be called again and again. */
export function startPreview(link: HTMLAnchorElement): void {
	clearTimeout(timer);
	if (shown?.link === link) return;
	link.addEventListener('pointerleave', leave, { once: true });
	link.addEventListener('blur', leave, { once: true });
	timer = setTimeout(() => void open(link), isFocused(link) ? 0 : OPEN_AFTER);
}

async function open(link: HTMLAnchorElement): Promise<void> {
	const place = previewPlace(link.getAttribute('href') ?? '');
	const preview = place === null ? null : await load(paths.preview(place.document, place.file));
	if (place === null || preview === null || !isWanted(link)) return;
	close();
	card.replaceChildren(...contents(preview, place));
	document.body.append(card);
	card.showPopover();
	setBeside(link);
	shown = { link, title: link.title };
	link.removeAttribute('title');
	link.setAttribute('aria-describedby', card.id);
}

function close(): void {
	clearTimeout(timer);
	if (shown === null) return;
	const { link, title } = shown;
	shown = null;
	link.title = title;
	link.removeAttribute('aria-describedby');
	card.hidePopover();
}

function leave(): void {
	clearTimeout(timer);
	timer = setTimeout(() => {
		if (shown !== null && !card.matches(':hover') && !isWanted(shown.link)) close();
	}, CLOSE_AFTER);
}

function isWanted(link: HTMLAnchorElement): boolean {
	return link.matches(':hover') || isFocused(link);
}

function isFocused(link: HTMLAnchorElement): boolean {
	return link.matches(':focus-visible');
}

/** null where there is none or it cannot be had; a failure is asked for again next time. */
function load(path: string): Promise<Preview | null> {
	const known = loaded.get(path) ?? fetchPreview(path);
	loaded.set(path, known);
	return known;
}

async function fetchPreview(path: string): Promise<Preview | null> {
	try {
		const response = await fetch(path);
		if (response.ok) return (await response.json()) as Preview;
	} catch {
		// No connection: the link stays a plain link.
	}
	loaded.delete(path);
	return null;
}

/** Below the link, else above it, never over it; shortened where neither has room. */
function setBeside(link: HTMLAnchorElement): void {
	const box = link.getBoundingClientRect();
	const below = innerHeight - box.bottom - GAP - MARGIN;
	const above = box.top - GAP - MARGIN;
	card.style.maxBlockSize = '';
	const wanted = card.offsetHeight;
	const isBelow = wanted <= below || below >= above;
	const height = Math.min(wanted, Math.max(isBelow ? below : above, 0));
	const left = Math.max(
		MARGIN,
		Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - MARGIN),
	);
	card.style.maxBlockSize = `${String(height)}px`;
	card.style.left = `${String(left + scrollX)}px`;
	card.style.top = `${String((isBelow ? box.bottom + GAP : box.top - GAP - height) + scrollY)}px`;
}

function contents(preview: Preview, { file, address }: PreviewPlace): HTMLElement[] {
	const words = preview.words[address ?? ''] ?? preview.words[file ?? ''];
	return [
		line('name', preview.name),
		...(preview.title === null ? [] : [line('title', preview.title)]),
		...preview.effect.map(effectLine),
		...(words === undefined ? [] : [line('source', 'Lời văn bản'), line('words', words)]),
		...(preview.guidance === null || (words !== undefined && address !== file)
			? []
			: [line('source', 'Lời của trang, không phải lời văn bản'), line('words', preview.guidance)]),
	];
}

function effectLine({ ahead, ...built }: Preview['effect'][number]): HTMLElement {
	const day = readersDay();
	const effect = ahead === null ? null : decodeEffect(ahead, day);
	const { label, words, status } =
		effect === null
			? built
			: { label: `Tính đến ${shortDate(day)}`, words: effectWords(effect), status: effect.status };
	const element = line('effect', `${label}: `);
	const mark = document.createElement('strong');
	mark.dataset['status'] = status;
	mark.textContent = words;
	element.append(mark);
	return element;
}

function line(name: 'name' | 'title' | 'effect' | 'source' | 'words', text: string): HTMLElement {
	const element = document.createElement('p');
	element.className = `preview-${name}`;
	element.textContent = text;
	return element;
}

function makeCard(): HTMLElement {
	const element = document.createElement('div');
	element.id = 'xem-truoc';
	element.className = 'preview';
	element.setAttribute('role', 'tooltip');
	element.popover = 'manual';
	element.addEventListener('pointerleave', leave);
	return element;
}

// While a preview is on its way Escape calls it off.
document.addEventListener('keydown', ({ key }) => {
	if (key !== 'Escape') return;
	clearTimeout(timer);
	close();
});
addEventListener('resize', close);
addEventListener('pagehide', close);
