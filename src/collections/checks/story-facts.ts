import { shortDate } from '../../text/date.ts';
import { groundKeys, readFigures, type Figure } from '../../text/figures.ts';
import { remembered } from '../files/memory.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';
import type { Draft } from './draft.ts';
import { personalWords } from './personal-words.ts';
import { circumstancesOf } from './story-privacy.ts';
import { soundStories, toldTexts, type SoundStory } from './story-texts.ts';

/** What a figure can rest on: something that names its source. */
export interface Ground {
	/** `notes[2]`, `recognition[1]`, `conflicts[1]`, `sources.bao-x`, `name`, `movements[1]`, `places.yaml`. */
	readonly where: string;
	readonly text: string;
	/** Who published it. */
	readonly publishers: readonly string[];
}

/** A figure of a story with what it rests on. */
export interface GroundedFigure {
	readonly written: string;
	/** null where nothing in the story's notes says it. */
	readonly ground: Ground | null;
	/** False where the ground says the number of something else, as far as the next word shows: worth a second look. */
	readonly isSameThing: boolean;
}

/** A sentence or field of a story that holds figures or dates. */
export interface FactLine {
	readonly place: Place;
	readonly sentence: string;
	readonly figures: readonly GroundedFigure[];
}

/** What the figures and dates of one story rest on. */
export interface StoryFacts {
	readonly id: string;
	readonly file: string;
	readonly lines: readonly FactLine[];
}

/** For every sentence with a figure or a date of every readable story: the notes it rests on. */
export function storyFacts(draft: Draft): readonly StoryFacts[] {
	return soundStories(draft).map((story) => {
		return { id: story.id, file: story.file, lines: factLines(draft, story) };
	});
}

/** Figures and dates that no note, award or conflict of their story says. */
export function storyFactProblems(draft: Draft): readonly Problem[] {
	return soundStories(draft).flatMap((story) => {
		const circumstances = circumstancesOf(draft, story);
		return factLines(draft, story).flatMap((line) => {
			// The digits of a telephone number are one mistake, told by story-privacy.ts.
			const personal = personalWords(line.sentence, circumstances).map(({ found }) => found);
			return groundProblems(line).filter(({ found }) => !personal.some((words) => words.includes(found)));
		});
	});
}

function factLines(draft: Draft, story: SoundStory): readonly FactLine[] {
	const grounds = groundsOf(draft, story);
	const told = toldTexts(story);
	const sentences = told.map(({ text }) => text);
	// After an edit all other stories are as they were: half of the time of a check of many stories. Places are no part of
	// it: to say the line of one, its file is parsed anew.
	const found = remembered('grounded figures', JSON.stringify([grounds, sentences]), () => {
		const keyed = grounds.map(keyedGround);
		return sentences.map((sentence) => groundedFigures(sentence, keyed));
	});
	return told.flatMap(({ place, text }, index) => {
		const figures = found[index] ?? [];
		return figures.length === 0 ? [] : [{ place, sentence: text, figures }];
	});
}

function groundProblems({ place, sentence, figures }: FactLine): readonly Problem[] {
	return figures
		.filter(({ ground }) => ground === null)
		.map(({ written }) => {
			const message = `Không mục nào trong notes nói tới con số, ngày hay tên có chữ số này (trong câu “${short(sentence)}”).`;
			return problem('figure-without-note', place, message, written);
		});
}

const LONGEST_SENTENCE = 90;

function short(sentence: string): string {
	return sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE)}…` : sentence;
}

interface KeyedGround extends Ground {
	readonly keys: ReadonlySet<string>;
	/** Keys with the word behind them: "n:3 sào". */
	readonly things: ReadonlySet<string>;
	readonly words: ReadonlySet<string>;
}

function keyedGround(ground: Ground): KeyedGround {
	const figures = readFigures(ground.text);
	return {
		...ground,
		keys: groundKeys(figures),
		things: new Set(figures.map((figure) => thing(ground.text, figure))),
		words: new Set(wordsOf(ground.text)),
	};
}

function groundedFigures(text: string, grounds: readonly KeyedGround[]): readonly GroundedFigure[] {
	const found = readFigures(text);
	const words = wordsOf(text);
	return found.map((figure) => {
		const { written, key } = figure;
		const able = grounds.filter(({ keys }) => keys.has(key));
		// The ground that counts the same thing, then the one that says most of the sentence: it was written from that.
		const rank = (ground: KeyedGround) => [
			ground.things.has(thing(text, figure)) ? 1 : 0,
			found.filter((other) => ground.keys.has(other.key)).length,
			words.filter((word) => ground.words.has(word)).length,
		];
		const [best] = able.toSorted((a, b) => compareRanks(rank(b), rank(a)));
		if (best === undefined) return { written, ground: null, isSameThing: false };
		const { where, text: says, publishers } = best;
		const isSameThing = !isCount(key) || best.things.has(thing(text, figure));
		return { written, ground: { where, text: says, publishers }, isSameThing };
	});
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
	const index = a.findIndex((value, at) => value !== b[at]);
	return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

/** A number that is neither a year nor a share: what it counts has to be compared too. */
function isCount(key: string): boolean {
	return key.startsWith('n:') && !key.endsWith('%') && !/^n:(?:19|20)\d\d$/.test(key);
}

/** A figure's key with what it counts, by the next word: "n:3 sào". The scale of "5 triệu đồng" is in the key. */
function thing(text: string, { at, written, key }: Figure): string {
	const behind = text.normalize('NFC').slice(at + written.length);
	const [, word = ''] = BEHIND.exec(behind) ?? [];
	return `${key} ${word.toLowerCase()}`;
}

const BEHIND =
	/^(?:\s*(?:[-–—]|đến|tới)\s*[\d.,]+)?(?:\s*(?:%|nghìn|ngàn|vạn|triệu|tỷ|tỉ|phần trăm))*[\s/]*([\p{L}²³]*)/u;

function wordsOf(text: string): readonly string[] {
	return (
		text
			.normalize('NFC')
			.toLowerCase()
			.match(/[\p{L}\d]+/gu) ?? []
	);
}

/**
 * Notes first; then what else of the story carries its sources: awards, conflicts, a source's own day, the name as it
 * was published, the names of its movements, and when its commune changed (content/province/places.yaml has sources too).
 */
function groundsOf(draft: Draft, story: SoundStory): readonly Ground[] {
	const { value } = story.loaded;
	const publishers = (keys: readonly string[]) => keys.flatMap((key) => value.sources[key]?.publisher ?? []);
	const all = publishers(Object.keys(value.sources));
	return [
		...value.notes.map(({ text, sources }, index) => {
			return { where: item('notes', index), text, publishers: publishers(sources) };
		}),
		...value.recognition.map(({ award, level, givenBy, date, decision, sources }, index) => {
			const text = [award, level, givenBy, date, decision].filter((part) => part !== null).join('; ');
			return { where: item('recognition', index), text, publishers: publishers(sources) };
		}),
		...value.conflicts.map(({ text, sources }, index) => {
			return { where: item('conflicts', index), text, publishers: publishers(sources) };
		}),
		...Object.entries(value.sources).map(([key, { title, published, note, publisher }]) => {
			const text = [title, published && shortDate(published), note].filter((part) => part !== null);
			return { where: `sources.${key}`, text: text.join('; '), publishers: [publisher] };
		}),
		{ where: 'name', text: value.name, publishers: all },
		...movementGrounds(draft, story),
		...placeGrounds(draft, story),
	];
}

function movementGrounds({ movements }: Draft, { loaded }: SoundStory): readonly Ground[] {
	return loaded.value.movements.flatMap(({ id }, index) => {
		const text = movements.loaded.find((movement) => movement.id === id)?.value.name;
		return text === undefined ? [] : [{ where: item('movements', index), text, publishers: [] }];
	});
}

function placeGrounds({ places }: Draft, { loaded }: SoundStory): readonly Ground[] {
	if (places === null) return [];
	const { district, commune } = loaded.value.place;
	const unit = places.value.communes.find((one) => one.district === district && one.id === commune);
	const days = [places.value.today.since, unit?.formed, unit?.later?.since];
	const text = days.flatMap((day) => (day ? [shortDate(day)] : [])).join('; ');
	return [{ where: 'places.yaml', text, publishers: places.value.sources.map((source) => source.publisher) }];
}

function item(list: string, index: number): string {
	return `${list}[${String(index + 1)}]`;
}
