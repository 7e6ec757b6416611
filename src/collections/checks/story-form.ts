import { wordsOf } from '../../markdown/words.ts';
import { collapseSpaces, nfc } from '../../text/nfc.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { printedPassages } from '../prose/words.ts';
import { problemIn, type Draft } from './draft.ts';
import { soundStories, type SoundStory } from './story-texts.ts';

/** Stories that are told twice, and stories too thin or too long to read. */
export function storyFormProblems(draft: Draft): readonly Problem[] {
	const stories = soundStories(draft);
	return [
		...stories.flatMap((story, index) => repeatProblems(story, stories.slice(0, index))),
		...stories.flatMap(lengthProblems),
	];
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
function repeatProblems(story: SoundStory, before: readonly SoundStory[]): readonly Problem[] {
	const { yaml, value } = story.loaded;
	const sameTitle = before.find(({ loaded }) => plain(loaded.value.title) === plain(value.title));
	const sameName = before.find(
		({ loaded }) => plain(loaded.value.name) === plain(value.name) && mayBeOnePlace(loaded.value, value),
	);
	return [
		...(sameTitle === undefined
			? []
			: [
					problemIn(
						yaml,
						['title'],
						'story-repeated',
						`Gương “${sameTitle.id}” đã có tiêu đề này.`,
						value.title,
						'Viết tiêu đề khác, hoặc xóa một trong hai tệp.',
					),
				]),
		...(sameName === undefined
			? []
			: [
					problemIn(yaml, ['name'], 'story-repeated', `Gương “${sameName.id}” đã kể về tên này.`, value.name),
				]),
	];
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
