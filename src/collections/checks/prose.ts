import { rangeOf } from '../document.ts';
import { atFile } from '../files/records.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { GuideDraft } from '../prose.ts';
import type { Component } from '../prose/components.ts';
import { documentOf, planOf, type Draft } from './draft.ts';
import { unknownAddress, unknownName } from './reference.ts';
import { soundStories, type SoundStory } from './story-texts.ts';

/** Components that name what is not there, and a plan without a guide. */
export function proseProblems(draft: Draft): readonly Problem[] {
	const plan = planOf(draft)?.id ?? null;
	return [
		...draft.guides.flatMap((guide) => [
			...guide.components.flatMap((one) => guideProblems(draft, one, guide.documentId)),
			...(guide.documentId === plan && !guide.exists ? [missingGuide(guide)] : []),
		]),
		...draft.articles.flatMap(({ components }) =>
			components.flatMap((one) => guideProblems(draft, one, plan)),
		),
		...soundStories(draft).flatMap((story) => story.components.flatMap((one) => storyProblems(story, one))),
	];
}

/** `quoted` is the document whose words Quote and Tasks speak of. */
function guideProblems(draft: Draft, component: Component, quoted: string | null): readonly Problem[] {
	const { name, place, values } = component;
	const [value = ''] = values;
	switch (name) {
		case 'Quote':
		case 'Tasks':
			return unknownAddress(place, value, documentOf(draft, quoted ?? '')?.text?.addresses);
		case 'Award':
			return unknownName(place, value, 'khen thưởng', draft.awards.ids);
		case 'Provision':
			return provisionProblems(draft, component);
		default:
			return [];
	}
}

function provisionProblems(draft: Draft, { place, values }: Component): readonly Problem[] {
	const [document = '', article = ''] = values;
	const noDocument = unknownName(place, document, 'văn bản', draft.documents.ids);
	if (noDocument.length > 0) return noDocument;
	const known = articlesOf(draft, document);
	// A document of which no article is known: its own page is all there is to lead to.
	if (known.size === 0) return [];
	return unknownName({ ...place, field: 'Provision.article' }, article, 'điều', known);
}

/** Numbers of a document's articles: from its words, its chapters, its own list, our guidance. */
function articlesOf(draft: Draft, id: string): ReadonlySet<string> {
	const { text = null, facts = null } = documentOf(draft, id) ?? {};
	return new Set([
		...[...(text?.addresses.keys() ?? [])].flatMap((at) => /^dieu-([\da-z]+)$/.exec(at)?.[1] ?? []),
		...(facts?.value.chapters ?? []).flatMap(({ articles }) => rangeOf(articles)),
		...(facts?.value.articles ?? []).map(({ number }) => number),
		...draft.articles.flatMap(({ document, loaded }) =>
			document === id && loaded !== null ? [loaded.value.article] : [],
		),
	]);
}

function storyProblems({ loaded }: SoundStory, { name, place, values }: Component): readonly Problem[] {
	const [value = ''] = values;
	if (name === 'SourceQuote') {
		return unknownName(place, value, 'nguồn', new Set(Object.keys(loaded.value.sources)));
	}
	const labels = loaded.value.figures.map(({ label }) => label);
	if (labels.filter((label) => label === value).length < 2) {
		return unknownName(place, value, 'con số', new Set(labels));
	}
	const remedy = 'Viết label của các con số trong figures khác nhau.';
	return [problem('list-repeated', place, 'Hai con số trong figures có label này.', value, remedy)];
}

function missingGuide({ file }: GuideDraft): Problem {
	return problem('file-missing', atFile(file), 'Kế hoạch (plan trong site.yaml) không có bản dẫn giải.');
}
