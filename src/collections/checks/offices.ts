import type { Award } from '../load.ts';
import type { Path, YamlFile } from '../files/yaml-file.ts';
import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';
import { deadReference, references } from './reference.ts';

/** What does not fit together where awards name the offices that decide. */
export function officeProblems(draft: Draft): readonly Problem[] {
	return [
		...unknownSuccessors(draft),
		...draft.awards.loaded.flatMap(({ yaml, value: { authority } }) => [
			...unknownOffices(draft, yaml, ['authority', 'then', 'offices'], authority.then?.offices ?? []),
			...unknownOffices(draft, yaml, ['authority', 'now', 'offices'], authority.now?.offices ?? []),
			...turnedRound(yaml, authority.now),
			...endedOffices(draft, yaml, authority.now),
		]),
	];
}

type Now = Award['authority']['now'];

function unknownSuccessors({ offices }: Draft): readonly Problem[] {
	if (offices === null) return [];
	const { yaml, value } = offices;
	const known = new Set(Object.keys(value.offices));
	return Object.entries(value.offices).flatMap(([id, { ended }]) => {
		const path = ['offices', id, 'ended', 'successor'];
		return ended === null ? [] : deadReference({ yaml, path, id: ended.successor, noun: NOUN, known });
	});
}

const NOUN = 'chức vụ, cơ quan nào trong offices.yaml có tên';

function unknownOffices({ offices }: Draft, yaml: YamlFile, path: Path, ids: readonly string[]) {
	const known = new Set(Object.keys(offices?.value.offices ?? {}));
	return references(yaml, path, ids, NOUN, known).flatMap(deadReference);
}

function turnedRound(yaml: YamlFile, now: Now): readonly Problem[] {
	if (now?.from == null || now.until === null || now.from <= now.until) return [];
	const message = `Ngày đầu sau ngày cuối (${now.until}).`;
	return [problemIn(yaml, ['authority', 'now', 'from'], 'date-order', message, now.from)];
}

/** Nobody decides today who is no longer there: the record has to name the successor. */
function endedOffices({ offices }: Draft, yaml: YamlFile, now: Now): readonly Problem[] {
	return (now?.offices ?? []).flatMap((id, index) => {
		const ended = offices?.value.offices[id]?.ended ?? null;
		if (ended === null) return [];
		const message = `Từ ngày ${ended.on} không còn chức vụ, cơ quan này, nên nay không thể là nơi quyết định.`;
		const remedy = `Ghi nơi kế thừa: ${ended.successor}.`;
		return [problemIn(yaml, ['authority', 'now', 'offices', index], 'value-wrong', message, id, remedy)];
	});
}
