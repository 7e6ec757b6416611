/**
 * Narrows a list to the chosen values and keeps the choice in the address. A row `data-row` carries the values of
 * each field as `data-<field>="a b"`; a group `data-row-group` hides with its last row.
 */

const form = document.querySelector<HTMLFormElement>('[data-filter]');
const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-row-group]')];
const counter = document.querySelector<HTMLElement>('[data-filter-status]');
const noun = form?.dataset['filter'] ?? '';

/** The chosen values by field name, empty choices left out. */
function choices(fields: HTMLFormElement): [name: string, value: string][] {
	return [...new FormData(fields)].flatMap(([name, value]) =>
		typeof value === 'string' && value !== '' ? [[name, value]] : [],
	);
}

function matches(row: HTMLElement, chosen: readonly (readonly [string, string])[]): boolean {
	return chosen.every(([name, value]) => row.getAttribute(`data-${name}`)?.split(' ').includes(value));
}

function apply(fields: HTMLFormElement): void {
	const chosen = choices(fields);
	for (const row of rows) row.hidden = !matches(row, chosen);
	for (const group of groups) group.hidden = group.querySelector('[data-row]:not([hidden])') === null;
	const shown = rows.filter(({ hidden }) => !hidden).length;
	if (counter)
		counter.textContent =
			shown === 0 ? `Không có ${noun} nào khớp. Hãy bỏ bớt điều kiện.` : `${String(shown)} ${noun}`;
	const query = new URLSearchParams(chosen).toString();
	history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

/** Sets the fields to what the address asks for; unknown values are passed over. */
function restore(fields: HTMLFormElement): void {
	for (const [name, value] of new URLSearchParams(location.search)) {
		const field = fields.elements.namedItem(name);
		if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
			field.value = value;
	}
}

if (form) {
	restore(form);
	apply(form);
	form.addEventListener('change', () => {
		apply(form);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		apply(form);
	});
	// A reset event fires before the fields are empty.
	form.addEventListener('reset', () =>
		setTimeout(() => {
			apply(form);
		}),
	);
}

export {};
