/** The results of the search page: what was cited, the best of all, then kind by kind; or all of one kind. */
import type { SearchAnswer, SearchResult } from '../../result/answer.ts';
import { effectView } from '../effect.ts';
import { groupAnswer } from './groups.ts';
import type { Answered } from '../live.ts';
import { contextBeside } from '../context.ts';
import { landingUrl } from '../landing.ts';
import { copyOf, fillParts, part } from '../parts.ts';
import { recent } from '../box/recent-list.ts';
import { plainQuestion, stateUrl, type SearchState } from '../state.ts';
import { expandedWords, mendedSentence, suggestionLabel } from '../wording.ts';

/** Shows the results; `isMore` leads the focus on to the first of those that were added. */
export function fillResults(parts: ResultParts, { state, answer }: Answered, isMore: boolean): void {
	const before = isMore ? hitsIn(parts.list).length : 0;
	const sections =
		state.kind === undefined ? allSections(parts, state, answer) : [kindSection(parts, state, answer)];
	parts.list.replaceChildren(...sections);
	parts.more.hidden = state.kind === undefined || answer.results.length >= answer.total;
	const day = answer.results.flatMap(({ effect }) =>
		effect === null ? [] : (effectView(effect).day ?? []),
	)[0];
	parts.day.textContent = day === undefined ? '' : `Hiệu lực của văn bản tính đến ${day}.`;
	if (before > 0) hitsIn(parts.list)[before]?.querySelector('a')?.focus();
}

/** How the question was read; empty where it was read as typed. */
export function fillReading(place: HTMLElement, answer: SearchAnswer | null): void {
	const lines =
		answer === null
			? []
			: [readyLine(answer), expandedLine(answer), mendedSentence(answer), suggestionLine(answer)];
	place.replaceChildren(
		...lines
			.filter((line) => line !== '')
			.map((line) => {
				const paragraph = document.createElement('p');
				paragraph.append(...(typeof line === 'string' ? [line] : line));
				return paragraph;
			}),
	);
}

/** The answer itself, and the page whose data it is. */
function readyLine({ ready }: SearchAnswer): readonly Node[] | '' {
	if (ready === null) return '';
	const words = document.createElement('strong');
	words.textContent = ready.text;
	const source = document.createElement('a');
	source.href = ready.url;
	source.textContent = ready.title;
	return [words, document.createTextNode(' – '), source];
}

function expandedLine(answer: SearchAnswer): string {
	const words = expandedWords(answer);
	return words === '' ? '' : `Đã tìm cả: ${words}.`;
}

function suggestionLine(answer: SearchAnswer): readonly Node[] | '' {
	const { suggestion } = answer;
	if (suggestion === null) return '';
	const link = askLink(plainQuestion(suggestion), suggestion);
	return [document.createTextNode(`${suggestionLabel(answer)}: `), link];
}

/** A link that asks something else of this page. */
export function askLink(state: SearchState, label: string): HTMLAnchorElement {
	const link = document.createElement('a');
	link.href = stateUrl(location.pathname, state);
	link.dataset['ask'] = '';
	link.textContent = label;
	return link;
}

function allSections(parts: ResultParts, state: SearchState, answer: SearchAnswer): Node[] {
	const { direct, best, groups, others } = groupAnswer(answer);
	const isShort = groups.length === 0 && others.length < 2;
	return [
		...(direct.length === 0
			? []
			: [section(parts, { name: 'Đi thẳng tới', results: direct, look: 'direct' })]),
		...(best.length === 0
			? []
			: [section(parts, { name: isShort ? 'Kết quả' : 'Sát nhất', results: best, look: 'best' })]),
		...groups.map(({ kind, count, results }) =>
			section(parts, { name: kind, results, count, all: { ...state, kind } }),
		),
		...(isShort ? [] : otherKinds(state, others)),
	];
}

/** Kinds that only match further down. */
function otherKinds(
	state: SearchState,
	others: readonly { readonly kind: string; readonly count: number }[],
): Node[] {
	if (others.length === 0) return [];
	const line = document.createElement('p');
	line.dataset['others'] = '';
	line.append('Xem theo loại: ');
	others.forEach(({ kind, count }, index) => {
		line.append(...(index > 0 ? [' · '] : []), askLink({ ...state, kind }, `${kind} (${String(count)})`));
	});
	return [line];
}

function kindSection(parts: ResultParts, { kind = '' }: SearchState, { results, total }: SearchAnswer): Node {
	return section(parts, { name: kind, count: total, results });
}

function section(
	parts: ResultParts,
	{ name, results, count, all, look = 'kind' }: Section,
): DocumentFragment {
	const fragment = copyOf(parts.root, 'section');
	const whole = part(fragment, 'section', HTMLElement);
	whole.dataset['look'] = look;
	whole.setAttribute('aria-label', name);
	const heading = part(fragment, '[data-name]', HTMLElement);
	heading.textContent = name;
	if (count !== undefined) part(fragment, '[data-count]', HTMLElement).textContent = String(count);
	part(fragment, 'ol', HTMLOListElement).append(...results.map((result) => hit(parts.root, result)));
	if (all !== undefined && (count ?? 0) > results.length) {
		part(fragment, '[data-all]', HTMLElement).append(
			askLink(all, `Xem cả ${String(count)} kết quả loại ${name}`),
		);
	}
	return fragment;
}

function hit(
	root: HTMLElement,
	{ url, title, titleParts, kind, context, effect, excerpt }: SearchResult,
): DocumentFragment {
	const fragment = copyOf(root, 'hit');
	const link = part(fragment, 'a', HTMLAnchorElement);
	link.href = url;
	link.addEventListener('click', () => {
		// Not before: whoever copies the link wants the page.
		link.href = landingUrl(url, excerpt);
		recent.add(new URLSearchParams(location.search).get('q')?.trim() ?? '');
	});
	fillParts(link, titleParts);
	part(fragment, '[data-kind]', HTMLElement).textContent = kind;
	part(fragment, '[data-context]', HTMLElement).textContent = contextBeside(title, context);
	fillEffect(part(fragment, '[data-effect]', HTMLElement), effect);
	fillParts(part(fragment, '[data-excerpt]', HTMLElement), excerpt);
	return fragment;
}

function fillEffect(badge: HTMLElement, effect: string | null): void {
	if (effect === null) return;
	const { words, status } = effectView(effect);
	badge.textContent = words;
	if (status !== null) badge.dataset['documentStatus'] = status;
}

function hitsIn(list: HTMLElement): Element[] {
	return [...list.querySelectorAll('li')];
}

export function partsOfResults(root: HTMLElement) {
	return {
		root,
		list: part(root, '[data-hits]', HTMLElement),
		more: part(root, '[data-more]', HTMLButtonElement),
		day: part(root, '[data-day]', HTMLElement),
	};
}

type ResultParts = ReturnType<typeof partsOfResults>;

interface Section {
	readonly name: string;
	readonly results: readonly SearchResult[];
	readonly count?: number;
	/** The question that shows all of them. */
	readonly all?: SearchState;
	readonly look?: 'direct' | 'best' | 'kind';
}
