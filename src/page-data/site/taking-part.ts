import type { Content, Form, TakingPart } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { hasAwardsFor } from '../award/awards.ts';
import { LEVEL_LABELS, RECIPIENT_LABELS } from '../award/award-labels.ts';
import { contactLines } from '../base/contacts.ts';
import { siteContent } from '../base/content.ts';
import { fullAddress } from '../base/mail.ts';
import { paths } from '../base/paths.ts';
import { shortAddress } from '../record/short-links.ts';
import { basisView, optionalView, sourcesOf, statementView } from '../record/statements.ts';

/** The two forms: their key in the content, the last step of their page's address, the name of their PDF. */
const FORMS = [
	{ key: 'introduction', page: 'phieu', file: 'phieu-gioi-thieu' },
	{ key: 'consent', page: 'phieu-dong-y', file: 'phieu-dong-y' },
] as const;

export type FormKey = (typeof FORMS)[number]['key'];

/** The one path of the page, where the province asks its citizens: a rest parameter left empty. */
export async function onlyWithTakingPart() {
	const { takingPart } = await siteContent();
	return takingPart === null ? [] : [{ params: { only: undefined } }];
}

/** The pages of the forms, as parameters of their route. */
export async function formRoutes() {
	const { takingPart } = await siteContent();
	return takingPart === null
		? []
		: FORMS.map(({ page, key }) => ({ params: { form: page }, props: { key } }));
}

/** The PDF files of the forms, as parameters of their route. */
export async function formFileRoutes() {
	const { takingPart } = await siteContent();
	return takingPart === null ? [] : FORMS.map(({ file, key }) => ({ params: { file }, props: { key } }));
}

/** The forms as files: none where the province does not ask its citizens. */
export function formFiles({ takingPart }: Content) {
	return takingPart === null
		? []
		: FORMS.map(({ key, file }) => ({
				key,
				title: takingPart.forms[key].title,
				href: paths.takingPartFile(file),
			}));
}

/** Everything the page prints: what a citizen can do, on what it rests today, the forms, the draft, the way back. */
export async function takingPartPage() {
	const content = await siteContent();
	const takingPart = takingPartOf(content);
	return {
		...pick(takingPart),
		today: shortDate(content.site.checkedOn),
		suits: takingPart.suits.map((suit) => suitView(content, suit)),
		finderHref: content.awards.length === 0 ? null : paths.awardFinder,
		steps: takingPart.steps.map((id) => stepView(content, id)),
		sources: sourcesOf(...takingPart.steps.map((id) => stepView(content, id).what.sources)),
		processHref: content.process.length === 0 ? null : paths.awardProcess,
		basis: basisView(content, takingPart.basis).now,
		forms: FORMS.map(({ key, page, file }) => ({
			title: takingPart.forms[key].title,
			description: takingPart.forms[key].description,
			href: paths.takingPartSheet(page),
			fileHref: paths.takingPartFile(file),
		})),
		draft: draftView(content, takingPart),
		recipient: contactLines(content),
		removal: takingPart.removal,
	};
}

/** A form as it is printed, on screen and as PDF alike. */
export async function formPage(key: FormKey) {
	const content = await siteContent();
	return formView(content, key);
}

/** The same from a content given. Throws where the content has no forms. */
export function formView(content: Content, key: FormKey) {
	const takingPart = takingPartOf(content);
	const form = takingPart.forms[key];
	const names = FORMS.find((one) => one.key === key) ?? FORMS[0];
	return {
		title: form.title,
		description: form.description,
		about: form.about,
		site: content.site.name,
		mark: takingPart.formMark,
		sections: form.sections.map(({ title, note, fields }) => ({
			title,
			note,
			fields: fields.map(fieldView),
		})),
		dateLine: 'Ngày …… tháng …… năm ………',
		signatures: form.signatures,
		foot: [...form.foot, ...recipientLines(content, key)],
		address: fullAddress(content, paths.takingPart),
		short: shortAddress(content, paths.takingPartSheet(names.page)),
		href: paths.takingPart,
		pageTitle: takingPart.title,
		fileHref: paths.takingPartFile(names.file),
		madeOn: content.site.checkedOn,
	};
}
export type FormView = ReturnType<typeof formView>;

/** Routes make these pages only where the content has the file; anything else is a slip in the code. */
function takingPartOf({ takingPart }: Content): TakingPart {
	if (takingPart === null) throw new Error('Nội dung không có taking-part.yaml.');
	return takingPart;
}

function pick({ title, description, standfirst, handTo, guidance, parts, unknown }: TakingPart) {
	return { title, description, standfirst, handTo, guidance, parts, unknown };
}

function suitView(content: Content, { when, awards, finder }: TakingPart['suits'][number]) {
	return {
		when,
		awards: awards.flatMap((id) =>
			content.awards
				.filter((award) => award.id === id)
				.map(({ name }) => ({ href: paths.award(id), label: name })),
		),
		// A choice that no award fits has no page.
		finder:
			finder !== null && hasAwardsFor(content, finder)
				? {
						href: paths.awardsFor(finder.recipient, finder.level),
						label: `${RECIPIENT_LABELS[finder.recipient]} · ${LEVEL_LABELS[finder.level]}`,
					}
				: null,
	};
}

/** A step as it is today: what held in the plan's year stands on the page of the process. */
function stepView(content: Content, id: string) {
	const step = content.process.find((one) => one.id === id);
	if (step === undefined) throw new Error(`Không có bước "${id}".`);
	const { name, actor, what, certainty, sources } = step;
	return {
		id,
		name,
		actor,
		href: `${paths.awardProcess}#${id}`,
		what: statementView(content, { text: what, certainty, sources }),
		deadline: optionalView(content, step.deadline),
		basis: basisView(content, step.basis).now,
	};
}

function fieldView({ id, label, hint, lines, choices, several }: Form['sections'][number]['fields'][number]) {
	// Short choices stand in a row, long ones each on a line.
	const columns = choices.every((choice) => choice.length <= 30);
	return { id, label, hint, lines, choices, several, columns };
}

/** The fields on the page ask what the form asks: what it is not made without first, the rest by its parts. */
function draftView(content: Content, { forms, title }: TakingPart) {
	const { sections } = forms.introduction;
	return {
		/** null where nobody can be written to: the sheet is printed then. */
		to: content.site.contacts.email,
		subject: title,
		opening: 'Tôi xin giới thiệu một tấm gương.',
		first: sections.flatMap(({ fields }) => fields.filter(({ required }) => required)),
		more: sections
			.map((section) => ({ ...section, fields: section.fields.filter(({ required }) => !required) }))
			.filter(({ fields }) => fields.length > 0),
	};
}

/** Who gets the sheet: the office that can propose an award; words of consent go to us, where we can be reached. */
function recipientLines(content: Content, key: FormKey): string[] {
	const { lines } = contactLines(content);
	if (key === 'introduction') return [`Nơi nhận: ${sentence(takingPartOf(content).handTo)}`];
	return lines.length === 0 ? [] : [`Nơi nhận: ${sentence(lines.map(({ value }) => value).join('; '))}`];
}

function sentence(words: string): string {
	return words.endsWith('.') ? words : `${words}.`;
}
