import { siteContent } from '../base/content.ts';
import { paths } from '../base/paths.ts';

/** The ways to everything on the site that need no search; only those that this province has. */
export async function otherWays() {
	const { questions, terms, places } = await siteContent();
	const all = [
		{ href: paths.index, label: 'Mục lục A–Z', note: 'mọi nhiệm vụ, cơ quan, gương, phong trào, văn bản' },
		{ href: paths.documentNumbers, label: 'Văn bản theo số, ký hiệu', note: 'biết số là tới' },
		{
			href: paths.questions,
			label: 'Hỏi đáp',
			note: 'câu hỏi thường gặp về khen thưởng',
			missing: questions.length === 0,
		},
		{ href: paths.tasks, label: 'Nhiệm vụ', note: 'theo cơ quan, thời hạn' },
		{ href: paths.terms, label: 'Thuật ngữ', note: 'từ nào nghĩa là gì', missing: terms.length === 0 },
		{ href: paths.places, label: 'Địa phương', note: 'theo huyện, xã', missing: places === null },
	];
	return all.filter(({ missing = false }) => !missing);
}
