/** The quick dialog: a combobox whose list fills while one types. */
import type { SearchAnswer, SearchResult } from '../result/answer.ts';
import { connectCombobox, fillList, showList } from './box/combobox.ts';
import { byKind } from './page/groups.ts';
import { liveSearch, type Outcome } from './live.ts';
import { loadSearch } from './load.ts';
import { retryOnline, showLosses } from './notice.ts';
import {
	askedBy,
	effectNote,
	optionOf,
	queryEntry,
	readyEntry,
	resultEntry,
	type Entry,
} from './box/options.ts';
import { copyOf, part } from './parts.ts';
import { fillRecentLine, recent, recentEntries } from './box/recent-list.ts';
import { plainQuestion, stateUrl } from './state.ts';
import { listenToTyping } from './box/typing.ts';
import { answerSentence, expandedWords, suggestionLabel, WAITING } from './wording.ts';

/** What fits without scrolling far, the first with their words; the search page has the rest. */
const SHOWN = { limit: 10, excerpts: 3 };

const started = new WeakSet<HTMLDialogElement>();

/** Brings the dialog to life, once; what was typed while this file was loading is answered. */
export function startDialog(dialog: HTMLDialogElement): void {
	const parts = partsOf(dialog);
	if (started.has(dialog)) parts.input.select();
	else connect(parts);
	started.add(dialog);
}

function connect(parts: Parts): void {
	const { input, form, list, lost } = parts;
	const live = liveSearch((outcome) => {
		show(parts, outcome, now);
	});
	const question = () => plainQuestion(input.value.trim());
	const now = () => {
		live.now(question(), SHOWN);
	};
	listenToTyping(input, (pause) => {
		live.soon(question(), SHOWN, pause);
	});
	connectCombobox({ input, list });
	form.addEventListener('submit', () => {
		recent.add(input.value.trim());
	});
	list.addEventListener('click', (event) => {
		const asked = askedBy(event);
		if (asked === null) follow(parts, event);
		else {
			event.preventDefault();
			input.value = asked;
			input.focus();
			now();
		}
	});
	retryOnline(lost, now);
	// Read while somebody types; what failed is asked for again, and told, with the question.
	loadSearch().catch(() => undefined);
	now();
}

/** A result on the page behind the dialog only moves the view, so the dialog has to make way. */
function follow({ dialog, input }: Parts, { target }: Event): void {
	if (!(target instanceof Element) || !target.closest('[role="option"]')) return;
	recent.add(input.value.trim());
	dialog.close();
}

function show(parts: Parts, outcome: Outcome, retry: () => void): void {
	const { input, list, status, lost, all, form, line } = parts;
	status.textContent = statusOf(outcome);
	if (outcome.what === 'waiting') return;
	const answer = outcome.what === 'answered' ? outcome.answer : null;
	const isEmpty = outcome.what === 'empty';
	fillList(parts, isEmpty ? recentNodes(parts) : answerNodes(parts, answer));
	showList({ input, list }, list.childElementCount > 0);
	showLosses(lost, 'losses' in outcome ? outcome.losses : [], retry);
	all.hidden = answer === null || answer.total <= answer.results.length;
	all.href = stateUrl(form.action, outcome.state);
	fillRecentLine(line, isEmpty, () => {
		input.focus();
		retry();
	});
}

function statusOf(outcome: Outcome): string {
	if (outcome.what === 'waiting') return WAITING;
	if (outcome.what !== 'answered') return '';
	const also = expandedWords(outcome.answer);
	const count = answerSentence(outcome.state.query, outcome.answer);
	return also === '' ? count : `${count} Đã tìm cả: ${also}.`;
}

function recentNodes({ dialog, form }: Parts): Node[] {
	const entries = recentEntries(form.action);
	return entries.length === 0 ? [] : [groupOf(dialog, 'Đã tìm trên máy này', entries)];
}

/** The question mended, then one group per kind, the kind of the best result first. */
function answerNodes({ dialog, form }: Parts, answer: SearchAnswer | null): Node[] {
	if (answer === null) return [];
	const { ready, suggestion, results } = answer;
	const entries = (list: readonly SearchResult[]) =>
		list.map((result) => resultEntry(result, effectNote(result)));
	const cited = results.filter(({ direct }) => direct);
	return [
		...(ready === null ? [] : [groupOf(dialog, 'Trả lời', [readyEntry(ready)])]),
		...(suggestion === null
			? []
			: [groupOf(dialog, suggestionLabel(answer), [queryEntry(form.action, suggestion, '')])]),
		...(cited.length === 0 ? [] : [groupOf(dialog, 'Đi thẳng tới', entries(cited))]),
		...byKind(results.filter(({ direct }) => !direct)).map(({ kind, results: ofKind }) =>
			groupOf(dialog, kind, entries(ofKind)),
		),
	];
}

function groupOf(dialog: HTMLDialogElement, label: string, entries: readonly Entry[]): DocumentFragment {
	const fragment = copyOf(dialog, 'group');
	const group = part(fragment, '[role="group"]', HTMLElement);
	group.setAttribute('aria-label', label);
	part(group, '[data-kind]', HTMLElement).textContent = label;
	group.append(...entries.map((entry) => optionOf(dialog, entry)));
	return fragment;
}

function partsOf(dialog: HTMLDialogElement) {
	return {
		dialog,
		form: part(dialog, 'form', HTMLFormElement),
		input: part(dialog, 'input', HTMLInputElement),
		status: part(dialog, '[role="status"]', HTMLElement),
		lost: part(dialog, '[data-lost]', HTMLElement),
		list: part(dialog, '[role="listbox"]', HTMLElement),
		line: part(dialog, '[data-recent]', HTMLElement),
		all: part(dialog, '[data-all]', HTMLAnchorElement),
	};
}

type Parts = ReturnType<typeof partsOf>;
