import { facebookShare, zaloShare } from '../../text/share.ts';
import { siteContent } from './content.ts';

/** Where a reader may pass this page on, and by which link; null where only a script knows the site's address. */
export async function shareLinks(pathname: string) {
	const { site } = await siteContent();
	const address = site.url === null ? null : new URL(pathname, site.url).href;
	return [
		{ id: 'zalo', label: 'Zalo', href: address && zaloShare(address) },
		{ id: 'facebook', label: 'Facebook', href: address && facebookShare(address) },
	];
}
