import { slug } from '../../../src/text/slug.ts';

const LONGEST = 40;

/** Makes ids of words, none twice: "Gửi kế hoạch về UBND tỉnh" → "gui-ke-hoach-ve-ubnd-tinh", then "…-2". */
export function names(): (words: string) => string {
	const taken = new Set<string>();
	return (words) => {
		const base = shorten(slug(words)) || 'muc';
		let id = base;
		for (let copy = 2; taken.has(id); copy += 1) id = `${base}-${String(copy)}`;
		taken.add(id);
		return id;
	};
}

function shorten(whole: string): string {
	return whole.length <= LONGEST ? whole : whole.slice(0, whole.lastIndexOf('-', LONGEST));
}
