import { lineAt, lineOf, nodesIn, wordsOf } from '../../markdown/words.ts';
import { collapseSpaces, nfc } from '../../text/nfc.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';
import { ownPassages } from '../prose/words.ts';
import { placeIn } from '../files/yaml-file.ts';
import type { Draft } from './draft.ts';
import { soundStories, type SoundStory, type StoryText } from './story-texts.ts';

/** Words of others that do not name their source. */
export function storyQuoteProblems(draft: Draft): readonly Problem[] {
	const movements = draft.movements.loaded.flatMap(({ value: { name, short } }) => [name, short]);
	return soundStories(draft).flatMap((story) => unmarked(story, movements));
}

/** What is in quotation marks but no name. */
function unmarked(story: SoundStory, movements: readonly string[]): readonly Problem[] {
	const { yaml, value } = story.loaded;
	const given = [...movements, ...value.recognition.map(({ award }) => award), value.name];
	const grounds = [...value.notes, ...value.conflicts].map(({ text }) => text);
	const own: readonly StoryText[] = [
		{ place: placeIn(yaml, ['title']), text: value.title },
		{ place: placeIn(yaml, ['summary']), text: value.summary },
		...(value.role === null ? [] : [{ place: placeIn(yaml, ['role']), text: value.role }]),
		...(value.place.note === null
			? []
			: [{ place: placeIn(yaml, ['place', 'note']), text: value.place.note }]),
		...bodyParagraphs(story),
	];
	const notes = (['notes', 'conflicts'] as const).flatMap((list) =>
		value[list].map(({ text }, index) => ({ place: placeIn(yaml, [list, index, 'text']), text })),
	);
	return [
		...own.flatMap((text) => quoteProblems(text, { given, noted: grounds, isLimited: true })),
		// A note says things in our own words too, but it is where long names are put down.
		...notes.flatMap((text) => quoteProblems(text, { given, noted: [], isLimited: false })),
		...lineProblems(story),
	];
}

function bodyParagraphs({ file, tree }: SoundStory): readonly StoryText[] {
	return ownPassages(tree).map((passage) => ({
		place: { file, line: passage.line, field: null },
		text: wordsOf(passage),
	}));
}

/** At the head of a line it makes speech: "– Tôi …". */
const SPEECH = /^[ \t]*[–—]\s.*/gmu;

function lineProblems({ file, tree }: SoundStory): readonly Problem[] {
	const quoted = tree === null ? [] : [...nodesIn(tree)].filter(({ type }) => type === 'blockquote');
	const spoken = ownPassages(tree).flatMap((passage) =>
		Array.from(wordsOf(passage).matchAll(SPEECH), ({ 0: found, index }) => ({
			line: lineAt(passage, index),
			found,
		})),
	);
	return [...quoted.map((node) => ({ line: lineOf(node), found: '>' })), ...spoken].map(({ line, found }) =>
		problem(
			'quote-without-source',
			{ file, line, field: null },
			'Dòng này là lời trích mà không ghi nguồn.',
			found,
		),
	);
}

interface Names {
	/** Movements and awards: names whatever they look like. */
	readonly given: readonly string[];
	/** Texts in which longer names may stand. */
	readonly noted: readonly string[];
	/** Whether length alone makes a quotation. */
	readonly isLimited: boolean;
}

const PAIR = /“[^“”]*”|"[^"]*"|«[^«»]*»|‘[^‘’]*’/g;
const LOOSE = /[“”"«»]/;
/** Syllables of the longest thing that is still taken for a name. */
const LONGEST_NAME = 8;

function quoteProblems({ place, text }: StoryText, names: Names): readonly Problem[] {
	const pairs = [...text.matchAll(PAIR)];
	const loose = LOOSE.exec(text.replace(PAIR, (pair) => ' '.repeat(pair.length)));
	const open =
		loose === null
			? []
			: [
					problem(
						'quote-without-source',
						placeAt(place, text, loose.index),
						'Dấu ngoặc kép mở mà không đóng, hoặc đóng mà không mở.',
						text.slice(loose.index, loose.index + 40),
						'Thêm dấu còn thiếu, hoặc xóa dấu này.',
					),
				];
	const quotations = pairs.flatMap((match) => {
		const quoted = match[0].slice(1, -1);
		if (isName(quoted, text.slice(0, match.index), names)) return [];
		const message = 'Lời trong ngoặc kép dài hơn một tên gọi hoặc là lời nói mà không ghi nguồn.';
		return [problem('quote-without-source', placeAt(place, text, match.index), message, quoted)];
	});
	return [...open, ...quotations];
}

function isName(quoted: string, before: string, { given, noted, isLimited }: Names): boolean {
	const words = plain(quoted);
	if (given.some((name) => plain(name).includes(words))) return true;
	if (SENTENCE_END.test(quoted) || (SPEAKS.test(before) && !SLOGAN.test(before))) return false;
	if (!isLimited || words.split(' ').length <= LONGEST_NAME) return true;
	return noted.some((text) => plain(text).includes(words));
}

const SENTENCE_END = /[.!?…]\s*$|[.!?]\s/u;
/** "bà kể: “" and the like. */
const SPEAKS =
	/(?<!\p{L})(?:nói|kể|bảo|hỏi|đáp|chia sẻ|tâm sự|cho biết|cho hay|bày tỏ|khẳng định|nhớ lại|nhận xét|bộc bạch|thổ lộ)[^.!?“”]{0,30}[:,]\s*$/iu;
const SLOGAN = /(?:khẩu hiệu|phương châm|tên|mô hình|phong trào|chương trình|cuộc thi)[^.!?“”]{0,12}$/iu;

/** A paragraph may run over several lines. */
function placeAt(place: Place, text: string, at: number): Place {
	if (place.line === null || place.field !== null) return place;
	return { ...place, line: place.line + text.slice(0, at).split('\n').length - 1 };
}

function plain(text: string): string {
	return collapseSpaces(nfc(text)).toLowerCase();
}
