import type { Path } from '../files/yaml-file.ts';
import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';
import { deadReference, optionalReference, references } from './reference.ts';

/** What content/province/taking-part.yaml names has to be there, and no field of a form may be asked twice. */
export function takingPartProblems(draft: Draft): readonly Problem[] {
	const { takingPart } = draft;
	if (takingPart === null) return [];
	return [...deadNames(draft, takingPart), ...repeatedFields(takingPart), ...onlyToday(takingPart)];
}

type Loaded = NonNullable<Draft['takingPart']>;

function deadNames({ awards, process, documents, awardGuide }: Draft, { yaml, value }: Loaded) {
	const named = new Set([...documents.ids, ...Object.keys(awardGuide?.value.documents ?? {})]);
	const own = (path: Path, id: string, noun: string, known: ReadonlySet<string>) =>
		optionalReference(yaml, path, id, noun, known);
	return [
		...value.suits.flatMap((suit, index) =>
			references(yaml, ['suits', index, 'awards'], suit.awards, 'mục khen thưởng', awards.ids),
		),
		...references(yaml, ['steps'], value.steps, 'bước', process.ids),
		...value.basis.now.flatMap(({ document }, index) =>
			own(['basis', 'now', index, 'document'], document, 'văn bản', named),
		),
	].flatMap(deadReference);
}

/** A field's id is its name in the mail draft and on the page. */
function repeatedFields({ yaml, value }: Loaded): readonly Problem[] {
	return Object.entries(value.forms).flatMap(([form, { sections }]) => {
		const seen = new Set<string>();
		return sections.flatMap(({ fields }, part) =>
			fields.flatMap(({ id }, index) => {
				if (!seen.has(id)) {
					seen.add(id);
					return [];
				}
				const path = ['forms', form, 'sections', part, 'fields', index, 'id'];
				return [problemIn(yaml, path, 'list-repeated', 'Phiếu này đã có ô mang id ấy.', id)];
			}),
		);
	});
}

/** The page speaks of today: what held in the plan's year has no place on it. */
function onlyToday({ yaml, value }: Loaded): readonly Problem[] {
	if (value.basis.then.length === 0) return [];
	const message = 'Trang này chỉ nói về hôm nay, không có cột năm kế hoạch.';
	const remedy = 'Chuyển các mục này sang now nếu còn áp dụng, hoặc xóa.';
	return [problemIn(yaml, ['basis', 'then'], 'value-wrong', message, undefined, remedy)];
}
