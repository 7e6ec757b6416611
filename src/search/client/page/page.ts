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

/** Excerpts of the first screens; who asks for more gets more. */
const EXCERPTS = 8;

function shownOf(limit: number) {
	return { limit, excerpts: limit > STEP ? limit : EXCERPTS };
}

/** Brings the page to life and answers what the address asks. */
export function startPage(root: HTMLElement): void {
	const parts = partsOf(root);
	const question = makeQuestion(parts.input, (outcome, isMore) => {
		show(parts, outcome, { popup, retry: question.ask, isMore });
	});
	const popup = connectPopup(parts.popup, {
		ask: (query) => {
			recent.add(query);
			question.goTo(plainQuestion(query));
		},
	});
	connectBox(parts, question, popup);
	connectLinks(root, question.goTo);
	connectFilters(parts.filters, question.read, question.goTo);
	parts.results.more.addEventListener('click', question.askMore);
	addEventListener('popstate', () => {
		popup.close();
		question.goBack();
	});
	retryOnline(parts.lost, question.ask);
	question.begin();
	if (isSentFromHere()) recent.add(question.read().query);
	if (question.read().query === '' && document.activeElement === parts.input) popup.type();
	question.ask();
}

/** What is asked: it stands in the box and in the address. `shown` gets the answers. */
function makeQuestion(input: HTMLInputElement, shown: (outcome: Outcome, isMore: boolean) => void): Question {
	const address = addressOf();
	let limit = STEP;
	const live = liveSearch((outcome) => {
		shown(outcome, limit > STEP);
	});
	const typed = () => input.value.trim();
	const ask = () => {
		live.now(address.read(), shownOf(limit));
	};
	const askFirst = () => {
		limit = STEP;
		input.value = address.read().query;
		ask();
	};
	return {
		read: address.read,
		ask,
		askMore() {
			limit += STEP;
			ask();
		},
		goTo(state) {
			address.push(state);
			askFirst();
		},
		goBack() {
			address.commit();
			askFirst();
		},
		type(pause) {
			limit = STEP;
			address.type(typed());
			live.soon(address.read(), shownOf(limit), pause);
		},
		begin() {
			// What was typed while this file was loading stands above the address.
			if (typed() === '') input.value = address.read().query;
			else address.type(typed());
		},
	};
}

/** Typing asks in the same entry of the history, sending in one of its own. */
function connectBox({ input, form }: Parts, question: Question, popup: Popup): void {
	listenToTyping(input, (pause) => {
		popup.type();
		question.type(pause);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const query = input.value.trim();
		popup.close();
		recent.add(query);
		question.goTo({ ...question.read(), query });
	});
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
	// More results lead the focus to the first of them, which has to be done once.
	if (isMore && !answered.isWhole) return;
	fillResults(parts.results, answered, isMore);
	if (!answered.isWhole) return;
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

interface Question {
	readonly read: () => SearchState;
	/** Asks what stands in the address, as many results as are shown. */
	readonly ask: () => void;
	readonly askMore: () => void;
	/** Goes to another question: a step that "back" undoes. */
	readonly goTo: (state: SearchState) => void;
	/** Asks what the address has become. */
	goBack(): void;
	/** Asks what stands in the box, when typing pauses. */
	type(pause?: number): void;
	begin(): void;
}

interface ShowOptions {
	readonly popup: Popup;
	readonly retry: () => void;
	/** True where results were added to those shown. */
	readonly isMore: boolean;
}
