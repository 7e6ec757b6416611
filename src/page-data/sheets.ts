import type { Content } from '../collections/load.ts';
import { shortDate } from '../text/date.ts';
import { sortedAwards } from './awards.ts';
import { fullAddress } from './mail.ts';
import { paths } from './paths.ts';
import { shortAddress, type ShortAddress } from './short-links.ts';
import { timeWords, type PageTime } from './site.ts';
import { sortedStories } from './story-views.ts';
import { sortedTasks } from './tasks.ts';

/** Kinds of records that have a sheet to print; the last step of the address where their sheets are listed. */
export type SheetKind = 'guong' | 'nhiem-vu' | 'khen-thuong';

/** A record with a sheet to print. */
export interface SheetRecord {
	readonly kind: SheetKind;
	readonly id: string;
	readonly title: string;
	/** Its page. */
	readonly href: string;
	readonly fileHref: string;
}

/** Words on paper, a link where a reader on a screen can follow it. */
export interface PaperWords {
	readonly text: string;
	readonly href: string | null;
}

const known = new WeakMap<Content, readonly SheetRecord[]>();

/** Every record that has a sheet, kind by kind, in the order of its own list; one reading of the content is listed once. */
export function sheetRecords(content: Content): readonly SheetRecord[] {
	const records = known.get(content) ?? listed(content);
	known.set(content, records);
	return records;
}

function listed(content: Content): SheetRecord[] {
	return [
		...sortedStories(content).map(({ id, title }) => ({
			...{ kind: 'guong' as const, id, title },
			...{ href: paths.story(id), fileHref: paths.storySheet(id) },
		})),
		...sortedTasks(content).map(({ id, title }) => ({
			...{ kind: 'nhiem-vu' as const, id, title },
			...{ href: paths.task(id), fileHref: paths.taskSheet(id) },
		})),
		...sortedAwards(content).map(({ id, name }) => ({
			...{ kind: 'khen-thuong' as const, id, title: name },
			...{ href: paths.award(id), fileHref: paths.awardSheet(id) },
		})),
	];
}

/** The sheet of a record. Throws where there is none. */
export function sheetRecord(content: Content, kind: SheetKind, id: string): SheetRecord {
	const record = sheetRecords(content).find((one) => one.kind === kind && one.id === id);
	if (record === undefined) throw new Error(`Không có tờ in ${kind}/${id}.`);
	return record;
}

/** The files of one kind: id of the record, last step of the address. */
export function sheetRoutes(content: Content, kind: SheetKind) {
	return sheetRecords(content)
		.filter((record) => record.kind === kind)
		.map(({ id }) => ({ id, file: `${id}.pdf` }));
}

/** What every sheet has around its own words. */
export interface SheetFrame {
	readonly title: string;
	/** A day of the content, ISO: the same content gives the same file. */
	readonly madeOn: string;
	readonly site: string;
	/** The site's colours on white paper. */
	readonly colours: { readonly accent: string; readonly highlight: string };
	/** Where the page is; no link while the site has no address of its own. */
	readonly address: PaperWords;
	/** Which time the sheet speaks of. */
	readonly time: string;
	readonly licence: string;
	readonly short: ShortAddress | null;
}

/** The frame of a sheet whose page is at `path`. Only a whole address is worth a place on paper: without one, no short one. */
export function sheetFrame(
	content: Content,
	sheet: { readonly title: string; readonly madeOn: string; readonly path: string; readonly time: PageTime },
): SheetFrame {
	const { site } = content;
	const short = shortAddress(content, sheet.path);
	return {
		title: sheet.title,
		madeOn: sheet.madeOn,
		site: site.name,
		colours: site.colours.light,
		address: {
			text: fullAddress(content, sheet.path).replace(/^https?:\/\//u, ''),
			href: hrefOnPaper(content, sheet.path),
		},
		time: timeWords(content, sheet.time),
		licence: `${site.licence.text} Tờ in theo nội dung ngày ${shortDate(sheet.madeOn)}.`,
		short: short?.whole == null ? null : short,
	};
}

/** An address that can be followed from a file: whole ones, and the site's own once it has an address. */
export function hrefOnPaper(content: Content, href: string | null): string | null {
	if (href === null || /^[a-z]+:/iu.test(href)) return href;
	return content.site.url === null ? null : fullAddress(content, href);
}

/** A link of a page as words on paper. */
export function onPaper(
	content: Content,
	{ href, label }: { href: string | null; label: string },
): PaperWords {
	return { text: label, href: hrefOnPaper(content, href) };
}
