/** The search page: what is asked stands in the address, so a list of results can be sent on and gone back to. */
import { liveSearch, type Outcome } from '../live.ts';
import { retryOnline, showLosses } from '../notice.ts';
import { connectFilters, fillFilters, partsOfFilters } from './filters.ts';
import { fillHelp, partsOfHelp } from './help.ts';
import { fillReading, fillResults, partsOfResults } from './results.ts';
import { connectPopup, partsOfPopup, type Popup } from './popup.ts';
import { part } from '../parts.ts';
import { recent } from '../box/recent-list.ts';
import { countChoices, plainQuestion, readState, stateUrl, type SearchState } from '../state.ts';
import { listenToTyping } from '../box/typing.ts';
import { answerSentence, WAITING } from '../wording.ts';

/** Results shown at first, and added by each "Xem thêm". */
const STEP = 20;

/** Brings the page to life and answers what the address asks. */
export function startPage(root: HTMLElement): void {
	const parts = partsOf(root);
	const address = addressOf();
	let limit = STEP;
	const live = liveSearch((outcome) => {
		show(parts, outcome, { popup, retry: now, isMore: limit > STEP });
	});
	const now = () => {
		live.now(address.read(), limit);
	};
	/** Goes to another question: a step that "back" undoes. */
	const goTo = (state: SearchState) => {
		limit = STEP;
		address.push(state);
		parts.input.value = state.query;
		now();
	};
	const popup = connectPopup(parts.popup, {
		ask: (query) => {
			recent.add(query);
			goTo(plainQuestion(query));
		},
	});
	listenToTyping(parts.input, (pause) => {
		limit = STEP;
		address.type(parts.input.value.trim());
		popup.type();
		live.soon(address.read(), limit, pause);
	});
	parts.form.addEventListener('submit', (event) => {
		event.preventDefault();
		popup.close();
		recent.add(parts.input.value.trim());
		goTo({ ...address.read(), query: parts.input.value.trim() });
		address.commit();
	});
	connectLinks(root, goTo);
	connectFilters(parts.filters, () => address.read(), goTo);
	parts.results.more.addEventListener('click', () => {
		limit += STEP;
		now();
	});
	addEventListener('popstate', () => {
		limit = STEP;
		address.commit();
		popup.close();
		parts.input.value = address.read().query;
		now();
	});
	retryOnline(parts.lost, now);
	// What was typed while this file was loading stands above the address.
	if (parts.input.value.trim() === '') parts.input.value = address.read().query;
	else address.type(parts.input.value.trim());
	if (isSentFromHere()) recent.add(address.read().query);
	if (address.read().query === '' && document.activeElement === parts.input) popup.type();
	now();
}

/** True where another page of the site sent the question: who follows a link from elsewhere has asked nothing yet. */
function isSentFromHere(): boolean {
	const { referrer } = document;
	return referrer !== '' && new URL(referrer).origin === location.origin;
}

/** The address: typing goes on in one entry of the history, a question that was sent begins the next one. */
function addressOf() {
	let isSent = true;
	const go = (state: SearchState, move: 'pushState' | 'replaceState') => {
		const url = stateUrl(location.pathname, state);
		if (url !== location.pathname + location.search) history[move](null, '', url);
	};
	const read = () => readState(location.search);
	return {
		read,
		push(state: SearchState) {
			go(state, 'pushState');
			isSent = true;
		},
		type(query: string) {
			go({ ...read(), query }, isSent && location.search !== '' ? 'pushState' : 'replaceState');
			isSent = false;
		},
		commit() {
			isSent = true;
		},
	};
}

/** Links that ask something else of this page are answered without loading it again. */
function connectLinks(root: HTMLElement, goTo: (state: SearchState) => void): void {
	root.addEventListener('click', (event) => {
		const link =
			event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-ask]') : null;
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		goTo(readState(link.search));
	});
}

function show(parts: Parts, outcome: Outcome, { popup, retry, isMore }: ShowOptions): void {
	parts.results.list.ariaBusy = String(outcome.what === 'waiting');
	parts.status.textContent = statusOf(outcome);
	if (outcome.what === 'waiting') return;
	const answered = outcome.what === 'answered' ? outcome : null;
	const { query } = outcome.state;
	document.title = query === '' ? parts.title : `“${query}” – ${parts.title}`;
	parts.start.hidden = outcome.what === 'answered';
	parts.outcome.hidden = answered === null;
	const losses = 'losses' in outcome ? outcome.losses : [];
	showLosses(parts.lost, losses, retry);
	fillReading(parts.reading, answered?.answer ?? null);
	fillHelp(parts.help, answered);
	popup.show(answered?.answer ?? null);
	if (!answered) return;
	fillResults(parts.results, answered, isMore);
	fillFilters(parts.filters, answered).catch(() => {
		if (answered.isCurrent()) showLosses(parts.lost, [...new Set([...losses, 'filters' as const])], retry);
	});
}

function statusOf(outcome: Outcome): string {
	if (outcome.what === 'waiting') return WAITING;
	if (outcome.what !== 'answered') return '';
	return answerSentence(outcome.state.query, outcome.answer, countChoices(outcome.state) > 0);
}

function partsOf(root: HTMLElement) {
	return {
		title: document.title,
		form: part(root, 'form', HTMLFormElement),
		input: part(root, '[role="combobox"]', HTMLInputElement),
		status: part(root, '[role="status"]', HTMLElement),
		reading: part(root, '[data-reading]', HTMLElement),
		lost: part(root, '[data-lost]', HTMLElement),
		start: part(root, '[data-start]', HTMLElement),
		outcome: part(root, '[data-outcome]', HTMLElement),
		popup: partsOfPopup(root),
		filters: partsOfFilters(root),
		results: partsOfResults(root),
		help: partsOfHelp(root),
	};
}

type Parts = ReturnType<typeof partsOf>;

interface ShowOptions {
	readonly popup: Popup;
	readonly retry: () => void;
	/** True where results were added to those shown. */
	readonly isMore: boolean;
}
