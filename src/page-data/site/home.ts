import type { Content } from '../../collections/load.ts';
import { otherNames } from '../award/award-labels.ts';
import { siteContent } from '../base/content.ts';
import { calendarEntries } from '../plan/calendar.ts';
import { documentById } from '../document/document-name.ts';
import type { Link } from '../base/links.ts';
import { quote } from '../document/passage.ts';
import { changingStrip } from '../document/changing.ts';
import { paths } from '../base/paths.ts';
import { storyTeasers } from '../story/stories.ts';
import { shortDate } from '../../text/date.ts';

/** The awards that people ask about most, each leading to its answer. */
function mostAsked({ site, awards }: Content): Link[] {
	return site.mostAsked.flatMap((id) =>
		awards
			.filter((award) => award.id === id)
			.map((award) => ({ href: `${paths.award(id)}#tra-loi`, label: otherNames(award)[0] ?? award.name })),
	);
}

/** The front page: what this is, the plan at a glance with counts from the data, the deadlines. */
export async function homePage() {
	const content = await siteContent();
	const { site } = content;
	const plan = documentById(content, site.plan);
	return {
		name: site.name,
		tagline: site.tagline,
		intro: site.intro,
		province: site.province,
		planYear: site.planYear,
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
			purposes:
				plan.tree.body[0]?.children[0]?.children.map((provision) =>
					quote(content, plan, provision.address),
				) ?? [],
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
		hasAwards: content.awards.length > 0,
		hasPress: content.press !== null,
		hasTakingPart: content.takingPart !== null,
		changing: changingStrip(content),
		stories: storyTeasers(content),
		timeline: calendarEntries(content).filter(({ background }) => !background),
	};
}
