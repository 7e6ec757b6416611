import type { Content } from '../collections/load.ts';

/** What a mail to the office is about. */
export interface Report {
	/** The mail's subject. */
	readonly subject: string;
	/** The page it speaks of. */
	readonly path: string;
	/** What the writer is asked to tell, as a line of the mail: "Chỗ sai". */
	readonly ask: string;
}

/** A mail with the page's address in it; href is null where no address is known, `suppliedBy` says who can supply one. */
export function reportLink(site: Content['site'], { subject, path, ask }: Report) {
	const { email, suppliedBy } = site.contacts;
	if (email === null) return { href: null, suppliedBy };
	const address = site.url === null ? path : new URL(path, site.url).href;
	const body = `Trang: ${address}\n\n${ask}: `;
	return {
		href: `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`,
		suppliedBy,
	};
}
