import type { z } from 'zod';
import { effectAt } from '../../legal/effect.ts';
import type { EffectGraph } from '../../legal/effect-graph.ts';
import { effectNode } from '../document.ts';
import type { Path, YamlFile } from '../files/yaml-file.ts';
import type { legalSource } from '../legal-basis.ts';
import type { Problem } from '../problems/problem.ts';
import { documentOf, planOf, problemIn, type Draft } from './draft.ts';
import { deadAddress, deadReference, optionalReference, references, type Reference } from './reference.ts';

/** What the guidance on articles, the terms and the cross table name has to be there, and be dated soundly. */
export function guidanceProblems(draft: Draft): readonly Problem[] {
	return [
		...draft.articles.flatMap((article) => numberProblems(article)),
		...names(draft).flatMap(deadReference),
		...provisions(draft).flatMap((provision) => provisionProblems(draft, provision)),
		...statements(draft).flatMap((statement) => statementProblems(draft, statement)),
		...selfMatchProblems(draft),
		...forceProblems(draft),
		...repeatProblems(draft),
	];
}

function numberProblems({ address, loaded }: Draft['articles'][number]): readonly Problem[] {
	if (loaded === null || `dieu-${loaded.value.article}` === address) return [];
	const message = `Số điều khác tên tệp “${address}.mdx”.`;
	const remedy = 'Đổi số điều cho trùng tên tệp, hoặc đổi tên tệp.';
	return [problemIn(loaded.yaml, ['article'], 'id-mismatch', message, loaded.value.article, remedy)];
}

/** Every document and term that guidance, terms and the cross table name. */
function names({ articles, terms, crossTable, documents }: Draft): readonly Reference[] {
	return [
		...articles.flatMap(({ loaded }) =>
			loaded === null
				? []
				: [
						...references(loaded.yaml, ['terms'], loaded.value.terms, 'từ', terms.ids),
						...documentsOf(loaded.yaml, 'matches', loaded.value.matches, documents.ids),
					],
		),
		...terms.loaded.flatMap(({ yaml, value }) => [
			...references(yaml, ['see'], value.see, 'từ', terms.ids),
			...documentsOf(yaml, 'basis', value.basis, documents.ids),
		]),
		...(crossTable === null ? [] : crossReferences(crossTable, documents.ids)),
	];
}

function crossReferences({ yaml, value }: NonNullable<Draft['crossTable']>, known: ReadonlySet<string>) {
	return [
		...optionalReference(yaml, ['rows'], value.rows, 'văn bản', known),
		...value.columns.flatMap(({ documents }, index) =>
			references(yaml, ['columns', index, 'documents'], documents, 'văn bản', known),
		),
	];
}

function documentsOf(
	yaml: YamlFile,
	key: string,
	items: readonly { readonly document: string }[],
	known: ReadonlySet<string>,
): readonly Reference[] {
	return items.map(({ document }, index) => {
		return { yaml, path: [key, index, 'document'], id: document, noun: 'văn bản', known };
	});
}

interface Provision {
	readonly yaml: YamlFile;
	readonly path: Path;
	/** null for the plan. */
	readonly document: string | null;
	readonly address: string;
}

/** Every address that guidance names: in the plan, and articles of documents whose text may be there. */
function provisions({ articles, terms }: Draft): readonly Provision[] {
	return [
		...articles.flatMap(({ document, address, loaded }) =>
			loaded === null
				? []
				: [
						{ yaml: loaded.yaml, path: ['article'], document, address },
						...articleAddresses(loaded.yaml, 'matches', loaded.value.matches),
					],
		),
		...terms.loaded.flatMap(({ yaml, value }) => articleAddresses(yaml, 'basis', value.basis)),
	];
}

interface Named {
	readonly document: string;
	readonly article: string | null;
}

function articleAddresses(yaml: YamlFile, key: string, items: readonly Named[]): readonly Provision[] {
	return items.flatMap(({ document, article }, index) =>
		article === null ? [] : [{ yaml, path: [key, index, 'article'], document, address: `dieu-${article}` }],
	);
}

function provisionProblems(draft: Draft, { yaml, path, document, address }: Provision): readonly Problem[] {
	const holder = document === null ? planOf(draft) : documentOf(draft, document);
	const known = holder?.text?.addresses;
	// A document without text has no addresses at all: then nothing can be said.
	return known?.size === 0 ? [] : deadAddress(yaml, path, address, known);
}

interface Statement {
	readonly yaml: YamlFile;
	readonly sources: readonly z.infer<typeof legalSource>[];
	readonly checkedOn: string;
}

function statements({ articles, terms }: Draft): readonly Statement[] {
	const loaded = [...articles.flatMap((article) => article.loaded ?? []), ...terms.loaded];
	return loaded.map(({ yaml, value: { sources, effect } }) => {
		return { yaml, sources, checkedOn: effect.checkedOn };
	});
}

function statementProblems(draft: Draft, { yaml, sources, checkedOn }: Statement): readonly Problem[] {
	const siteDay = draft.site?.value.checkedOn ?? null;
	const late = (path: Path, day: string) => {
		if (siteDay === null || day <= siteDay) return [];
		const message = `Ngày này sau ngày kiểm của trang (checkedOn: ${siteDay}).`;
		return [problemIn(yaml, path, 'source-in-future', message, day)];
	};
	return [
		...late(['effect', 'checkedOn'], checkedOn),
		...sources.flatMap(({ readOn }, index) => late(['sources', index, 'readOn'], readOn)),
	];
}

function selfMatchProblems({ articles }: Draft): readonly Problem[] {
	return articles.flatMap(({ document, loaded }) =>
		loaded === null
			? []
			: loaded.value.matches.flatMap((match, index) =>
					match.document === document && match.article === loaded.value.article
						? [
								problemIn(
									loaded.yaml,
									['matches', index],
									'reference-repeated',
									'Điều này không thể đi cùng chính nó.',
									match.article,
									'Xóa mục này.',
								),
							]
						: [],
				),
	);
}

/** An expired rule is never shown as today's, nor a later one as the plan year's. */
function forceProblems(draft: Draft): readonly Problem[] {
	const site = draft.site?.value;
	if (site === undefined) return [];
	const graph = effectGraph(draft);
	// "then" in what is said of the law is the guide's year, whatever year a province's plan is for.
	const year = draft.awardGuide?.value.startedOn.slice(0, 4) ?? String(site.planYear);
	const days = {
		then: [`${year}-01-01`, `${year}-12-31`],
		now: [site.checkedOn],
	};
	return draft.articles.flatMap(({ loaded }) =>
		loaded === null
			? []
			: loaded.value.matches.flatMap(({ document, article, period }, index) => {
					if (!graph.has(document) || days[period].some((day) => isHeld(graph, document, day, article)))
						return [];
					const message = `Văn bản này không có hiệu lực vào ${period === 'now' ? 'ngày kiểm' : `năm ${year}`}.`;
					return [
						problemIn(loaded.yaml, ['matches', index, 'period'], 'match-out-of-force', message, period),
					];
				}),
	);
}

function effectGraph({ documents }: Draft): EffectGraph {
	return new Map(
		documents.drafts.flatMap(({ id, facts }) => (facts === null ? [] : [[id, effectNode(facts.value)]])),
	);
}

function isHeld(graph: EffectGraph, document: string, day: string, article: string | null): boolean {
	const { status } = effectAt(graph, document, day, article ?? undefined);
	return status !== 'het-hieu-luc' && status !== 'chua-co-hieu-luc';
}

/** Two terms that would both mark the same words. */
function repeatProblems({ terms }: Draft): readonly Problem[] {
	const owners = new Map<string, string>();
	return terms.loaded.flatMap(({ id, yaml, value }) =>
		[value.name, ...value.aliases].flatMap((words, index) => {
			const key = words.toLocaleLowerCase('vi');
			const owner = owners.get(key);
			owners.set(key, owner ?? id);
			if (owner === undefined) return [];
			const path = index === 0 ? ['name'] : ['aliases', index - 1];
			const message = `Cách gọi này đã có ở terms/${owner}.yaml.`;
			return [problemIn(yaml, path, 'list-repeated', message, words)];
		}),
	);
}
