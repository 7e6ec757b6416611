import type { Content } from '../../collections/load.ts';
import { longDate, shortDate } from '../../text/date.ts';
import { calendarEntries } from '../plan/calendar.ts';
import { contactLines } from '../base/contacts.ts';
import { documentById, documentName } from '../document/document-name.ts';
import { quote } from '../document/passage.ts';
import { fullAddress } from '../base/mail.ts';
import { paths } from '../base/paths.ts';
import { shortAddress } from '../record/short-links.ts';
import { statusView } from '../document/status.ts';

/** A line of the fact sheet. */
interface FactLine {
	readonly label: string;
	readonly value: string;
}

/** A number with what it counts and where it was counted. */
interface FactFigure extends FactLine {
	readonly source: string;
	/** Where each counted thing can be seen. */
	readonly href: string;
}

/**
 * The plan on one sheet, for screen, paper and PDF alike: what, who, when, figures counted from the content with their
 * source, dates, movements, whom to ask. Nothing is typed but the labels.
 */
export function factSheet(content: Content) {
	const { site } = content;
	const plan = documentById(content, site.plan);
	// As of the content's day, not of the clock's: the same content gives the same file.
	const status = statusView(content, plan.id, site.checkedOn);
	return {
		title: `Tờ thông tin: ${documentName(plan)}`,
		site: site.name,
		madeOn: site.checkedOn,
		mark: `Số liệu tính đến ngày ${shortDate(site.checkedOn)}`,
		document: plan.id,
		headings: {
			facts: 'Cái gì, ai, khi nào',
			figures: 'Con số, và đếm từ đâu',
			dates: 'Các mốc của kế hoạch',
			purposes: 'Mục đích, nguyên văn',
			movements: 'Phong trào kế hoạch gọi tên',
			contact: 'Hỏi ở đâu',
		},
		facts: [
			{ label: 'Tên', value: `${documentName(plan)}: ${plan.title}` },
			{ label: 'Nơi ban hành', value: plan.issuer },
			{
				label: 'Người ký',
				value: [plan.signerOffice, plan.signer].filter((part) => part !== null).join(' '),
			},
			{ label: 'Ngày ban hành', value: plan.issuedOn === null ? '' : longDate(plan.issuedOn) },
			{ label: 'Cho năm', value: String(site.planYear) },
			{ label: 'Từ đó tới nay', value: site.timeNotes.fact.text },
		].filter(({ value }) => value !== '') satisfies FactLine[],
		/** For paper and PDF; pages print the badge, which keeps up with the day. */
		status: { label: 'Hiệu lực', value: `${status.words} (xét ngày ${status.dayLabel})` },
		factSource: `Căn cứ: nguyên văn kế hoạch; riêng dòng cuối theo ${changeSource(content)}.`,
		figures: figures(content),
		dates: calendarEntries(content)
			.filter(({ background }) => !background)
			.map(({ when, title, tentative, id }) => ({
				label: tentative ? `${when} (dự kiến)` : when,
				value: title,
				href: `${paths.calendar}#${id}`,
			})),
		movements: content.movements
			.filter(({ at }) => at.length > 0)
			.map((movement) => ({
				name: movement.name,
				by: movement.launchedBy === null ? '' : `Phát động: ${movement.launchedBy}`,
				href: paths.movement(movement),
			})),
		/** The first part's own words: what a plan is for stands first (Decree 30/2020). */
		purposes: (plan.tree.body[0]?.children[0]?.children ?? []).map(({ address }) => {
			const { text, label, href } = quote(content, plan, address);
			return { text, label, href };
		}),
		contacts: contactLines(content),
		fullText: {
			label: 'Toàn văn',
			value: fullAddress(content, paths.fullText(plan.id)),
			href: paths.fullText(plan.id),
		},
		foot: `${site.licence.text} ${fullAddress(content, paths.press)}`,
		short: shortAddress(content, paths.factSheet),
	};
}
export type FactSheet = ReturnType<typeof factSheet>;

function changeSource(content: Content): string {
	const { document, fact } = content.site.timeNotes;
	if (document !== null) return documentName(documentById(content, document));
	return [...new Set(fact.sources.map(({ publisher }) => publisher))].join('; ');
}

function figures(content: Content): FactFigure[] {
	const plan = documentById(content, content.site.plan);
	const { tasks, agencies, movements, stories, awards, documents } = content;
	const named = movements.filter(({ at }) => at.length > 0).length;
	const sources = new Set(
		stories.flatMap((story) => Object.values(story.sources).map(({ publisher }) => publisher)),
	);
	const counted = [
		{ count: tasks.length, label: 'nhiệm vụ', source: 'câu giao việc của kế hoạch', href: paths.tasks },
		{
			count: agencies.length,
			label: 'cơ quan, nhóm được nêu tên',
			source: 'tên trong kế hoạch',
			href: paths.agencies,
		},
		{ count: named, label: 'phong trào được gọi tên', source: 'tên trong kế hoạch', href: paths.movements },
		{
			count: plan.recipients.length,
			label: 'nơi nhận',
			source: 'mục Nơi nhận của kế hoạch',
			href: paths.provision(plan.id, 'noi-nhan'),
		},
		{
			count: stories.length,
			label: 'gương đã đăng',
			source: `theo ${String(sources.size)} nơi đã đăng`,
			href: paths.stories,
		},
		{
			count: awards.length,
			label: 'mục khen thưởng được giải thích',
			source: 'luật, nghị định ghi ở từng mục',
			href: paths.awards,
		},
		{
			count: documents.length,
			label: 'văn bản có ghi hiệu lực',
			source: 'nguồn ghi ở từng văn bản',
			href: paths.documents,
		},
	];
	return counted
		.filter(({ count }) => count > 0)
		.map(({ count, ...rest }) => ({ ...rest, value: String(count) }));
}
