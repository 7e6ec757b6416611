import { shiftDay } from '../../text/date.ts';
import type { Path, YamlFile } from '../files/yaml-file.ts';
import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';
import { deadReference, optionalReference, references } from './reference.ts';

/** What does not fit together in the award guide: dead names, bare statements, steps and salaries out of order. */
export function awardProblems(draft: Draft): readonly Problem[] {
	return [
		...guideProblems(draft),
		...guideValues(draft).flatMap(({ placed }) => [
			...unnamedProblems(placed),
			...deadProblems(draft, placed),
		]),
		...deadAwards(draft),
		...takenAddresses(draft),
		...stepProblems(draft),
		...salaryProblems(draft),
	];
}

/** Any mapping of the award guide's files, with its place. */
export interface Placed {
	readonly yaml: YamlFile;
	readonly path: Path;
	readonly value: Readonly<Record<string, unknown>>;
}

/** A mapping with the sources that its whole record names. */
interface GuideValue {
	readonly placed: Placed;
	readonly record: { readonly path: Path; readonly keys: readonly string[] };
}

/** Every mapping at any depth: a field that is added later is looked at like the others. */
export function guideValues(draft: Draft): readonly GuideValue[] {
	const { awards, process, questions, baseSalary, awardGuide, offices } = draft;
	const single = [baseSalary, awardGuide, offices].filter((loaded) => loaded !== null);
	const within = (yaml: YamlFile, value: unknown, path: Path, keys: readonly string[]) =>
		mappings(yaml, [], value).map((placed) => ({ placed, record: { path, keys } }));
	return [
		...[...awards.loaded, ...process.loaded].flatMap(({ yaml, value }) =>
			within(yaml, value, ['sources'], value.sources),
		),
		...questions.loaded.flatMap(({ yaml, value }) =>
			within(yaml, value, ['answer', 'sources'], value.answer.sources),
		),
		...single.flatMap(({ yaml, value }) => within(yaml, value, [], [])),
	];
}

function mappings(yaml: YamlFile, path: Path, value: unknown): readonly Placed[] {
	if (Array.isArray(value)) return value.flatMap((item, index) => mappings(yaml, [...path, index], item));
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.entries(value).flatMap(([key, item]) => mappings(yaml, [...path, key], item));
	return [{ yaml, path, value: value as Placed['value'] }, ...inner];
}

/** Without the guide no source and no document has a name. */
function guideProblems({ awards, process, questions, baseSalary, awardGuide }: Draft): readonly Problem[] {
	const [first] = [...awards.loaded, ...process.loaded, ...questions.loaded, baseSalary].filter(
		(loaded) => loaded !== null,
	);
	if (awardGuide !== null || first === undefined) return [];
	const message = 'Tệp này cần award-guide.yaml, nơi ghi tên nguồn và tên văn bản; tệp ấy thiếu hoặc hỏng.';
	return [problemIn(first.yaml, [], 'reference-unknown', message)];
}

/** What only one source says, what is inferred or what another province does has to name that source. */
function unnamedProblems({ yaml, path, value }: Placed): readonly Problem[] {
	const { certainty, sources } = value;
	if (!Array.isArray(sources) || sources.length > 0) return [];
	if (certainty !== '1' && certainty !== 'suy ra' && certainty !== 'tham khảo') return [];
	const message = `Điều có certainty “${certainty}” phải nêu nguồn.`;
	return [problemIn(yaml, [...path, 'sources'], 'fact-without-source', message)];
}

function deadProblems({ awardGuide, documents }: Draft, { yaml, path, value }: Placed): readonly Problem[] {
	if (awardGuide === null) return [];
	const { sources, document } = value;
	const keys = Array.isArray(sources) ? sources.filter((key) => typeof key === 'string') : [];
	const id = typeof document === 'string' ? document : null;
	const known = new Set(Object.keys(awardGuide.value.sources));
	const named = new Set([...Object.keys(awardGuide.value.documents), ...documents.ids]);
	return [
		...references(yaml, [...path, 'sources'], keys, 'nguồn', known),
		...optionalReference(yaml, [...path, 'document'], id, 'văn bản', named),
	].flatMap(deadReference);
}

function deadAwards({ questions, awards, awardGuide }: Draft): readonly Problem[] {
	const lists = questions.loaded.map(({ yaml, value }) => ({ yaml, key: 'awards', ids: value.awards }));
	const order =
		awardGuide === null ? [] : [{ yaml: awardGuide.yaml, key: 'order', ids: awardGuide.value.order }];
	return [...lists, ...order]
		.flatMap(({ yaml, key, ids }) => references(yaml, [key], ids, 'mục khen thưởng', awards.ids))
		.flatMap(deadReference);
}

/** Pages of the guide that stand beside the awards' own pages. */
const GUIDE_PAGES: readonly string[] = ['bang-so-sanh', 'hoi-dap', 'quy-trinh', 'tien-thuong', 'tim'];

function takenAddresses({ awards }: Draft): readonly Problem[] {
	return awards.loaded
		.filter(({ id }) => GUIDE_PAGES.includes(id))
		.map(({ id, yaml }) => {
			const message = 'Tên tệp này đã là địa chỉ của một trang khác.';
			return problemIn(yaml, ['name'], 'id-duplicate', message, id, 'Đổi tên tệp.');
		});
}

/** Steps are numbered 1, 2, 3 … without gap. */
function stepProblems({ process }: Draft): readonly Problem[] {
	const steps = [...process.loaded].sort((a, b) => a.value.order - b.value.order);
	// A step that could not be read may be the one that seems to be missing.
	if (steps.length < process.ids.size) return [];
	const index = steps.findIndex(({ value }, place) => value.order !== place + 1);
	const wrong = steps[index];
	if (wrong === undefined) return [];
	const message = `Thứ tự các bước hụt hoặc lặp: ở đây cần ${String(index + 1)}.`;
	return [
		problemIn(wrong.yaml, ['order'], 'value-wrong', message, wrong.value.order, 'Đánh số lại các bước.'),
	];
}

/** Each period begins on the day after the one before it ends. */
function salaryProblems({ baseSalary }: Draft): readonly Problem[] {
	if (baseSalary === null) return [];
	const { yaml, value } = baseSalary;
	return value.periods.flatMap(({ from, to }, index) => {
		const before = value.periods[index - 1];
		const place = ['periods', index, 'from'];
		if (to !== null && from > to) {
			return [problemIn(yaml, place, 'date-order', `Ngày đầu sau ngày cuối (${to}).`, from)];
		}
		if (before === undefined || (before.to !== null && shiftDay(before.to, 1) === from)) return [];
		const message = 'Kỳ này phải bắt đầu ngay sau ngày cuối của kỳ trước.';
		const remedy = 'Sửa ngày cho các kỳ nối nhau, không hụt, không chồng.';
		return [problemIn(yaml, place, 'date-order', message, from, remedy)];
	});
}
