/** A finger has no pointer to rest on a passage: the one tapped last shows its tools. */

document.querySelector('[data-full-text]')?.addEventListener('click', ({ target }) => {
	const passage = target instanceof Element ? target.closest<HTMLElement>('.row, tr') : null;
	for (const other of document.querySelectorAll<HTMLElement>('[data-tapped]')) delete other.dataset['tapped'];
	if (passage) passage.dataset['tapped'] = '';
});

export {};
