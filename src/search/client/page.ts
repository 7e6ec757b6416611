/** The search page: what is asked stands in the address (?q=…&loai=…), so a result list can be sent on. */
import type { SearchAnswer, SearchResult } from '../engine.ts';
import { liveSearch, type Outcome } from './live.ts';
import { answerSentence, copyOf, fillParts, LOAD_FAILED, part, searchUrl } from './parts.ts';

/** Results shown at first, and added by each "Xem thêm". */
const STEP = 20;

/** Brings the page to life and answers what the address asks. */
export function startPage(root: HTMLElement): void {
	const parts = partsOf(root);
	let limit = STEP;
	const live = liveSearch((outcome) => {
		show(parts, outcome, limit);
	});
	const ask = (pause: boolean) => {
		const { query, kind } = readAddress();
		live[pause ? 'soon' : 'now'](query, { kind, limit });
	};
	const goTo = (url: string, move: 'push' | 'replace') => {
		limit = STEP;
		if (url !== location.pathname + location.search) history[`${move}State`](null, '', url);
		ask(move === 'replace');
	};
	const typed = () => searchUrl(location.pathname, parts.input.value.trim(), readAddress().kind);

	parts.input.addEventListener('input', () => {
		goTo(typed(), 'replace');
	});
	parts.form.addEventListener('submit', (event) => {
		event.preventDefault();
		goTo(typed(), 'push');
	});
	parts.kinds.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		goTo(link.pathname + link.search, 'push');
	});
	parts.more.addEventListener('click', () => {
		limit += STEP;
		ask(false);
	});
	addEventListener('popstate', () => {
		parts.input.value = readAddress().query;
		ask(false);
	});
	if (parts.input.value === '') parts.input.value = readAddress().query;
	ask(false);
}

function readAddress(): { query: string; kind: string | undefined } {
	const params = new URLSearchParams(location.search);
	return { query: params.get('q')?.trim() ?? '', kind: params.get('loai') ?? undefined };
}

function show(parts: Parts, outcome: Outcome, limit: number): void {
	const answer = outcome.state === 'answered' ? outcome.answer : null;
	parts.status.textContent = answer
		? answerSentence(outcome.query, answer)
		: outcome.state === 'failed'
			? LOAD_FAILED
			: '';
	const kept = limit > STEP ? parts.list.childElementCount : 0;
	parts.list.replaceChildren(...(answer?.results ?? []).map((result) => hitOf(parts.root, result)));
	parts.kinds.replaceChildren(...kindLinks(parts.root, outcome.query, answer));
	parts.more.hidden = answer === null || answer.results.length >= answer.total;
	parts.help.hidden = outcome.state !== 'answered' || outcome.answer.total > 0;
	// "Xem thêm" leads on to the first of the added results.
	if (kept > 0) parts.list.children[kept]?.querySelector('a')?.focus();
}

function hitOf(
	root: HTMLElement,
	{ url, titleParts, kind, effect, excerpt }: SearchResult,
): DocumentFragment {
	const fragment = copyOf(root, 'hit');
	const link = part(fragment, 'a', HTMLAnchorElement);
	link.href = url;
	fillParts(link, titleParts);
	part(fragment, '[data-kind]', HTMLElement).textContent = effect === null ? kind : `${kind} · ${effect}`;
	fillParts(part(fragment, '[data-excerpt]', HTMLElement), excerpt);
	return fragment;
}

/** "Tất cả" and each kind with its count; nothing where there is nothing to choose. */
function kindLinks(root: HTMLElement, query: string, answer: SearchAnswer | null): Node[] {
	const chosen = readAddress().kind;
	const kinds = answer?.kinds ?? [];
	if (kinds.length < 2 && chosen === undefined) return [];
	const all = kinds.reduce((sum, { count }) => sum + count, 0);
	return [
		kindLink(root, { query, kind: undefined, count: all, chosen }),
		...kinds.map(({ kind, count }) => kindLink(root, { query, kind, count, chosen })),
	];
}

function kindLink(root: HTMLElement, { query, kind, count, chosen }: KindChoice): DocumentFragment {
	const fragment = copyOf(root, 'kind');
	const link = part(fragment, 'a', HTMLAnchorElement);
	link.href = searchUrl(location.pathname, query, kind);
	link.textContent = `${kind ?? 'Tất cả'} (${String(count)})`;
	if (kind === chosen) link.setAttribute('aria-current', 'true');
	return fragment;
}

function partsOf(root: HTMLElement) {
	return {
		root,
		form: part(root, 'form', HTMLFormElement),
		input: part(root, 'input', HTMLInputElement),
		status: part(root, '[role="status"]', HTMLElement),
		kinds: part(root, '[data-kinds]', HTMLElement),
		list: part(root, '[data-hits]', HTMLElement),
		more: part(root, '[data-more]', HTMLElement),
		help: part(root, '[data-help]', HTMLElement),
	};
}

type Parts = ReturnType<typeof partsOf>;

interface KindChoice {
	readonly query: string;
	readonly kind: string | undefined;
	readonly count: number;
	readonly chosen: string | undefined;
}
