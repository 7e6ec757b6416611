import type { Content } from '../../collections/load.ts';
import { upperFirst } from '../../text/letter-case.ts';
import { awardGaps } from '../award/award-gaps.ts';
import { emptyFields } from '../award/award-words.ts';
import { processGaps } from '../award/process.ts';
import { contactLines } from '../base/contacts.ts';
import type { Link } from '../base/links.ts';
import { isOpen } from '../base/marks.ts';
import { paths } from '../base/paths.ts';
import { documentName } from '../document/document-name.ts';
import { documentGaps } from '../document/documents.ts';
import { termsFoot } from '../guidance/terms.ts';

/** What is not known on one page, and who could say it. */
interface Gap {
	readonly suppliedBy: string;
	/** `document` is its id where the page is a document's: its status stands beside it. */
	readonly page: Link & { readonly document?: string };
	readonly lines: readonly string[];
}

/** The working list of an editor: every gap of the site, under who can close it; who can close most comes first. */
export function gapsPage(content: Content) {
	const gaps: Gap[] = [
		...siteGaps(content),
		...awardRoom(content),
		...content.documents.flatMap((document) => documentRoom(document)),
		...differenceRoom(content),
		...peopleAndPlaces(content),
	].filter(({ lines }) => lines.length > 0);
	const groups = [...Map.groupBy(gaps, ({ suppliedBy }) => suppliedBy)]
		.map(([suppliedBy, entries]) => ({
			suppliedBy: upperFirst(suppliedBy),
			count: entries.reduce((sum, { lines }) => sum + lines.length, 0),
			pages: [...Map.groupBy(entries, ({ page }) => page.href).values()].map((same) => ({
				page: same[0]?.page ?? NOWHERE,
				lines: same.flatMap(({ lines }) => lines),
			})),
		}))
		.sort((a, b) => b.count - a.count);
	return { groups, count: groups.reduce((sum, group) => sum + group.count, 0) };
}
/** Only for the compiler: a group has at least one page. */
const NOWHERE: Gap['page'] = { href: '', label: '' };

export type GapsPage = ReturnType<typeof gapsPage>;

/** Publisher, address, contacts; what the press room and the page for citizens leave open. */
function siteGaps(content: Content): Gap[] {
	const { site, press, takingPart } = content;
	const { suppliedBy } = site.contacts;
	const missing = contactLines(content).missing;
	const own = [
		...(missing === null ? [] : [missing]),
		...(site.url === null ? ['Chưa có tên miền chính thức.'] : []),
		...(site.publisher.name === null ? ['Nơi chịu trách nhiệm.'] : []),
		...(site.publisher.responsible === null ? ['Người chịu trách nhiệm nội dung.'] : []),
	];
	const asked = (press?.questions ?? []).flatMap((question) =>
		question.suppliedBy === null
			? []
			: [
					{
						suppliedBy: question.suppliedBy,
						page: { href: `${paths.press}#${question.id}`, label: question.question },
						lines: [question.answer === null ? 'Chưa có câu trả lời.' : 'Câu trả lời còn thiếu một phần.'],
					},
				],
	);
	const part =
		takingPart === null
			? []
			: [
					{
						suppliedBy,
						page: { href: paths.takingPart, label: takingPart.title },
						lines: [
							...takingPart.unknown,
							...(takingPart.removal.byWhen === null ? ['Bao lâu thì trả lời đề nghị gỡ, đính chính.'] : []),
						],
					},
				];
	return [{ suppliedBy, page: { href: paths.about, label: site.name }, lines: own }, ...asked, ...part];
}

function awardRoom(content: Content): Gap[] {
	const { awardGuide, awards, process, questions } = content;
	if (awardGuide === null) return [];
	const { suppliedBy, gaps } = awardGuide;
	const entries: { page: Link; lines: readonly string[] }[] = [
		{ page: { href: paths.awards, label: 'Khen thưởng' }, lines: gaps },
		...awards.map((award) => {
			const { empty, said } = awardGaps(content, award);
			const lines = [...(empty.length === 0 ? [] : [emptyFields(empty)]), ...said.map(upperFirst)];
			return { page: { href: paths.award(award.id), label: award.name }, lines };
		}),
		{ page: { href: paths.awardProcess, label: 'Quy trình' }, lines: process.flatMap(processGaps) },
		...questions
			.filter(({ answer }) => isOpen(answer.certainty))
			.map(({ id, question }) => ({
				page: { href: paths.question(id), label: question },
				lines: ['Câu trả lời chưa được xác nhận.'],
			})),
		{ page: { href: paths.terms, label: 'Thuật ngữ' }, lines: termsFoot(content).gaps },
	];
	return entries.map((entry) => ({ suppliedBy, ...entry }));
}

function documentRoom(document: Content['documents'][number]): Gap[] {
	const page = { href: paths.document(document.id), label: documentName(document), document: document.id };
	const { empty, points } = documentGaps(document);
	return [
		{ suppliedBy: ORIGINAL, page, lines: empty.length === 0 ? [] : [emptyFields(empty)] },
		...points.map(({ text, suppliedBy }) => ({ suppliedBy, page, lines: [text] })),
	];
}

function differenceRoom({ differences }: Content): Gap[] {
	return differences.flatMap(({ id, title, openPoints }) =>
		openPoints.map(({ text, suppliedBy }) => {
			return { suppliedBy, page: { href: paths.difference(id), label: title }, lines: [text] };
		}),
	);
}

/** Where every legal document can be read. */
const ORIGINAL = 'Công báo, cơ sở dữ liệu pháp luật vbpl.vn';

function peopleAndPlaces({ site, agencies, movements, stories, places }: Content): Gap[] {
	const { suppliedBy } = site.contacts;
	const without = (label: string, href: string, names: readonly string[]) =>
		names.length === 0 ? [] : [{ suppliedBy, page: { href, label }, lines: [`${names.join('; ')}.`] }];
	return [
		...without(
			'Cơ quan: hiện nay tổ chức thế nào',
			paths.agencies,
			agencies.filter(({ today }) => today === null).map(({ name }) => name),
		),
		...without(
			'Phong trào: ai phát động',
			paths.movements,
			movements.filter(({ launchedBy }) => launchedBy === null).map(({ name }) => name),
		),
		...without(
			'Địa phương: nay thuộc đơn vị nào',
			paths.places,
			(places?.communes ?? [])
				.filter(({ today }) => today === null)
				.map(({ type, name }) => `${type} ${name}`),
		),
		...without(
			'Gương: đã được khen gì',
			paths.stories,
			stories.filter(({ recognition }) => recognition.length === 0).map(({ name }) => name),
		),
	];
}
