import type { Content } from '../collections/load.ts';
import { mailAddress } from '../text/mail.ts';

/** What a mail to the office is about. */
export interface Report {
	/** The mail's subject. */
	readonly subject: string;
	/** The page it speaks of. */
	readonly path: string;
	/** What the writer is asked to tell, as a line of the mail: "Chỗ sai". */
	readonly ask: string;
}

/** A link that opens a mail; href is null where the office's address is not known, `suppliedBy` says who supplies it. */
export interface ReportLink {
	readonly href: string | null;
	readonly suppliedBy: string;
}

/** A mail with the page's address in it; href is null where no address is known, `suppliedBy` says who can supply one. */
export function reportLink(site: Content['site'], { subject, path, ask }: Report): ReportLink {
	const { email, suppliedBy } = site.contacts;
	if (email === null) return { href: null, suppliedBy };
	const body = `Trang: ${fullAddress(site, path)}\n\n${ask}: `;
	return { href: mailAddress({ to: email, subject, body }), suppliedBy };
}

/** The page's address on the web, or its path where the site's own address is not settled. */
export function fullAddress({ url }: Content['site'], path: string): string {
	return url === null ? path : new URL(path, url).href;
}
