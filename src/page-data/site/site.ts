import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../../collections/load.ts';
import { contactLines } from '../base/contacts.ts';
import { siteContent } from '../base/content.ts';
import { CHANGING } from '../document/changing.ts';
import { crossTablePage } from '../guidance/cross-table.ts';
import { documentById, documentName } from '../document/document-name.ts';
import type { Link } from '../base/links.ts';
import { timeWords, type PageTime } from '../base/page-time.ts';
import { paths } from '../base/paths.ts';
import { contentRoot } from '../base/root.ts';

/** Sections that every province has. */
const SECTIONS: readonly Link[] = [
	{ href: paths.plan, label: 'Kế hoạch' },
	{ href: paths.tasks, label: 'Nhiệm vụ' },
	{ href: paths.agencies, label: 'Cơ quan' },
	{ href: paths.movements, label: 'Phong trào' },
	{ href: paths.calendar, label: 'Lịch' },
];

/** The main sections; the award guide only where the province has one. */
async function sections(): Promise<readonly Link[]> {
	const { awards, stories } = await siteContent();
	return [
		...(stories.length === 0 ? [] : [{ href: paths.stories, label: 'Gương sáng' }]),
		...SECTIONS,
		...(awards.length === 0 ? [] : [{ href: paths.awards, label: 'Khen thưởng' }]),
		{ href: paths.documents, label: 'Văn bản' },
	];
}

/** Tables and lists beside the main sections, where the province has them. */
async function referenceLinks(): Promise<readonly Link[]> {
	const content = await siteContent();
	return [
		CHANGING,
		...(crossTablePage(content) === null ? [] : [{ href: paths.crossTable, label: 'Bảng đối chiếu' }]),
		...(content.terms.length === 0 ? [] : [{ href: paths.terms, label: 'Thuật ngữ' }]),
		...(Object.keys(content.taxonomy.fields).length === 0 ? [] : [{ href: paths.fields, label: 'Lĩnh vực' }]),
		...(content.places === null ? [] : [{ href: paths.places, label: 'Địa phương' }]),
	];
}

/** The head of every page: name, emblem and the main sections, the section of `pathname` marked. */
export async function masthead(pathname: string) {
	const { site } = await siteContent();
	const links = (await sections()).map((link) => ({ ...link, current: pathname.startsWith(link.href) }));
	return { name: site.name, emblem: await emblem(), links };
}

/** The emblem's SVG markup, from the file that content/site.yaml names. */
async function emblem(): Promise<string> {
	const { site } = await siteContent();
	const svg = await readFile(join(contentRoot(), site.emblem), 'utf8');
	return svg.replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
}

/** The emblem with its colours written in, for use as a file. */
export async function emblemFile(): Promise<string> {
	const { accent, highlight } = (await siteContent()).site.colours.light;
	return (await emblem()).replaceAll('currentColor', accent).replaceAll('var(--highlight)', highlight);
}

/**
 * The order of the cascade layers and the site's colours, for the head of the page: a layer's rank is fixed where it
 * is first named, and which stylesheet a page loads first is the bundler's choice.
 */
export async function headStyle(): Promise<string> {
	const { light, dark } = (await siteContent()).site.colours;
	return (
		'@layer starlight,base,sheet,components,utilities,print;' +
		`:root{--site-accent-light:${light.accent};--site-highlight-light:${light.highlight};` +
		`--site-accent-dark:${dark.accent};--site-highlight-dark:${dark.highlight}}`
	);
}

/** What the foot of every page says. */
export async function siteFooter() {
	const { site, takingPart, press } = await siteContent();
	return {
		name: site.name,
		tagline: site.tagline,
		contacts: contactLines({ site }),
		licence: `${site.licence.text} ${site.licence.data}`,
		links: [
			...(await sections()),
			...(await referenceLinks()),
			...(takingPart === null ? [] : [{ href: paths.takingPart, label: takingPart.title }]),
			...(press === null ? [] : [{ href: paths.press, label: 'Báo chí' }]),
			{ href: paths.index, label: 'Mục lục A–Z' },
			{ href: paths.downloads, label: 'Tệp tải về' },
			{ href: paths.changes, label: 'Những lần sửa' },
			{ href: paths.gaps, label: 'Điều chưa biết' },
			{ href: paths.data, label: 'Dữ liệu mở' },
			{ href: paths.feeds, label: 'Theo dõi tin và lịch' },
			{ href: paths.search, label: 'Tìm kiếm' },
			{ href: paths.about, label: 'Giới thiệu' },
			{ href: paths.accessibility, label: 'Khả năng tiếp cận' },
		],
	};
}

const STAMPS = {
	plan: (year: number) => `Năm ${String(year)}`,
	today: () => 'Hôm nay',
	both: (year: number) => `Năm ${String(year)} và hôm nay`,
};

/**
 * The notice on every page that says which time it speaks of, with the source of what happened since. Pages of the
 * plan's year quote the plan all along, so the notice says whether the plan holds.
 */
export async function timeNote(time: PageTime) {
	const content = await siteContent();
	const { site } = content;
	const plan = documentById(content, site.plan);
	const text = timeWords(content, time);
	return {
		stamp: STAMPS[time](site.planYear),
		text,
		plan: time === 'plan' ? { id: plan.id, name: documentName(plan), href: paths.document(plan.id) } : null,
		source: time === 'today' ? null : changeSource(content),
	};
}

/** What stands behind the change since the plan: our page about its document, else the best source. */
function changeSource(content: Content) {
	const { document, fact } = content.site.timeNotes;
	if (document !== null)
		return {
			href: paths.document(document),
			label: documentName(documentById(content, document)),
			name: null,
		};
	const [source] = fact.sources;
	return source?.url ? { href: source.url, label: 'nguồn', name: `Nguồn: ${source.publisher}` } : null;
}
