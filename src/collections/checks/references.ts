import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';
import { deadReference, optionalReference, references, type Reference } from './reference.ts';

/** Ids that name nothing, and agencies named twice in one task. */
export function referenceProblems(draft: Draft): readonly Problem[] {
	const known = knownIds(draft);
	const names = [
		...siteReferences(draft, known),
		...taskReferences(draft, known),
		...agencyReferences(draft, known),
		...draft.events.loaded.flatMap(({ yaml, value }) =>
			references(yaml, ['agencies'], value.agencies, 'cơ quan', known.agencies),
		),
		...draft.documents.drafts.flatMap(({ recipients }) => recipientReferences(recipients, known)),
	];
	return [...names.flatMap(deadReference), ...repeatedRoles(draft), ...ownMembers(draft)];
}

type Known = ReturnType<typeof knownIds>;

/** null where the list itself is broken. */
function knownIds({ taxonomy, articles, awards, documents, agencies, movements, events }: Draft) {
	return {
		documents: documents.ids,
		awards: awards.ids,
		agencies: agencies.ids,
		movements: movements.ids,
		events: events.ids,
		products: taxonomy && new Set(Object.keys(taxonomy.value.products)),
		articles: new Set(articles.map(({ document, address }) => `${document}/${address}`)),
		fields: taxonomy && new Set(Object.keys(taxonomy.value.fields)),
		agencyKinds: taxonomy && new Set(Object.keys(taxonomy.value.agencyKinds)),
	};
}

function siteReferences({ site }: Draft, { documents, awards }: Known): readonly Reference[] {
	if (site === null) return [];
	const { yaml, value } = site;
	return [
		...optionalReference(yaml, ['plan'], value.plan, 'văn bản', documents),
		...references(yaml, ['mostAsked'], value.mostAsked, 'mục khen thưởng', awards),
		...optionalReference(yaml, ['timeNotes', 'document'], value.timeNotes.document, 'văn bản', documents),
	];
}

function taskReferences({ tasks }: Draft, known: Known): readonly Reference[] {
	return tasks.loaded.flatMap(({ yaml, value }) => {
		const event = value.due.kind === 'event' ? value.due.event : null;
		return [
			...optionalReference(yaml, ['document'], value.document, 'văn bản', known.documents),
			...optionalReference(yaml, ['product'], value.product, 'kết quả (products)', known.products),
			...(['lead', 'with', 'for'] as const).flatMap((key) =>
				references(yaml, [key], value[key], 'cơ quan', known.agencies),
			),
			...references(yaml, ['articles'], value.articles, 'bài dẫn giải điều luật', known.articles),
			...references(yaml, ['fields'], value.fields, 'lĩnh vực (fields)', known.fields),
			...references(yaml, ['movements'], value.movements, 'phong trào', known.movements),
			...references(yaml, ['events'], value.events, 'sự kiện', known.events),
			...optionalReference(yaml, ['due', 'event'], event, 'sự kiện', known.events),
		];
	});
}

function agencyReferences({ agencies }: Draft, known: Known): readonly Reference[] {
	return agencies.loaded.flatMap(({ yaml, value }) => [
		...optionalReference(yaml, ['kind'], value.kind, 'loại cơ quan (agencyKinds)', known.agencyKinds),
		...references(yaml, ['memberOf'], value.memberOf, 'cơ quan', known.agencies),
	]);
}

function recipientReferences(
	recipients: Draft['documents']['drafts'][number]['recipients'],
	{ agencies }: Known,
): readonly Reference[] {
	if (recipients === null) return [];
	return recipients.value.recipients.flatMap(({ agency }, index) =>
		optionalReference(recipients.yaml, ['recipients', index, 'agency'], agency, 'cơ quan', agencies),
	);
}

function repeatedRoles({ tasks }: Draft): readonly Problem[] {
	return tasks.loaded.flatMap(({ yaml, value }) =>
		value.with.flatMap((id, index) =>
			value.lead.includes(id)
				? [problemIn(yaml, ['with', index], 'reference-repeated', 'Cơ quan này đã chủ trì.', id)]
				: [],
		),
	);
}

function ownMembers({ agencies }: Draft): readonly Problem[] {
	return agencies.loaded.flatMap(({ id, yaml, value }) => {
		const index = value.memberOf.indexOf(id);
		if (index === -1) return [];
		const remedy = 'Xóa dòng này.';
		const message = 'Cơ quan không thể thuộc chính mình.';
		return [problemIn(yaml, ['memberOf', index], 'reference-repeated', message, id, remedy)];
	});
}
