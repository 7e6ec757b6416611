import type { Problem } from '../problems/problem.ts';
import { problemIn, type Draft } from './draft.ts';
import { deadReference, optionalReference, references, type Reference } from './reference.ts';

/** What stories, fields and places name has to be there, and their days have to be possible. */
export function storyProblems(draft: Draft): readonly Problem[] {
	return [
		...names(draft).flatMap(deadReference),
		...draft.stories.flatMap((story) => [...sourceProblems(story), ...dayProblems(story)]),
		...placeProblems(draft),
		...withdrawnProblems(draft),
	];
}

type StoryDraft = Draft['stories'][number];

function names(draft: Draft): readonly Reference[] {
	return [
		...draft.stories.flatMap((story) => storyReferences(draft, story)),
		...fieldReferences(draft),
		...districtReferences(draft),
	];
}

function storyReferences(
	{ movements, awards, places, taxonomy }: Draft,
	{ loaded }: StoryDraft,
): readonly Reference[] {
	if (loaded === null) return [];
	const { yaml, value } = loaded;
	const { district, commune } = value.place;
	const fields = taxonomy && new Set(Object.keys(taxonomy.value.fields));
	const districts = places && new Set(Object.keys(places.value.districts));
	const communes =
		places && new Set(places.value.communes.flatMap((unit) => (unit.district === district ? [unit.id] : [])));
	return [
		...references(yaml, ['fields'], value.fields, 'lĩnh vực', fields),
		...value.movements.flatMap(({ id }, index) =>
			optionalReference(yaml, ['movements', index, 'id'], id, 'phong trào', movements.ids),
		),
		...value.recognition.flatMap(({ guide }, index) =>
			optionalReference(yaml, ['recognition', index, 'guide'], guide, 'mục khen thưởng', awards.ids),
		),
		...optionalReference(yaml, ['place', 'district'], district, 'huyện, thành phố', districts),
		...optionalReference(yaml, ['place', 'commune'], commune, 'xã, phường', communes),
	];
}

function fieldReferences({ taxonomy, awards, terms }: Draft): readonly Reference[] {
	if (taxonomy === null) return [];
	const { yaml, value } = taxonomy;
	return Object.entries(value.fields).flatMap(([id, field]) => [
		...references(yaml, ['fields', id, 'awards'], field.awards, 'mục khen thưởng', awards.ids),
		...references(yaml, ['fields', id, 'terms'], field.terms, 'từ', terms.ids),
	]);
}

function districtReferences({ places, agencies, awards }: Draft): readonly Reference[] {
	if (places === null) return [];
	const { yaml, value } = places;
	const known = new Set(Object.keys(value.districts));
	const noun = 'huyện, thành phố';
	return [
		...references(yaml, ['agencies'], value.agencies, 'cơ quan', agencies.ids),
		...references(yaml, ['awards'], value.awards, 'mục khen thưởng', awards.ids),
		...Object.entries(value.districts).flatMap(([id, { neighbours }]) =>
			references(yaml, ['districts', id, 'neighbours'], neighbours, noun, known),
		),
		...value.communes.flatMap(({ district }, index) =>
			optionalReference(yaml, ['communes', index, 'district'], district, noun, known),
		),
	];
}

/** Sources that notes name and that are not there, sources that nothing rests on, and a story without any. */
function sourceProblems({ loaded, components }: StoryDraft): readonly Problem[] {
	if (loaded === null) return [];
	const { yaml, value } = loaded;
	const keys = new Set(Object.keys(value.sources));
	if (keys.size === 0) {
		return [problemIn(yaml, ['sources'], 'fact-without-source', 'Gương này không có nguồn nào.')];
	}
	const named = (['notes', 'recognition', 'conflicts'] as const).flatMap((list) =>
		value[list].flatMap(({ sources }, index) =>
			references(yaml, [list, index, 'sources'], sources, 'nguồn', keys),
		),
	);
	const quoted = components.flatMap(({ name, values: [source = ''] }) =>
		name === 'SourceQuote' ? [source] : [],
	);
	const used = new Set([...named.map(({ id }) => id), ...quoted]);
	const idle = [...keys].filter((key) => !used.has(key));
	return [
		...named.flatMap(deadReference),
		...idle.map((key) =>
			problemIn(
				yaml,
				['sources', key],
				'source-unused',
				'Không ghi chú, khen thưởng hay chỗ khác nhau nào dẫn nguồn này.',
				key,
			),
		),
	];
}

function dayProblems({ loaded }: StoryDraft): readonly Problem[] {
	if (loaded === null) return [];
	const { yaml, value } = loaded;
	const { period, publishedOn, checkedOn, changes, sources } = value;
	const late = Object.entries(sources).flatMap(([key, { published, readOn }]) => {
		const path = ['sources', key];
		if (published !== null && published > readOn) {
			const message = `Ngày đăng sau ngày đọc (${readOn}).`;
			return [problemIn(yaml, [...path, 'published'], 'source-in-future', message, published)];
		}
		if (readOn <= checkedOn) return [];
		const message = `Ngày đọc sau ngày kiểm của gương (${checkedOn}).`;
		return [problemIn(yaml, [...path, 'readOn'], 'source-in-future', message, readOn)];
	});
	const turned =
		period !== null && period.from > period.to
			? [
					problemIn(
						yaml,
						['period', 'from'],
						'date-order',
						`Năm đầu sau năm cuối (${String(period.to)}).`,
						period.from,
					),
				]
			: [];
	const first = changes[0]?.on ?? publishedOn;
	const tooEarly =
		first < publishedOn
			? [
					problemIn(
						yaml,
						['changes', 0, 'on'],
						'date-order',
						`Ngày này trước ngày đăng (${publishedOn}).`,
						first,
					),
				]
			: [];
	return [...late, ...turned, ...tooEarly];
}

/** Two communes of one district with one id, and two districts on one tile. */
function placeProblems({ places }: Draft): readonly Problem[] {
	if (places === null) return [];
	const { yaml, value } = places;
	const units = value.communes.map(({ district, id }) => `${district}/${id}`);
	const tiles = Object.entries(value.districts).map(([id, { tile }]) => ({ id, tile: tile.join(', ') }));
	return [
		...units.flatMap((unit, index) =>
			units.indexOf(unit) === index
				? []
				: [problemIn(yaml, ['communes', index, 'id'], 'list-repeated', 'Xã, phường này đã có ở trên.', unit)],
		),
		...tiles.flatMap(({ id, tile }, index) =>
			tiles.findIndex((other) => other.tile === tile) === index
				? []
				: [
						problemIn(
							yaml,
							['districts', id, 'tile'],
							'list-repeated',
							'Ô này trên sơ đồ đã có đơn vị khác.',
							tile,
							'Chọn ô khác.',
						),
					],
		),
	];
}

/** A story that is there and said to be taken back. */
function withdrawnProblems({ stories, withdrawn }: Draft): readonly Problem[] {
	if (withdrawn === null) return [];
	const present = new Set(stories.map(({ id }) => id));
	return withdrawn.value.stories.flatMap(({ id }, index) => {
		if (!present.has(id)) return [];
		const message = 'Gương này vẫn còn tệp trong stories/.';
		const remedy = 'Xóa tệp của gương, hoặc xóa mục này.';
		return [problemIn(withdrawn.yaml, ['stories', index, 'id'], 'id-duplicate', message, id, remedy)];
	});
}
