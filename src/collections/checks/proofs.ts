import type { Path, YamlFile } from '../files/yaml-file.ts';
import type { Problem } from '../problems/problem.ts';
import { classOf, newsroomCount, type Published, type SourceClasses } from '../source-class.ts';
import { guideValues, type Placed } from './awards.ts';
import { sidesOf } from './differences.ts';
import { problemIn, type Draft } from './draft.ts';

/** A certainty that its sources do not carry: "2+" of one newsroom, a rule or figure of the last class alone. */
export function proofProblems(draft: Draft): readonly Problem[] {
	const table = draft.sourceClasses?.value ?? null;
	const claims = [
		...guideClaims(draft),
		...legalClaims(draft),
		...differenceClaims(draft),
		...factClaims(draft),
	];
	const seen = new Set<string>();
	return claims.flatMap((claim) => {
		const problems = [...loneNewsroom(table, claim), ...lastClass(table, claim)];
		// Whatever names no sources of its own rests on its record's: that is said once.
		const place = JSON.stringify([claim.yaml.file, claim.path]);
		if (problems.length === 0 || seen.has(place)) return [];
		seen.add(place);
		return problems.slice(0, 1);
	});
}

/** Something said, with where it was read. */
interface Claim {
	readonly yaml: YamlFile;
	/** What an editor mends. */
	readonly path: Path;
	/** null where a record does not say how sure it is. */
	readonly certainty: unknown;
	readonly sources: readonly Published[];
	/** False where it only borrows the sources of its record: they may stand for other things. */
	readonly own: boolean;
}

function loneNewsroom(table: SourceClasses | null, { yaml, path, certainty, sources }: Claim) {
	if (certainty !== '2+' || newsroomCount(table, sources) >= 2) return [];
	const message = 'Ghi “2+” mà nguồn có địa chỉ chưa đủ hai nơi đăng khác nhau.';
	const remedy = 'Ghi thêm địa chỉ của một nơi đăng khác, hoặc ghi certainty là “1”.';
	return [problemIn(yaml, path, 'fact-without-source', message, certainty, remedy)];
}

function lastClass(table: SourceClasses | null, { yaml, path, certainty, sources, own }: Claim) {
	if (table === null || !own || sources.length === 0) return [];
	if (certainty === 'chưa xác nhận' || certainty === 'tham khảo') return [];
	const last = table.classes.length - 1;
	if (sources.some((source) => classOf(table, source) < last)) return [];
	const names = [...new Set(sources.map(({ publisher }) => publisher))].join('; ');
	const message = `Điều này chỉ dựa vào nguồn hạng “${table.classes[last]?.label ?? ''}”.`;
	return [problemIn(yaml, path, 'source-weak', message, names)];
}

/** Everything in the award guide that says how sure it is and names its sources, if only those of its record. */
function guideClaims(draft: Draft): readonly Claim[] {
	const known = draft.awardGuide?.value.sources;
	if (known === undefined) return [];
	return guideValues(draft).flatMap(({ record, placed }) => {
		const { yaml, path, value } = placed;
		const own = keysOf(value);
		const keys = own.length > 0 ? own : record.keys;
		const sources = keys.map((key) => known[key]);
		// A key that is not there is reported where it stands.
		if (!('certainty' in value && 'sources' in value) || sources.includes(undefined)) return [];
		const mend = own.length > 0 || record.keys.length === 0 ? [...path, 'certainty'] : record.path;
		return [
			{
				yaml,
				path: mend,
				certainty: value['certainty'],
				sources: sources.filter((source) => source !== undefined),
				own: own.length > 0,
			},
		];
	});
}

function keysOf(value: Placed['value']): readonly string[] {
	const { sources } = value;
	return Array.isArray(sources) ? sources.filter((key) => typeof key === 'string') : [];
}

/** Documents, guidance on articles, terms. A document's days are figures; its own text needs no other source. */
function legalClaims({ documents, articles, terms }: Draft): readonly Claim[] {
	const guidance = [...articles.flatMap(({ loaded }) => loaded ?? []), ...terms.loaded];
	return [
		...guidance.map(({ yaml, value: { certainty, sources } }) => {
			return { yaml, path: ['certainty'], certainty, sources, own: true };
		}),
		...documents.drafts.flatMap(({ facts }) => {
			if (facts === null) return [];
			const { yaml, value } = facts;
			const { certainty, sources, text, texts, issuedOn, inForceOn, expiredOn } = value;
			const hasWords = text !== null || texts.length > 0;
			const own = !hasWords && [issuedOn, inForceOn, expiredOn].some((day) => day !== null);
			return [{ yaml, path: ['certainty'], certainty, sources, own }];
		}),
	];
}

/** Each side of a comparison, with its own sources. */
function differenceClaims({ differences }: Draft): readonly Claim[] {
	return differences.loaded.flatMap((loaded) =>
		sidesOf(loaded).map(({ path, side: { certainty, sources } }) => ({
			yaml: loaded.yaml,
			path: [...path, 'certainty'],
			certainty,
			// A key that is not there is reported where it stands.
			sources: sources.flatMap((key) => loaded.value.sources[key] ?? []),
			own: true,
		})),
	);
}

/** Days of the calendar from elsewhere, the note above every page, what the press is told. */
function factClaims({ events, site, press }: Draft): readonly Claim[] {
	const claim = (yaml: YamlFile, path: Path, sources: readonly Published[]): Claim => {
		return { yaml, path, certainty: null, sources, own: true };
	};
	return [
		...events.loaded.flatMap(({ yaml, value }) =>
			value.facts.map(({ sources }, index) => claim(yaml, ['facts', index, 'sources'], sources)),
		),
		...(!site?.value.timeNotes.fact
			? []
			: [claim(site.yaml, ['timeNotes', 'fact', 'sources'], site.value.timeNotes.fact.sources)]),
		...(press?.value.questions.map(({ sources }, index) =>
			claim(press.yaml, ['questions', index, 'sources'], sources),
		) ?? []),
	];
}
