/** What helps on where nothing was found: what was narrowed away, and the lists (in the markup). */
import type { Answered } from '../live.ts';
import { askLink } from './results.ts';
import { part } from '../parts.ts';
import { plainQuestion } from '../state.ts';

/** Shows the help of an empty answer, or hides it. */
export function fillHelp({ help, widen }: HelpParts, answered: Answered | null): void {
	help.hidden = answered?.answer.total !== 0;
	if (answered === null) return;
	const { state, unnarrowed } = answered;
	widen.hidden = unnarrowed === 0;
	widen.replaceChildren(askLink(plainQuestion(state.query), `Bỏ bộ lọc: có ${String(unnarrowed)} kết quả`));
}

export function partsOfHelp(root: HTMLElement) {
	return {
		help: part(root, '[data-help]', HTMLElement),
		widen: part(root, '[data-widen]', HTMLElement),
	};
}

type HelpParts = ReturnType<typeof partsOfHelp>;
