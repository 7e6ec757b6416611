/** The quick dialog: a combobox whose list fills while one types. */
import type { SearchAnswer, SearchResult } from '../engine.ts';
import { liveSearch, type Outcome } from './live.ts';
import { answerSentence, copyOf, fillParts, LOAD_FAILED, part, searchUrl } from './parts.ts';

/** What fits without scrolling far; the search page has the rest. */
const LIMIT = 10;

const started = new WeakSet<HTMLDialogElement>();

/** Brings the dialog to life, once; what was typed while this file was loading is answered. */
export function startDialog(dialog: HTMLDialogElement): void {
	const parts = partsOf(dialog);
	if (started.has(dialog)) parts.input.select();
	else connect(parts);
	started.add(dialog);
}

function connect(parts: Parts): void {
	const live = liveSearch((outcome) => {
		show(parts, outcome);
	});
	const ask = () => {
		live.soon(parts.input.value.trim(), { limit: LIMIT });
	};
	parts.input.addEventListener('input', ask);
	parts.input.addEventListener('keydown', (event) => {
		if (!event.isComposing) answerKey(parts, event);
	});
	ask();
}

/** Arrows walk through the list and round its ends; Enter follows the chosen result, or sends the form. */
function answerKey({ input, list }: Parts, event: KeyboardEvent): void {
	const options = optionsOf(list);
	const chosen = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
	if (event.key === 'ArrowDown') choose(input, options, (chosen + 1) % options.length);
	else if (event.key === 'ArrowUp') choose(input, options, (chosen <= 0 ? options.length : chosen) - 1);
	else if (event.key === 'Enter' && chosen >= 0) options[chosen]?.click();
	else return;
	event.preventDefault();
}

function choose(input: HTMLInputElement, options: readonly HTMLElement[], chosen: number): void {
	options.forEach((option, index) => {
		option.setAttribute('aria-selected', String(index === chosen));
	});
	const option = options[chosen];
	if (!option) return;
	input.setAttribute('aria-activedescendant', option.id);
	option.scrollIntoView({ block: 'nearest' });
}

function show(parts: Parts, outcome: Outcome): void {
	const answer = outcome.state === 'answered' ? outcome.answer : null;
	const chosen = chosenIn(parts.list)?.getAttribute('href');
	parts.status.textContent = statusOf(outcome);
	parts.list.replaceChildren(...groupsOf(parts.dialog, answer));
	parts.list.hidden = parts.list.childElementCount === 0;
	parts.input.setAttribute('aria-expanded', String(!parts.list.hidden));
	parts.input.removeAttribute('aria-activedescendant');
	parts.all.hidden = answer === null || answer.total <= answer.results.length;
	parts.all.href = searchUrl(parts.form.action, outcome.query);
	optionsOf(parts.list).forEach((option, index) => {
		option.id = `tim-nhanh-${String(index + 1)}`;
	});
	keepChoice(parts, chosen);
}

/** A late answer must not take away what somebody has already walked to. */
function keepChoice({ input, list }: Parts, href: string | null | undefined): void {
	const options = optionsOf(list);
	const index = options.findIndex((option) => href != null && option.getAttribute('href') === href);
	if (index >= 0) choose(input, options, index);
}

function chosenIn(list: HTMLElement): HTMLElement | undefined {
	return optionsOf(list).find((option) => option.getAttribute('aria-selected') === 'true');
}

function statusOf(outcome: Outcome): string {
	if (outcome.state === 'answered') return answerSentence(outcome.query, outcome.answer);
	return outcome.state === 'failed' ? LOAD_FAILED : '';
}

/** One group per kind, the kind of the best result first. */
function groupsOf(dialog: HTMLDialogElement, answer: SearchAnswer | null): Node[] {
	const kinds = [...new Set(answer?.results.map(({ kind }) => kind))];
	return kinds.map((kind, index) => {
		const fragment = copyOf(dialog, 'group');
		const group = part(fragment, '[role="group"]', HTMLElement);
		const name = part(group, '[data-kind]', HTMLElement);
		name.textContent = kind;
		name.id = `tim-nhanh-loai-${String(index + 1)}`;
		group.setAttribute('aria-labelledby', name.id);
		group.append(
			...(answer?.results ?? [])
				.filter((result) => result.kind === kind)
				.map((result) => optionOf(dialog, result)),
		);
		return fragment;
	});
}

function optionOf(
	dialog: HTMLDialogElement,
	{ url, titleParts, effect, excerpt }: SearchResult,
): DocumentFragment {
	const fragment = copyOf(dialog, 'option');
	const option = part(fragment, '[role="option"]', HTMLAnchorElement);
	option.href = url;
	// A result on the page behind the dialog only moves the view, so the dialog has to make way.
	option.addEventListener('click', () => {
		dialog.close();
	});
	fillParts(part(option, '[data-title]', HTMLElement), titleParts);
	part(option, '[data-effect]', HTMLElement).textContent = effect;
	fillParts(part(option, '[data-excerpt]', HTMLElement), excerpt);
	return fragment;
}

function optionsOf(list: HTMLElement): HTMLElement[] {
	return [...list.querySelectorAll<HTMLElement>('[role="option"]')];
}

function partsOf(dialog: HTMLDialogElement) {
	return {
		dialog,
		form: part(dialog, 'form', HTMLFormElement),
		input: part(dialog, 'input', HTMLInputElement),
		status: part(dialog, '[role="status"]', HTMLElement),
		list: part(dialog, '[role="listbox"]', HTMLElement),
		all: part(dialog, '[data-all]', HTMLAnchorElement),
	};
}

type Parts = ReturnType<typeof partsOf>;
