import { wordsOf } from '../../markdown/words.ts';
import { collapseSpaces, nfc } from '../../text/nfc.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { printedPassages } from '../prose/words.ts';
import { problemIn, type Draft } from './draft.ts';
import { soundStories, type SoundStory } from './story-texts.ts';

/** Stories that are told twice, and stories too thin or too long to read. */
export function storyFormProblems(draft: Draft): readonly Problem[] {
	const stories = soundStories(draft);
	return [...repeatProblems(stories), ...stories.flatMap(lengthProblems)];
}

/** Words of a body: fewer tell nothing, more are not read to the end. */
const SHORTEST = 60;
const LONGEST = 450;

/** A draft is not finished, so only its upper end is asked. */
function lengthProblems({ file, tree, loaded }: SoundStory): readonly Problem[] {
	const passages = printedPassages(tree);
	const words = passages.flatMap((passage) => wordsOf(passage).match(/\S*[\p{L}\d]\S*/gu) ?? []);
	const isShort = words.length < SHORTEST && loaded.value.review !== 'nhap' && words.length > 0;
	if (!isShort && words.length <= LONGEST) return [];
	const line = passages[0]?.line ?? null;
	const message = isShort
		? `Lời của gương ngắn quá: ${String(words.length)} tiếng, cần ít nhất ${String(SHORTEST)}.`
		: `Lời của gương dài quá: ${String(words.length)} tiếng, nhiều nhất ${String(LONGEST)}.`;
	const remedy = isShort
		? 'Kể thêm điều có trong notes; không đủ điều để kể thì chưa đăng, để review: nhap.'
		: 'Bỏ bớt chi tiết, giữ việc làm và con số chính.';
	return [problem('story-length', { file, line, field: null }, message, '', remedy)];
}

/** Two people may share a name; two of one name in one place are most likely one story filed twice. */
function repeatProblems(stories: readonly SoundStory[]): readonly Problem[] {
	const titled = new Map<string, SoundStory>();
	const named = new Map<string, SoundStory[]>();
	return stories.flatMap((story) => {
		const { value } = story.loaded;
		const title = plain(value.title);
		const name = plain(value.name);
		const sameTitle = titled.get(title);
		const ofName = named.get(name) ?? [];
		const sameName = ofName.find(({ loaded }) => mayBeOnePlace(loaded.value, value));
		if (sameTitle === undefined) titled.set(title, story);
		named.set(name, [...ofName, story]);
		return [
			...(sameTitle === undefined ? [] : [titleProblem(story, sameTitle)]),
			...(sameName === undefined ? [] : [nameProblem(story, sameName)]),
		];
	});
}

function titleProblem({ loaded: { yaml, value } }: SoundStory, before: SoundStory): Problem {
	const message = `Gương “${before.id}” đã có tiêu đề này.`;
	const remedy = 'Viết tiêu đề khác, hoặc xóa một trong hai tệp.';
	return problemIn(yaml, ['title'], 'story-repeated', message, value.title, remedy);
}

function nameProblem({ loaded: { yaml, value } }: SoundStory, before: SoundStory): Problem {
	return problemIn(yaml, ['name'], 'story-repeated', `Gương “${before.id}” đã kể về tên này.`, value.name);
}

type Value = SoundStory['loaded']['value'];

function mayBeOnePlace({ place: a }: Value, { place: b }: Value): boolean {
	const isSame = (one: string | null, other: string | null) =>
		one === null || other === null || one === other;
	return isSame(a.district, b.district) && isSame(a.commune, b.commune);
}

function plain(text: string): string {
	return collapseSpaces(nfc(text)).toLowerCase();
}
