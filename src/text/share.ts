/** Addresses that leave this site: whole ones in citations, and those that hand a page on to others. */

/** What stands before, and a path of this site in running words; old browsers know no look-behind: "/ke-hoach/#phan-i"; not the slash in "và/hoặc", "26/KH-UBND" or a whole address. */
const SITE_PATH = /(^|[^\p{L}\p{N}/:.<])(\/[a-z0-9-]+\/)/gu;

/** The words with every path of this site made whole: "/ke-hoach/" → "https://…/ke-hoach/". */
export function wholeAddresses(words: string, origin: string): string {
	return words.replaceAll(SITE_PATH, (_, before: string, path: string) => `${before}${origin}${path}`);
}

/** The page of Facebook where a reader may pass an address on. */
export function facebookShare(address: string): string {
	return `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`;
}

/** The same of Zalo, in the form that Zalo's own button opens: the address in JSON, in base64. */
export function zaloShare(address: string): string {
	const words = encodeURIComponent(btoa(JSON.stringify({ url: address })));
	return `https://button-share.zalo.me/share_external?d=${words}&shareType=0`;
}
