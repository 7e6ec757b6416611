import type { Path, YamlFile } from '../files/yaml-file.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';

/** Ids that name nothing, and agencies named twice in one task. */
export function referenceProblems(draft: Draft): readonly Problem[] {
	const known = knownIds(draft);
	const dead = references(draft).flatMap((reference) => deadProblems(reference, known[reference.to]));
	return [...dead, ...repeatedRoles(draft), ...ownMembers(draft)];
}

type Target = 'documents' | 'agencies' | 'movements' | 'events' | 'products' | 'agencyKinds';

interface Reference {
	readonly yaml: YamlFile;
	readonly path: Path;
	readonly id: string;
	readonly to: Target;
}

const NOUNS: Readonly<Record<Target, string>> = {
	documents: 'văn bản',
	agencies: 'cơ quan',
	movements: 'phong trào',
	events: 'sự kiện',
	products: 'kết quả (products)',
	agencyKinds: 'loại cơ quan (agencyKinds)',
};

/** null where the list itself is broken: then nothing can be said about references to it. */
function knownIds(draft: Draft): Readonly<Record<Target, ReadonlySet<string> | null>> {
	const taxonomy = draft.taxonomy?.value ?? null;
	return {
		documents: draft.documents.ids,
		agencies: draft.agencies.ids,
		movements: draft.movements.ids,
		events: draft.events.ids,
		products: taxonomy && new Set(Object.keys(taxonomy.products)),
		agencyKinds: taxonomy && new Set(Object.keys(taxonomy.agencyKinds)),
	};
}

function references(draft: Draft): readonly Reference[] {
	return [
		...siteReferences(draft),
		...taskReferences(draft),
		...agencyReferences(draft),
		...draft.events.loaded.flatMap(({ yaml, value }) => many(yaml, 'agencies', ['agencies'], value.agencies)),
		...draft.documents.drafts.flatMap(recipientReferences),
	];
}

function siteReferences({ site }: Draft): readonly Reference[] {
	return site === null ? [] : [{ yaml: site.yaml, path: ['plan'], id: site.value.plan, to: 'documents' }];
}

function taskReferences({ tasks }: Draft): readonly Reference[] {
	return tasks.loaded.flatMap(({ yaml, value }) => [
		{ yaml, path: ['document'], id: value.document, to: 'documents' as const },
		{ yaml, path: ['product'], id: value.product, to: 'products' as const },
		...many(yaml, 'agencies', ['lead'], value.lead),
		...many(yaml, 'agencies', ['with'], value.with),
		...many(yaml, 'agencies', ['for'], value.for),
		...many(yaml, 'movements', ['movements'], value.movements),
		...many(yaml, 'events', ['events'], value.events),
		...(value.due.kind === 'event'
			? [{ yaml, path: ['due', 'event'], id: value.due.event, to: 'events' as const }]
			: []),
	]);
}

function agencyReferences({ agencies }: Draft): readonly Reference[] {
	return agencies.loaded.flatMap(({ yaml, value }) => [
		{ yaml, path: ['kind'], id: value.kind, to: 'agencyKinds' as const },
		...many(yaml, 'agencies', ['memberOf'], value.memberOf),
	]);
}

function recipientReferences({ recipients }: Draft['documents']['drafts'][number]): readonly Reference[] {
	if (recipients === null) return [];
	return recipients.value.recipients.flatMap(({ agency }, index) =>
		agency === null
			? []
			: [
					{
						yaml: recipients.yaml,
						path: ['recipients', index, 'agency'],
						id: agency,
						to: 'agencies' as const,
					},
				],
	);
}

function many(yaml: YamlFile, to: Target, path: Path, ids: readonly string[]): readonly Reference[] {
	return ids.map((id, index) => ({ yaml, path: [...path, index], id, to }));
}

function deadProblems({ yaml, path, id, to }: Reference, known: ReadonlySet<string> | null) {
	if (known === null || known.has(id)) return [];
	const close = nearest(id, known, 3);
	const remedy = close.length === 0 ? undefined : `Có phải: ${close.join(', ')}?`;
	return [problemIn(yaml, path, 'reference-unknown', `Không có ${NOUNS[to]} này.`, id, remedy)];
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
