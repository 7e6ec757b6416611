/** What helps on where nothing was found: what was narrowed away, words the site has, words like those it has not. */
import type { Answered } from '../live.ts';
import { askLink } from './results.ts';
import { part } from '../parts.ts';
import { plainQuestion } from '../state.ts';

/** Shows the help of an empty answer, or hides it. */
export function fillHelp({ help, list }: HelpParts, answered: Answered | null): void {
	help.hidden = answered?.help == null;
	if (answered?.help == null) return;
	const { unnarrowed, known, near } = answered.help;
	const { query } = answered.state;
	const links = (words: readonly { word: string; label: string }[]) =>
		words.flatMap(({ word, label }, index) => [
			...(index > 0 ? [', '] : []),
			askLink(plainQuestion(word), label),
		]);
	const counted = known.map(({ word, count }) => ({ word, label: `${word} (${String(count)})` }));
	const single = known.length === 1 && known[0]?.word === query;
	list.replaceChildren(
		...(unnarrowed > 0
			? [line(askLink(plainQuestion(query), `Bỏ bộ lọc: có ${String(unnarrowed)} kết quả`))]
			: []),
		...(known.length > 0 && !single ? [line('Từng từ thì trang này có: ', ...links(counted))] : []),
		...(near.length > 0
			? [line('Từ gần giống (viết không dấu): ', ...links(near.map((word) => ({ word, label: word }))))]
			: []),
	);
}

function line(...content: readonly (string | Node)[]): HTMLLIElement {
	const item = document.createElement('li');
	item.append(...content);
	return item;
}

export function partsOfHelp(root: HTMLElement) {
	return {
		help: part(root, '[data-help]', HTMLElement),
		list: part(root, '[data-nearby]', HTMLElement),
	};
}

type HelpParts = ReturnType<typeof partsOfHelp>;
