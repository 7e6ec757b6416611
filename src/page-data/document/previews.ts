import type { Content, Document } from '../../collections/load.ts';
import { labelProvision } from '../../legal/citation.ts';
import type { EffectStatus } from '../../legal/effect.ts';
import { articleAddresses } from './article-addresses.ts';
import { documentName } from './document-name.ts';
import { shorten } from './contents-list.ts';
import { previewFile } from './preview-path.ts';
import { statusView } from './status.ts';

/** What the preview of a citation shows. */
export interface Preview {
	/** "Điều 24 Luật số 06/2022/QH15" */
	readonly name: string;
	/** The official heading, or what the document is about; null where it is not known. */
	readonly title: string | null;
	/** How it stands on the day of the build and how it stood in the plan's year, each said apart. */
	readonly effect: readonly {
		readonly label: string;
		readonly words: string;
		readonly status: EffectStatus;
		/** Its life, from which the reader's day is told; null where the words above stay right. */
		readonly ahead: string | null;
	}[];
	/** Our own words about it; null where there are none. */
	readonly guidance: string | null;
	/** First words of the text, by address; empty where we do not hold it. */
	readonly words: Readonly<Record<string, string>>;
}

/** A preview with the place it is of; null for a document as a whole. */
export interface PreviewFile {
	readonly document: string;
	readonly file: string | null;
	readonly preview: Preview;
}

/** Every preview there is: of documents, of articles, and of the places of texts without articles. */
export function previewFiles(content: Content): PreviewFile[] {
	return content.documents.flatMap((document) => [
		{ document: document.id, file: null, preview: documentPreview(content, document) },
		...[...placesOf(content, document)].map(([file, addresses]) => ({
			document: document.id,
			file,
			preview: placePreview(content, document, file, addresses),
		})),
	]);
}

function documentPreview(content: Content, document: Document): Preview {
	return {
		name: documentName(document),
		title: document.title,
		effect: effectOf(content, document.id),
		guidance: document.summary,
		words: {},
	};
}

/** The addresses below each place that has a preview. */
function placesOf(content: Content, document: Document): Map<string, string[]> {
	const written = [...document.addresses].flatMap(([address, { kind }]) =>
		kind === 'provision' ? [address] : [],
	);
	const all = [...new Set([...articleAddresses(content, document), ...written])];
	return Map.groupBy(all, previewFile);
}

function placePreview(
	content: Content,
	document: Document,
	file: string,
	addresses: readonly string[],
): Preview {
	const article = content.articles.find((one) => one.document === document.id && one.address === file);
	const number = /^dieu-([0-9]+[a-z]?)$/u.exec(file)?.[1];
	return {
		name: `${labelOf(document, file, number)} ${documentName(document)}`,
		title: article?.title ?? null,
		effect: effectOf(content, document.id, number),
		guidance: article?.summary ?? null,
		words: Object.fromEntries(addresses.flatMap((address) => wordsAt(document, address))),
	};
}

function labelOf(document: Document, file: string, number: string | undefined): string {
	const place = document.addresses.get(file);
	if (place?.kind !== 'provision') return `Điều ${number ?? file}`;
	return labelProvision(place.provision, place.ancestors);
}

const LONGEST = 220;

function wordsAt(document: Document, address: string): [address: string, words: string][] {
	const place = document.addresses.get(address);
	if (place?.kind !== 'provision') return [];
	const { marker, content } = place.provision;
	return [[address, shorten(`${marker} ${content.text}`.trim(), LONGEST)]];
}

function effectOf(content: Content, id: string, article?: string): Preview['effect'] {
	return [
		{ at: 'today', label: '' },
		{ at: 'plan-year', label: `Năm ${String(content.site.planYear)}, tính` },
	].map(({ at, label }) => {
		const { words, status, dayLabel, ahead } = statusView(content, id, at, article);
		return { label: `${label === '' ? 'Tính' : label} đến ${dayLabel}`, words, status, ahead };
	});
}
