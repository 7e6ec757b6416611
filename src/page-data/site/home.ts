import type { Content } from '../../collections/load.ts';
import { mostAsked } from '../award/awards.ts';
import { siteContent } from '../base/content.ts';
import { documentById } from '../document/document-name.ts';
import type { Link } from '../base/links.ts';
import { changingStrip } from '../document/changing.ts';
import { paths } from '../base/paths.ts';
import { storyTeasers } from '../story/stories.ts';
import { shortDate } from '../../text/date.ts';

/** A way into the site: what a reader comes to do, and what is found there. */
interface Door extends Link {
	readonly note: string;
}

/** The doors of the front page, by what this province has; the plan takes the place of what is missing. */
function doorsOf({ stories, takingPart, awards, site }: Content): Door[] {
	const doors = [
		...(stories.length === 0
			? []
			: [
					{
						href: paths.stories,
						label: 'Đọc chuyện',
						note: `${String(stories.length)} gương người thật, việc thật`,
					},
				]),
		...(takingPart === null
			? []
			: [{ href: paths.takingPart, label: 'Đề nghị khen một người', note: 'Báo ở đâu, kể những gì' }]),
		...(awards.length === 0
			? []
			: [
					{
						href: paths.awards,
						label: 'Tra quy định hôm nay',
						note: 'Ai tặng, điều kiện, hồ sơ, tiền thưởng',
					},
				]),
	];
	const plan = [
		{ href: paths.plan, label: `Kế hoạch năm ${String(site.planYear)}`, note: 'Kể bằng lời dễ hiểu' },
		{ href: paths.agencies, label: 'Việc của từng cơ quan', note: 'Việc gì, hạn nào' },
		{ href: paths.documents, label: 'Văn bản', note: 'Toàn văn, có địa chỉ từng đoạn' },
	];
	return [...doors, ...plan].slice(0, DOORS);
}

const DOORS = 3;

/** The front page: what this is, three doors, a story, what changes, the plan at a glance with counts from the data. */
export async function homePage() {
	const content = await siteContent();
	const { site } = content;
	const plan = documentById(content, site.plan);
	return {
		name: site.name,
		tagline: site.tagline,
		intro: site.intro,
		planYear: site.planYear,
		doors: doorsOf(content),
		/** For press and data, and the plan itself, in one line. */
		more: [
			...(content.press === null ? [] : [{ href: paths.press, label: 'Báo chí' }]),
			{ href: paths.data, label: 'Dữ liệu mở' },
			{ href: paths.plan, label: ['Kế hoạch', plan.number ?? String(content.site.planYear)].join(' ') },
		],
		plan: {
			id: plan.id,
			type: plan.type,
			number: plan.number,
			title: plan.title,
			issuedOn: plan.issuedOn === null ? null : { iso: plan.issuedOn, label: shortDate(plan.issuedOn) },
			issuer: plan.issuer,
			signer: plan.signer,
			href: paths.document(plan.id),
			fullTextHref: paths.fullText(plan.id),
			signerOffice: plan.signerOffice,
		},
		figures: [
			{ value: content.tasks.length, label: 'nhiệm vụ', href: paths.tasks },
			{ value: content.agencies.length, label: 'cơ quan, nhóm được nêu tên', href: paths.agencies },
			{
				value: content.movements.filter(({ at }) => at.length > 0).length,
				label: 'phong trào kế hoạch gọi tên',
				href: paths.movements,
			},
			{ value: plan.recipients.length, label: 'nơi nhận', href: paths.provision(plan.id, 'noi-nhan') },
		],
		mostAsked: mostAsked(content),
		changing: changingStrip(content),
		stories: storyTeasers(content),
	};
}
