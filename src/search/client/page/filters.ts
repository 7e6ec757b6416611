/** The filters of the search page: kinds as links, all else as fields whose values say how many results they leave. */
import { countFilters } from '../ask.ts';
import { valuesOf, type FilterValue } from './filter-values.ts';
import type { Answered } from '../live.ts';
import { copyOf, part } from '../parts.ts';
import {
	countChoices,
	FILTER_NAMES,
	plainQuestion,
	stateUrl,
	withFilter,
	type FilterName,
	type SearchState,
} from '../state.ts';

/** From here on there is room beside the results, and the fields are open. */
const WIDE = '(min-width: 60rem)';

/** Connects the fields; `goTo` is called with the question as it was narrowed. */
export function connectFilters(
	parts: FilterParts,
	read: () => SearchState,
	goTo: (state: SearchState) => void,
): void {
	parts.details.open = matchMedia(WIDE).matches;
	for (const [name, field] of parts.fields) {
		field.addEventListener('change', () => {
			goTo(withFilter(read(), name, field.value));
		});
	}
}

/** Shows kinds at once, values once they are counted. Rejects where the values cannot be had. */
export async function fillFilters(
	parts: FilterParts,
	{ state, answer, isPlain, isCurrent }: Answered,
): Promise<void> {
	// Where there is nothing, nothing can be narrowed.
	parts.aside.hidden = answer.total === 0 && countChoices(state) === 0;
	fillKinds(parts, state, answer.kinds);
	const chosen = countChoices({ ...state, kind: undefined });
	parts.summary.textContent = chosen === 0 ? 'Lọc kết quả' : `Lọc kết quả · ${String(chosen)} đang chọn`;
	parts.clear.hidden = countChoices(state) === 0;
	parts.clear.href = stateUrl(location.pathname, plainQuestion(state.query));
	if (isPlain) parts.details.hidden = true;
	if (isPlain) return;
	const counts = await countFilters(state);
	if (!isCurrent()) return;
	for (const [name, field] of parts.fields) {
		fillField(field, valuesOf(name, counts[name], state.filters[name]), state.filters[name] ?? '');
	}
	parts.details.hidden = parts.fields.every(([, field]) => field.closest('label')?.hidden === true);
}

/** "Tất cả" and each kind with its count; the focus stays on its kind. */
function fillKinds(
	{ root, kinds }: FilterParts,
	state: SearchState,
	counts: Answered['answer']['kinds'],
): void {
	const focused = kinds.contains(document.activeElement)
		? document.activeElement?.getAttribute('href')
		: null;
	const all = counts.reduce((sum, { count }) => sum + count, 0);
	const shown =
		state.kind === undefined || counts.some(({ kind }) => kind === state.kind)
			? counts
			: [...counts, { kind: state.kind, count: 0 }];
	kinds.replaceChildren(
		...[{ kind: undefined, count: all }, ...shown].map(({ kind, count }) => {
			const fragment = copyOf(root, 'kind');
			const link = part(fragment, 'a', HTMLAnchorElement);
			link.href = stateUrl(location.pathname, { ...state, kind });
			part(link, '[data-name]', HTMLElement).textContent = kind ?? 'Tất cả';
			part(link, '[data-count]', HTMLElement).textContent = String(count);
			if (kind === state.kind) link.setAttribute('aria-current', 'true');
			return fragment;
		}),
	);
	const same = [...kinds.querySelectorAll('a')].find(
		(link) => focused != null && link.getAttribute('href') === focused,
	);
	same?.focus();
}

/** The field itself stays, so that who works with it keeps the focus; one without values goes unless it has it. */
function fillField(field: HTMLSelectElement, values: readonly FilterValue[], chosen: string): void {
	const options = values.map(({ value, label }) => new Option(label, value));
	field.replaceChildren(new Option('Tất cả', ''), ...options);
	field.value = chosen;
	const label = field.closest('label');
	if (label) label.hidden = values.length === 0 && field !== document.activeElement;
}

export function partsOfFilters(root: HTMLElement) {
	return {
		root,
		aside: part(root, '[data-narrow]', HTMLElement),
		kinds: part(root, '[data-kinds]', HTMLElement),
		details: part(root, '[data-fields]', HTMLDetailsElement),
		summary: part(root, '[data-fields] > summary', HTMLElement),
		clear: part(root, '[data-clear]', HTMLAnchorElement),
		fields: FILTER_NAMES.map((name): [FilterName, HTMLSelectElement] => [
			name,
			part(root, `select[name="${name}"]`, HTMLSelectElement),
		]),
	};
}

type FilterParts = ReturnType<typeof partsOfFilters>;
