import type { Content, Document } from '../../collections/load.ts';
import type { Provision } from '../../legal/tree.ts';

/** Addresses of the articles that have a page: all where we hold the words, else those with guidance. */
export function articleAddresses({ articles }: Content, document: Document): string[] {
	const guided = articles.filter((article) => article.document === document.id).map(({ address }) => address);
	const written = [...document.addresses].flatMap(([address, place]) =>
		place.kind === 'provision' && isArticle(place.provision) ? [address] : [],
	);
	return [...new Set([...written, ...guided])];
}

function isArticle({ level }: Provision): boolean {
	return level === 'article';
}

/** The numbers of all articles as far as they are known: from the words, the chapters, the guidance. */
export function articleNumbers({ articles }: Content, document: Document): string[] {
	const written = [...document.addresses.values()].flatMap((place) =>
		place.kind === 'provision' &&
		isArticle(place.provision) &&
		place.ancestors.every(({ level }) => level !== 'annex')
			? [place.provision.number.toLowerCase()]
			: [],
	);
	const guided = articles.flatMap((one) => (one.document === document.id ? [one.article] : []));
	const counted = document.chapters.flatMap((chapter) => rangeOf(chapter.articles));
	const named = document.articles.map(({ number }) => number);
	return [...new Set([...written, ...guided, ...counted, ...named])].sort((a, b) =>
		a.localeCompare(b, 'vi', { numeric: true }),
	);
}

/** "1–15" → 1 … 15 */
function rangeOf(articles: string): string[] {
	const [from = 0, to = from] = articles.split('–').map(Number);
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => String(from + index));
}
