/** What a finger meets on a phone: targets of 24 px, a badge apart from its link, numbers of documents in one piece. */

/** In the browser: targets that stand by themselves, and those of them that are too small. Links in a sentence are as high as it. */
export function lookAtTargets(): { targets: number; small: string[] } {
	for (const fold of document.querySelectorAll('details')) fold.open = true;
	const visible = [
		...document.querySelectorAll<HTMLElement>('a[href], button, select, input, summary'),
	].filter(
		(target) =>
			target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
			target.closest('.visually-hidden, [data-official-text] p, svg') === null,
	);
	const blockOf = (element: Element): Element =>
		getComputedStyle(element).display.startsWith('inline') && element.parentElement !== null
			? blockOf(element.parentElement)
			: element;
	/** Words around a link, other links and what is small taken out: more than a count or a date is a sentence. */
	const isInSentence = (target: Element): boolean => {
		const copy = blockOf(target.parentElement ?? target).cloneNode(true) as Element;
		for (const other of copy.querySelectorAll('a, button, script, ul, ol, dl, details, .status-badge'))
			other.remove();
		return target.matches('a') && copy.textContent.replaceAll(/[^\p{L}]+/gu, '').length > 12;
	};
	const alone = visible.filter((target) => !isInSentence(target));
	const small = alone.filter((target) => {
		// The words of a choice are part of it.
		const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
		return Math.round(height) < 24 || Math.round(width) < 24;
	});
	const path = (element: Element | null, depth = 3): string =>
		element === null || depth < 0
			? ''
			: `${path(element.parentElement, depth - 1)} > ${element.tagName.toLowerCase()}.${[...element.classList].filter((name) => !name.startsWith('astro-')).join('.')}`;
	return {
		targets: alone.length,
		small: small.map((target) => {
			const { width, height } = target.getBoundingClientRect();
			return `${path(target)}: “${target.textContent.trim().slice(0, 30)}” ${String(Math.round(width))} × ${String(Math.round(height))}`;
		}),
	};
}

/** In the browser: badges whose left edge touches the words before them on their line, or that break though they need not. */
export function lookAtBadges(): { badges: number; glued: string[] } {
	// On a phone the line of time has its badge for screen readers alone.
	const badges = [...document.querySelectorAll<HTMLElement>('.status-badge')].filter(
		(badge) => badge.checkVisibility() && getComputedStyle(badge).clipPath === 'none',
	);
	const wordsBefore = (badge: Element): Range | null => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		walker.currentNode = badge;
		for (;;) {
			const node = walker.previousNode();
			if (node === null) return null;
			if ((node.textContent ?? '').trim() === '') continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			range.setEnd(node, (node.textContent ?? '').trimEnd().length);
			return range;
		}
	};
	const glued = badges.filter((badge) => {
		const { left, top, bottom } = badge.getBoundingClientRect();
		const boxes = [...(wordsBefore(badge)?.getClientRects() ?? [])];
		const before = boxes.filter((box) => box.top < bottom && box.bottom > top && box.right <= left + 1);
		return before.some(({ right }) => left - right < 3);
	});
	const broken = badges.filter((badge) => {
		const room = badge.closest('p, li, dd, td, div')?.getBoundingClientRect().width ?? 0;
		const range = document.createRange();
		range.selectNodeContents(badge);
		const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
		if (lines.size < 2) return false;
		badge.style.whiteSpace = 'nowrap';
		const needed = badge.getBoundingClientRect().width;
		badge.style.whiteSpace = '';
		return needed < room - 8;
	});
	return {
		badges: badges.length,
		glued: [...glued, ...broken].map((badge) => badge.parentElement?.textContent ?? ''),
	};
}

/** In the browser: numbers of documents such as 152/2025/NĐ-CP whose letters stand on more than one line. */
export function lookAtNumbers(): { numbers: number; broken: string[] } {
	for (const fold of document.querySelectorAll('details')) fold.open = true;
	const number = /\d{1,4}(?:\/\d{4})?\/\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*/gu;
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const broken: string[] = [];
	let numbers = 0;
	while (walker.nextNode()) {
		const node = walker.currentNode;
		const parent = node.parentElement;
		const apart = parent?.closest('script, style, pre, code, option, textarea, svg');
		if (apart !== null || parent?.checkVisibility() !== true) continue;
		for (const match of (node.textContent ?? '').matchAll(number)) {
			const range = document.createRange();
			range.setStart(node, match.index);
			range.setEnd(node, match.index + match[0].length);
			const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
			numbers += 1;
			if (lines.size > 1) broken.push(match[0]);
		}
	}
	return { numbers, broken };
}
