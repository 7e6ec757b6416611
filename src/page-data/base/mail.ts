import type { Content } from '../../collections/load.ts';
import { mailAddress } from '../../text/mail.ts';

/** A link that opens a mail to the office; `href` is null where its address is not known. */
export interface MailLink {
	readonly href: string | null;
}

/** What a mail about a page says before its sender writes. */
interface Draft {
	readonly subject: string;
	/** The page's path. */
	readonly path: string;
	/** What the sender is to go on from: "Chỗ sai: ". */
	readonly ask: string;
}

/** A mail about a page, with the page's address in it. */
export function mailTo(content: Content, { subject, path, ask }: Draft): MailLink {
	const { email } = content.site.contacts;
	if (email === null) return { href: null };
	const body = `Trang: ${fullAddress(content, path)}\n\n${ask}`;
	return { href: mailAddress({ to: email, subject, body }) };
}

/** The page's address on the web, or its path where the site's own address is not settled. */
export function fullAddress({ site }: Content, path: string): string {
	return site.url === null ? path : new URL(path, site.url).href;
}
