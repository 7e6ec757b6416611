import type { Path } from '../files/yaml-file.ts';
import type { Problem } from '../problems/problem.ts';
import { planOf, problemIn, type Draft } from './draft.ts';
import { deadAddress, deadReference, references } from './reference.ts';

/** What content/province/press.yaml names has to be there; an answer rests on something, and says who knows what it does not. */
export function pressProblems(draft: Draft): readonly Problem[] {
	const { press } = draft;
	if (press === null) return [];
	return [
		...deadPlaces(draft, press),
		...deadDocuments(draft, press),
		...basisProblems(press),
		...repeatProblems(press),
	];
}

type Loaded = NonNullable<Draft['press']>;

function deadPlaces(draft: Draft, { yaml, value }: Loaded): readonly Problem[] {
	const known = planOf(draft)?.text?.addresses;
	const dead = (path: Path, at: string) =>
		deadAddress(yaml, path, at, known, 'Kế hoạch không có địa chỉ này.');
	return [
		...value.passages.flatMap(({ at }, index) => dead(['passages', index, 'at'], at)),
		...value.questions.flatMap(({ at }, index) =>
			at.flatMap((one, place) => dead(['questions', index, 'at', place], one)),
		),
	];
}

function deadDocuments({ documents: { ids } }: Draft, { yaml, value }: Loaded): readonly Problem[] {
	return value.questions
		.flatMap(({ documents }, index) =>
			references(yaml, ['questions', index, 'documents'], documents, 'văn bản', ids),
		)
		.flatMap(deadReference);
}

function basisProblems({ yaml, value }: Loaded): readonly Problem[] {
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
function repeatProblems({ yaml, value }: Loaded): readonly Problem[] {
	const ids = value.questions.map(({ id }) => id);
	return ids.flatMap((id, index) =>
		ids.indexOf(id) === index
			? []
			: [problemIn(yaml, ['questions', index, 'id'], 'list-repeated', 'Đã có câu hỏi mang id ấy.', id)],
	);
}
