import { diffArrays } from 'diff';
import type { Provision } from '../tree.ts';
import type { Alignment } from './align.ts';
import { wordsOf, type Word } from './words.ts';

/**
 * A provision of the new text with the paragraphs of the old one, wherever both have the words on either side of a
 * break: a line of print that happens to end with a sentence reads as a paragraph in one text and not in the other.
 * Comes back itself where there is nothing to do.
 */
export function withBreaksOf(young: Provision, { oldOf }: Pick<Alignment, 'oldOf'>): Provision {
	const old = oldOf.get(young);
	const oldRuns = old === undefined ? [] : runsOf(old);
	const runs = runsOf(young).map(({ after, paragraphs }) => {
		const partner = after === null ? null : oldOf.get(after);
		const same = oldRuns.find((run) => run.after === partner);
		return {
			after: after === null ? null : withBreaksOf(after, { oldOf }),
			paragraphs: same === undefined ? paragraphs : rebroken(same.paragraphs, paragraphs),
		};
	});
	const children = runs.flatMap(({ after, paragraphs }) =>
		after === null ? paragraphs.slice(1) : [after, ...paragraphs],
	);
	const content = runs[0]?.paragraphs[0]?.content ?? young.content;
	const isKept =
		content === young.content &&
		children.length === young.children.length &&
		children.every((child, index) => child === young.children[index]);
	return isKept ? young : { ...young, content, children };
}

/** Paragraphs without a number that follow one another: behind the words of a provision, or behind one of its children. */
interface Run {
	/** null for the first, which begins with the provision itself. */
	readonly after: Provision | null;
	readonly paragraphs: readonly Provision[];
}

function runsOf(provision: Provision): Run[] {
	const runs: { after: Provision | null; paragraphs: Provision[] }[] = [
		{ after: null, paragraphs: [provision] },
	];
	for (const child of provision.children) {
		const isPlain = child.level === 'paragraph' && child.children.length === 0;
		if (isPlain) runs.at(-1)?.paragraphs.push(child);
		else runs.push({ after: child, paragraphs: [] });
	}
	return runs;
}

/** Texts that differ in more words have no common breaks worth the time. */
const MOST_EDITS = 1000;

function rebroken(old: readonly Provision[], young: readonly Provision[]): readonly Provision[] {
	if (old.length < 2 && young.length < 2) return young;
	const [was, is] = [broken(old), broken(young)];
	const place = placesIn(was.keys, is.keys);
	if (place === null) return young;
	const made: { like: Provision; text: string }[] = [];
	is.raws.forEach((raw, at) => {
		const [before, here] = [place.get(at - 1), place.get(at)];
		const isRunning = here !== undefined && before === here - 1;
		const [own, other] = [is.starts.get(at), here === undefined ? undefined : was.starts.get(here)];
		const start = at === 0 ? young[0] : isRunning ? other && (own ?? other) : own;
		const last = made.at(-1);
		if (start !== undefined) made.push({ like: start, text: raw });
		else if (last !== undefined) last.text += is.starts.has(at) ? ` ${raw}` : raw;
	});
	return made.map(({ like, text }) =>
		like.content.text === text.trimEnd() ? like : { ...like, content: { text: text.trimEnd(), strong: [] } },
	);
}

/** The words of a run, with the paragraphs that begin at them. */
function broken(paragraphs: readonly Provision[]) {
	const starts = new Map<number, Provision>();
	const words: Word[] = [];
	for (const paragraph of paragraphs) {
		starts.set(words.length, paragraph);
		words.push(...wordsOf(paragraph.content.text));
	}
	return { starts, keys: words.map(({ key }) => key), raws: words.map(({ raw }) => raw) };
}

/** Where each word of the new text that stayed stands in the old one. */
function placesIn(old: string[], young: string[]): ReadonlyMap<number, number> | null {
	const changes = diffArrays(old, young, { maxEditLength: MOST_EDITS });
	if (changes === undefined) return null;
	const places = new Map<number, number>();
	let [left, right] = [0, 0];
	for (const { added, removed, count } of changes) {
		if (!added && !removed) for (let step = 0; step < count; step += 1) places.set(right + step, left + step);
		if (!added) left += count;
		if (!removed) right += count;
	}
	return places;
}
