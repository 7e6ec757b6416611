import { remembered } from '../files/memory.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';
import { isRoleOfMinor, personalWords, type Circumstances, type PersonalMatter } from './personal-words.ts';
import { shownTexts, soundStories, type SoundStory } from './story-texts.ts';

/** Children that are named, and what is nobody's business: numbers, homes, plates, health, belief. */
export function storyPrivacyProblems(draft: Draft): readonly Problem[] {
	return soundStories(draft).flatMap((story) => [
		...roleProblems(story),
		...wordProblems(story, circumstancesOf(draft, story)),
	]);
}

/** What has to be known of a story to judge its words. */
export function circumstancesOf({ site, places }: Draft, { loaded }: SoundStory): Circumstances {
	const { kind } = loaded.value;
	const units = places === null ? [] : [...Object.values(places.value.districts), ...places.value.communes];
	const province = site === null ? [] : [site.value.province.name];
	return {
		isPersonal: kind === 'ca-nhan' || kind === 'ho-gia-dinh',
		places: new Set([...province, ...units.map(({ name }) => name)]),
	};
}

function wordProblems(story: SoundStory, circumstances: Circumstances): readonly Problem[] {
	const shown = shownTexts(story);
	const texts = shown.map(({ text }) => text);
	const known = JSON.stringify([circumstances.isPersonal, ...circumstances.places, texts]);
	const found = remembered('personal words', known, () =>
		texts.map((text) => personalWords(text, circumstances)),
	);
	return shown.flatMap(({ place }, index) =>
		(found[index] ?? []).map(({ matter, found: words }) => {
			const code = matter === 'minor' ? 'minor-named' : 'personal-data';
			return problem(code, place, WORDS[matter].message, words, WORDS[matter].remedy);
		}),
	);
}

/** A person whose role is a child's. */
function roleProblems({ loaded: { yaml, value } }: SoundStory): readonly Problem[] {
	if (value.kind !== 'ca-nhan' || value.role === null || !isRoleOfMinor(value.role)) return [];
	return [problemIn(yaml, ['role'], 'minor-named', 'Gương này nêu tên một học sinh, thiếu nhi.', value.role)];
}

const WORDS: Readonly<Record<PersonalMatter, { readonly message: string; readonly remedy?: string }>> = {
	minor: { message: 'Câu này nêu tên người chưa đủ 18 tuổi.' },
	contact: {
		message: 'Có số điện thoại hoặc thư điện tử.',
		remedy: 'Xóa đi; muốn liên hệ thì nêu tên cơ quan, hội hay xã.',
	},
	number: {
		message: 'Có dãy số như số giấy tờ hoặc số tài khoản.',
		remedy: 'Xóa dãy số; số tiền, số lượng thì thêm dấu chấm phân nhóm (1.200.000).',
	},
	home: { message: 'Có địa chỉ nhà.', remedy: 'Chỉ nêu đến xã, phường.' },
	plate: { message: 'Có biển số xe.', remedy: 'Xóa biển số.' },
	health: {
		message: 'Câu này nói về sức khỏe, bệnh tật của một người.',
		remedy: 'Bỏ chi tiết này; giữ việc làm và kết quả.',
	},
	belief: {
		message: 'Câu này nói về tôn giáo hoặc dân tộc của một người, một hộ.',
		remedy: 'Bỏ chi tiết này; chỉ gương cộng đồng, tập thể mới nêu giáo xứ, dân tộc.',
	},
};
