import type { Path, YamlFile } from '../files/yaml-file.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { planOf, problemIn, type Draft } from './draft.ts';

/** What content/press.yaml names has to be there; an answer rests on something, and says who knows what it does not. */
export function pressProblems(draft: Draft): readonly Problem[] {
	const { press } = draft;
	if (press === null) return [];
	return [
		...deadPlaces(draft, press),
		...deadDocuments(draft, press),
		...baseless(press),
		...repeated(press),
	];
}

type Loaded = NonNullable<Draft['press']>;

function deadPlaces(draft: Draft, { yaml, value }: Loaded): readonly Problem[] {
	const known = planOf(draft)?.text?.addresses;
	if (known === undefined) return [];
	const places = new Set(known.keys());
	return [
		...value.passages.flatMap(({ at }, index) => dead(yaml, ['passages', index, 'at'], at, places)),
		...value.questions.flatMap(({ at }, index) =>
			at.flatMap((one, place) => dead(yaml, ['questions', index, 'at', place], one, places)),
		),
	];
}

function dead(yaml: YamlFile, path: Path, at: string, known: ReadonlySet<string>): readonly Problem[] {
	if (known.has(at)) return [];
	return [problemIn(yaml, path, 'address-unknown', 'Kế hoạch không có địa chỉ này.', at, closest(at, known))];
}

function deadDocuments({ documents }: Draft, { yaml, value }: Loaded): readonly Problem[] {
	return value.questions.flatMap((question, index) =>
		question.documents.flatMap((id, place) => {
			if (documents.ids.has(id)) return [];
			const path = ['questions', index, 'documents', place];
			const remedy = closest(id, documents.ids);
			return [problemIn(yaml, path, 'reference-unknown', 'Không có văn bản này.', id, remedy)];
		}),
	);
}

function closest(found: string, known: ReadonlySet<string>): string | undefined {
	const close = nearest(found, known, 3);
	return close.length === 0 ? undefined : `Có phải: ${close.join(', ')}?`;
}

function baseless({ yaml, value }: Loaded): readonly Problem[] {
	return value.questions.flatMap(({ answer, suppliedBy, at, documents, sources }, index) => {
		if (answer === null && suppliedBy === null) {
			const message = 'Điều chưa biết phải ghi ai có thể cung cấp.';
			return [problemIn(yaml, ['questions', index, 'suppliedBy'], 'unknown-without-supplier', message)];
		}
		if (answer === null || at.length + documents.length + sources.length > 0) return [];
		const message = 'Câu trả lời này không dựa vào kế hoạch, văn bản hay nguồn nào.';
		return [problemIn(yaml, ['questions', index], 'fact-without-source', message)];
	});
}

/** A question's id is its anchor. */
function repeated({ yaml, value }: Loaded): readonly Problem[] {
	const ids = value.questions.map(({ id }) => id);
	return ids.flatMap((id, index) =>
		ids.indexOf(id) === index
			? []
			: [problemIn(yaml, ['questions', index, 'id'], 'list-repeated', 'Đã có câu hỏi mang id ấy.', id)],
	);
}
