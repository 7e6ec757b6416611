import type { Content } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { fullAddress } from '../base/mail.ts';
import { timeWords, type PageTime } from '../base/page-time.ts';
import { shortAddress, type ShortAddress } from './short-links.ts';

/** Words on paper, a link where a reader on a screen can follow it. */
export interface PaperWords {
	readonly text: string;
	readonly href: string | null;
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
