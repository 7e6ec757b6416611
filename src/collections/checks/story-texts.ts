import { lineAt, wordsOf } from '../../markdown/words.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { collapseSpaces } from '../../text/nfc.ts';
import { placeIn, type Path, type YamlFile } from '../files/yaml-file.ts';
import type { Place } from '../problems/problem.ts';
import { printedPassages } from '../prose/words.ts';
import type { Draft } from './draft.ts';

/** A story whose front matter could be read. */
export type SoundStory = StoryDraft & { readonly loaded: NonNullable<StoryDraft['loaded']> };

/** A sentence of a story, or one of its fields. */
export interface StoryText {
	readonly place: Place;
	readonly text: string;
}

type StoryDraft = Draft['stories'][number];

/** The stories whose front matter could be read. */
export function soundStories({ stories }: Pick<Draft, 'stories'>): readonly SoundStory[] {
	return stories.flatMap((story) => (story.loaded === null ? [] : [{ ...story, loaded: story.loaded }]));
}

/** What the story says in its own name: everything that has to rest on its notes. */
export function toldTexts(story: SoundStory): readonly StoryText[] {
	const { yaml, value } = story.loaded;
	const at = (path: Path, text: string | null): readonly StoryText[] =>
		text === null ? [] : [{ place: placeIn(yaml, path), text }];
	return [
		...at(['title'], value.title),
		...at(['summary'], value.summary),
		...at(['role'], value.role),
		...at(['place', 'note'], value.place.note),
		...at(['unknown'], value.unknown),
		...value.figures.flatMap((figure, index) => at(['figures', index], figureText(figure))),
		...bodySentences(story),
	];
}

/** Every sentence of the body with its line, those of marked quotations too. */
function bodySentences({ file, tree }: StoryDraft): readonly StoryText[] {
	return printedPassages(tree).flatMap((passage) =>
		sentencesOf(wordsOf(passage)).map(({ text, at }) => ({
			place: { file, line: lineAt(passage, at), field: null },
			text: collapseSpaces(text),
		})),
	);
}

/** Every text that a reader may see: all fields but addresses and ids, and the body. */
export function shownTexts(story: SoundStory): readonly StoryText[] {
	return [...fieldTexts(story.loaded.yaml, story.loaded.value, []), ...bodySentences(story)];
}

/** "hơn 25 m: bề rộng đoạn sông", as the page prints a figure. */
function figureText(figure: SoundStory['loaded']['value']['figures'][number]): string {
	const { about, value, to, unit, label } = figure;
	const range = [value, ...(to === null ? [] : [to])].map((number) => NUMBERS.format(number));
	return [...(about === null ? [] : [about]), range.join(' - '), `${unit}: ${label}`].join(' ');
}

const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** Keys whose values are addresses, days, ids or choices, never words. */
const NO_WORDS: ReadonlySet<string> = new Set(['url', 'file', 'decision']);

function fieldTexts(yaml: YamlFile, value: unknown, path: Path): readonly StoryText[] {
	if (typeof value === 'string') return [{ place: placeIn(yaml, path), text: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value)
		.filter(([key]) => !NO_WORDS.has(key))
		.flatMap(([key, inner]) => fieldTexts(yaml, inner, [...path, Array.isArray(value) ? Number(key) : key]));
}
