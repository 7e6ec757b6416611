import type { Content, PressAnswer } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { citationFormats } from './citing.ts';
import { contactLines } from '../base/contacts.ts';
import { siteContent } from '../base/content.ts';
import { documentById, documentName } from '../document/document-name.ts';
import { quote } from '../document/passage.ts';
import { pressFigures } from './fact-sheet.ts';
import { mailTo, fullAddress } from '../base/mail.ts';
import { paths } from '../base/paths.ts';
import { pressLeads } from './press-leads.ts';

/** The one path of the press room, where the province has one: a rest parameter left empty. */
export async function onlyWithPress() {
	const { press } = await siteContent();
	return press === null ? [] : [{ params: { only: undefined } }];
}

/** The same for the page of story leads, where there are stories too. */
export async function onlyWithLeads() {
	const { press, stories } = await siteContent();
	return press === null || stories.length === 0 ? [] : [{ params: { only: undefined } }];
}

/** The same for the page of all passages, where the press room does not show them all. */
export async function onlyWithMorePassages() {
	const { press } = await siteContent();
	return (press?.passages.length ?? 0) <= FIRST_PASSAGES ? [] : [{ params: { only: undefined } }];
}

/** Everything the press room prints, but its files. */
export function pressPage(content: Content) {
	const press = pressOf(content);
	const plan = documentById(content, content.site.plan);
	return {
		title: press.title,
		description: press.description,
		standfirst: press.standfirst,
		plan: { id: plan.id, name: documentName(plan), href: paths.document(plan.id) },
		/** One example to copy; the rest stand on a page of their own. */
		citing: citationFormats(content, press.passages[0]?.at ?? '').slice(0, 1),
		figures: pressFigures(content),
		questions: press.questions.map((question) => answerView(content, question)),
		/** The first few; the rest stand on a page of their own, for this one has to stay light. */
		passages: passageViews(content).slice(0, FIRST_PASSAGES),
		morePassages: Math.max(0, press.passages.length - FIRST_PASSAGES),
		leads: leadCounts(content),
		licence: [
			{ label: 'Lời của chúng tôi', value: content.site.licence.text },
			{ label: 'Dữ liệu', value: content.site.licence.data },
			...press.credits.map(({ what, rule }) => ({ label: what, value: rule })),
		],
		contacts: contactLines(content),
		publisher: publisherLines(content),
		report: mailTo(content, {
			subject: 'Báo chí hỏi',
			path: paths.press,
			ask: 'Tôi viết cho báo nào, cần gì, trước lúc nào: ',
		}),
	};
}
export type PressPage = ReturnType<typeof pressPage>;

function publisherLines({ site: { publisher } }: Content) {
	return [
		{ label: 'Nơi chịu trách nhiệm', value: publisher.name },
		{ label: 'Người chịu trách nhiệm nội dung', value: publisher.responsible },
	].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
}

const FIRST_PASSAGES = 1;

/** Every passage to quote. */
export function passagesPage(content: Content) {
	return { room: pressOf(content).title, plan: content.site.plan, passages: passageViews(content) };
}

/** How to cite this site: formats to copy, addresses that stay. */
export function citingPage(content: Content) {
	const press = pressOf(content);
	return {
		room: press.title,
		formats: citationFormats(content, press.passages[0]?.at ?? ''),
		addresses: addressPatterns(content),
		/** True while the addresses that are printed lack their beginning. */
		addressUnknown: content.site.url === null,
		plan: content.site.plan,
	};
}

/** The press room's own words. Routes ask only where it is there. */
function pressOf({ press }: Content) {
	if (press === null) throw new Error('Nội dung không có press.yaml.');
	return press;
}

function passageViews(content: Content) {
	return pressOf(content).passages.map(({ at, about }) => passageView(content, at, about));
}

/** A passage with its citation as words, and both in one piece to copy. */
function passageView(content: Content, at: string, about: string) {
	const view = quote(content, documentById(content, content.site.plan), at);
	const address = fullAddress(content, view.href);
	return {
		about,
		quote: view,
		citation: `${view.citation}, ${address}`,
		// Without the marker: it belongs to the list that the passage stands in, and the citation names it.
		copy: `“${view.text}” (${view.citation}, ${address})`,
	};
}

/** How many fields and districts have a lead. */
function leadCounts(content: Content) {
	const { fields, districts } = pressLeads(content);
	return { fields: fields.length, districts: districts.length };
}

const TIMES = { plan: (year: number) => `Năm ${String(year)}`, today: () => 'Hôm nay' };

function answerView(content: Content, question: PressAnswer) {
	const { site } = content;
	const plan = documentById(content, site.plan);
	const { id, answer, suppliedBy, time, at, documents, sources } = question;
	return {
		id,
		question: question.question,
		answer,
		suppliedBy,
		time: TIMES[time](site.planYear),
		places: at.map((address) => {
			const { href, label } = quote(content, plan, address);
			return { href, label };
		}),
		documents: documents.map((document) => ({
			id: document,
			href: paths.document(document),
			label: documentName(documentById(content, document)),
		})),
		sources: sources.map(({ title, publisher, url, published, readOn, certainty }) => ({
			title,
			publisher,
			href: url,
			published: published === null ? null : shortDate(published),
			readOn: shortDate(readOn),
			/** Offices and news agencies stand without a remark. */
			remark: certainty === 'cao' ? null : 'độ tin trung bình',
		})),
		certainty: certaintyOf(question),
	};
}

/** How far the answer can be relied on: what stands in a document stands plainly. */
function certaintyOf({ at, documents, sources }: PressAnswer): '1' | '2+' {
	return at.length === 0 && documents.length === 0 && sources.length === 1 ? '1' : '2+';
}

/** Addresses that reporters print, with an example of each. */
function addressPatterns(content: Content) {
	const [story] = content.stories;
	const plan = documentById(content, content.site.plan);
	const [passage] = pressOf(content).passages;
	return [
		{ what: 'Một đoạn của kế hoạch', href: paths.provision(plan.id, passage?.at ?? '') },
		...(story === undefined ? [] : [{ what: 'Một gương', href: paths.story(story.id) }]),
		{ what: 'Mọi tệp tải về', href: paths.downloads },
		{ what: 'Những lần sửa', href: paths.changes },
	].map((entry) => ({ ...entry, label: fullAddress(content, entry.href) }));
}
