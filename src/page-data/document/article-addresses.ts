import { rangeOf } from '../../collections/document.ts';
import type { Content, Document } from '../../collections/load.ts';
import type { Provision } from '../../legal/tree.ts';
import { withPlace } from './texts.ts';

/** Of one document, as long as the guidance is the same: every link to an article asks. */
function remembered<Value>(find: (content: Content, document: Document) => Value) {
	const known = new WeakMap<Content['articles'], WeakMap<Document, Value>>();
	return (content: Content, document: Document): Value => {
		const ofGuidance = known.get(content.articles) ?? new WeakMap<Document, Value>();
		known.set(content.articles, ofGuidance);
		const value = ofGuidance.get(document) ?? find(content, document);
		ofGuidance.set(document, value);
		return value;
	};
}

/** Numbers as Vietnamese readers sort them: 2, 2a, 10. */
const BY_NUMBER = new Intl.Collator('vi', { numeric: true });

/** Addresses of the articles that have a page: all where we hold the words, else those with guidance. */
export const articleAddresses = remembered(findAddresses);

function findAddresses({ articles }: Content, document: Document): readonly string[] {
	const guided = articles.filter((article) => article.document === document.id).map(({ address }) => address);
	const written = [document, ...document.texts].flatMap(({ addresses }) => writtenArticles(addresses));
	return [...new Set([...written, ...guided])];
}

/** Addresses of the articles that a text has. */
export function writtenArticles(addresses: Document['addresses']): string[] {
	return [...addresses].flatMap(([address, place]) =>
		place.kind === 'provision' && isArticle(place.provision) ? [address] : [],
	);
}

function isArticle({ level }: Provision): boolean {
	return level === 'article';
}

/** The numbers of all articles as far as they are known: from the words, the chapters, the guidance. */
export const articleNumbers = remembered(findNumbers);

function findNumbers({ articles }: Content, document: Document): readonly string[] {
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
	return [...new Set([...written, ...guided, ...counted, ...named])].sort((a, b) => BY_NUMBER.compare(a, b));
}

/** Number and heading of an article: as our guidance has them, else as the text; without both the heading is null. */
export function articleName({ articles }: Content, document: Document, address: string) {
	const guidance = articles.find((one) => one.document === document.id && one.address === address);
	const place = withPlace(document, address).addresses.get(address);
	const written = place?.kind === 'provision' ? place.provision : null;
	const heading = written?.isHeading ? written.content.text : '';
	return {
		number: guidance?.article ?? written?.number ?? address.replace(/^dieu-/, ''),
		title: guidance?.title ?? (heading === '' ? null : heading),
	};
}
