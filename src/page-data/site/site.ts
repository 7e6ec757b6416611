import { readFile } from 'node:fs/promises';
import type { Site } from '../../collections/site.ts';
import { contactLines } from '../base/contacts.ts';
import { siteContent } from '../base/content.ts';
import { CHANGING } from '../document/changing.ts';
import { crossTablePage } from '../guidance/cross-table.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { contentFile } from '../base/root.ts';

/** A section of the site: its first page, and the lists that belong to it. */
interface Section extends Link {
	readonly pages: readonly Link[];
}

let made: Promise<readonly Section[]> | undefined;

/** The sections of the masthead, six at most, each with its own lists; made once, though every page asks three times. */
function sections(): Promise<readonly Section[]> {
	return (made ??= makeSections());
}

/** Only what this province has. */
async function makeSections(): Promise<readonly Section[]> {
	const content = await siteContent();
	const { awards, stories, takingPart, press, terms, places, taxonomy } = content;
	const only = (is: boolean, ...links: readonly Link[]) => (is ? links : []);
	return [
		...(stories.length === 0
			? []
			: [
					{
						href: paths.stories,
						label: 'Gương sáng',
						pages: [
							...only(
								places !== null,
								{ href: paths.places, label: 'Địa phương' },
								{ href: paths.oldCommunes(), label: 'Xã tôi nay là xã nào?' },
							),
							...only(Object.keys(taxonomy.fields).length > 0, { href: paths.fields, label: 'Lĩnh vực' }),
							...only(takingPart !== null, { href: paths.takingPart, label: takingPart?.title ?? '' }),
						],
					},
				]),
		...(awards.length === 0
			? []
			: [
					{
						href: paths.awards,
						label: 'Khen thưởng',
						pages: [
							{ href: paths.awardProcess, label: 'Quy trình' },
							{ href: paths.awardBonus, label: 'Tiền thưởng' },
							...only(content.questions.length > 0, { href: paths.questions, label: 'Hỏi đáp' }),
						],
					},
				]),
		{
			href: paths.documents,
			label: 'Văn bản',
			pages: [
				CHANGING,
				...only(crossTablePage(content) !== null, { href: paths.crossTable, label: 'Bảng đối chiếu' }),
				...only(terms.length > 0, { href: paths.terms, label: 'Thuật ngữ' }),
			],
		},
		{
			href: paths.plan,
			label: 'Kế hoạch',
			pages: [
				{ href: paths.tasks, label: 'Nhiệm vụ' },
				{ href: paths.agencies, label: 'Cơ quan' },
				{ href: paths.movements, label: 'Phong trào' },
				{ href: paths.calendar, label: 'Lịch' },
			],
		},
		...(press === null ? [] : [{ href: paths.press, label: 'Báo chí', pages: [] }]),
		{
			href: paths.data,
			label: 'Dữ liệu',
			pages: [
				{ href: paths.downloads, label: 'Tải về, đọc ngoại tuyến' },
				{ href: paths.feeds, label: 'Theo dõi tin và lịch' },
			],
		},
	];
}

/** The section that a page belongs to: where its own lists, or the pages below them, stand. */
function sectionOf(all: readonly Section[], pathname: string): Section | undefined {
	return all.find((section) => [section, ...section.pages].some(({ href }) => pathname.startsWith(href)));
}

/** The lists of the section that `pathname` is the first page, or a list, of; none on the pages below. */
export async function localLinks(pathname: string) {
	const section = sectionOf(await sections(), pathname);
	const links = section === undefined ? [] : [section, ...section.pages];
	if (links.length < 2 || !links.some(({ href }) => href === pathname)) return [];
	return links.map(({ href, label }) => ({ href, label, current: href === pathname }));
}

/** The head of every page: name, emblem and the main sections, the section of `pathname` marked. */
export async function masthead(pathname: string) {
	const { site } = await siteContent();
	const all = await sections();
	const here = sectionOf(all, pathname);
	const links = all.map((section) => ({
		href: section.href,
		label: section.label,
		current: section.href === pathname ? ('page' as const) : section === here,
	}));
	return { name: site.name, emblem: await emblem(site), links };
}

/** The emblem's SVG markup, from the file that content/province/site.yaml names. */
async function emblem(site: Pick<Site, 'emblem'>): Promise<string> {
	const svg = await readFile(contentFile(site.emblem), 'utf8');
	return svg.replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
}

/** The emblem with its colours written in, for use as a file. */
export async function emblemFile(site: Pick<Site, 'emblem' | 'colours'>): Promise<string> {
	const { accent, highlight } = site.colours.light;
	return (await emblem(site)).replaceAll('currentColor', accent).replaceAll('var(--highlight)', highlight);
}

/**
 * The order of the cascade layers and the site's colours, for the head of the page: a layer's rank is fixed where it
 * is first named, and which stylesheet a page loads first is the bundler's choice.
 */
export async function headStyle(): Promise<string> {
	return styleOf((await siteContent()).site.colours);
}

/** The same with given colours, for a page of several provinces. */
export function styleOf({ light, dark }: Site['colours']): string {
	return (
		'@layer starlight,base,sheet,components,utilities,print;' +
		`:root{--site-accent-light:${light.accent};--site-highlight-light:${light.highlight};` +
		`--site-accent-dark:${dark.accent};--site-highlight-dark:${dark.highlight}}`
	);
}

/** What the foot of every page says. */
export async function siteFooter() {
	const { site } = await siteContent();
	return {
		name: site.name,
		tagline: site.tagline,
		contacts: contactLines({ site }),
		licence: `${site.licence.text} ${site.licence.data}`,
		links: [
			// The sections themselves stand in the head of the same page.
			...(await sections()).flatMap(({ pages }) => pages),
			{ href: paths.index, label: 'Mục lục A–Z' },
			{ href: paths.search, label: 'Tìm kiếm' },
			{ href: paths.changes, label: 'Những lần sửa' },
			{ href: paths.gaps, label: 'Điều chưa biết' },
			{ href: paths.about, label: 'Giới thiệu' },
			{ href: paths.accessibility, label: 'Khả năng tiếp cận' },
		],
	};
}

/**
 * One line above a page of the plan's year, with what stands behind the change since. Other pages say their time where
 * it matters: in the answer, in the story, in the page's foot.
 */
export async function timeNote(): Promise<{ text: string; href: string | null; plan: string }> {
	const { site } = await siteContent();
	const { line, document, fact } = site.timeNotes;
	return {
		text: line ?? `Kế hoạch năm ${String(site.planYear)} của ${site.province.fullName}`,
		href: document === null ? (fact?.sources[0]?.url ?? null) : paths.document(document),
		plan: site.plan,
	};
}
