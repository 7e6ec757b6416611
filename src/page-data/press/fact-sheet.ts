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

/** A number with what it counts and who counted. */
interface FactFigure extends FactLine {
	readonly source: string;
	/** Where it was read; null where only a part of the address was kept. */
	readonly href: string | null;
}

/**
 * The plan on one sheet, for screen, paper and PDF alike: what, who, when, figures of the world with their source, dates,
 * movements, whom to ask. Nothing is typed but the labels.
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
			figures: 'Con số để dẫn',
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
			{ label: 'Từ đó tới nay', value: site.timeNotes.fact?.text ?? '' },
		].filter(({ value }) => value !== '') satisfies FactLine[],
		/** For paper and PDF; pages print the badge, which keeps up with the day. */
		status: { label: 'Hiệu lực', value: `${status.words} (xét ngày ${status.dayLabel})` },
		factSource: `Căn cứ: nguyên văn kế hoạch; riêng dòng cuối theo ${changeSource(content)}.`,
		figures: pressFigures(content),
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
	return [...new Set((fact?.sources ?? []).map(({ publisher }) => publisher))].join('; ');
}

/** Figures to print: of the world, each with who counted. */
export function pressFigures({ press }: Content): FactFigure[] {
	return (press?.figures ?? []).map(({ value, label, source: { publisher, url, published } }) => {
		const day = published === null ? '' : `, ${shortDate(published)}`;
		return { value, label, source: `${publisher}${day}`, href: url };
	});
}
