import type { Path, YamlFile } from '../files/yaml-file.ts';
import type { Problem } from '../problems/problem.ts';
import type { Fact } from '../source.ts';
import { documentOf, problemIn, type Draft } from './draft.ts';

/** Dates that cannot be: ends before beginnings, work due before it was asked, future sources. */
export function dateProblems(draft: Draft): readonly Problem[] {
	return [...dueProblems(draft), ...periodProblems(draft), ...sourceProblems(draft)];
}

function dueProblems(draft: Draft): readonly Problem[] {
	return draft.tasks.loaded.flatMap(({ yaml, value: { due, document } }) => {
		const issuedOn = documentOf(draft, document)?.facts?.value.issuedOn;
		const key = due.kind === 'day' ? 'date' : 'month';
		const day = due.kind === 'day' ? due.date : due.kind === 'month' ? due.month : null;
		if (issuedOn === undefined || issuedOn === null || day === null || day >= issuedOn.slice(0, day.length))
			return [];
		const message = `Hạn này trước ngày ban hành văn bản (${issuedOn}).`;
		return [problemIn(yaml, ['due', key], 'due-before-document', message, day)];
	});
}

interface Period {
	readonly from: string | number;
	readonly to: string | number;
}

function periodProblems({ tasks, events, movements }: Draft): readonly Problem[] {
	return [
		...tasks.loaded.flatMap(({ yaml, value: { due } }) =>
			due.kind === 'period' ? orderProblems(yaml, 'due', due) : [],
		),
		...events.loaded.flatMap(({ yaml, value: { date } }) =>
			date.kind === 'period' ? orderProblems(yaml, 'date', date) : [],
		),
		...movements.loaded.flatMap(({ yaml, value: { period } }) =>
			period === null ? [] : orderProblems(yaml, 'period', period),
		),
	];
}

function orderProblems(yaml: YamlFile, key: string, { from, to }: Period): readonly Problem[] {
	if (from <= to) return [];
	return [problemIn(yaml, [key, 'from'], 'date-order', `Ngày đầu sau ngày cuối (${String(to)}).`, from)];
}

interface PlacedFact {
	readonly yaml: YamlFile;
	readonly path: Path;
	readonly fact: Fact;
}

function sourceProblems(draft: Draft): readonly Problem[] {
	const checkedOn = draft.site?.value.checkedOn ?? null;
	return facts(draft).flatMap(({ yaml, path, fact }) =>
		fact.sources.flatMap(({ published, readOn }, index) => {
			const source = [...path, 'sources', index];
			if (published !== null && published > readOn) {
				const message = `Ngày đăng sau ngày đọc (${readOn}).`;
				return [problemIn(yaml, [...source, 'published'], 'source-in-future', message, published)];
			}
			if (checkedOn === null || readOn <= checkedOn) return [];
			const message = `Ngày đọc sau ngày kiểm của trang (checkedOn: ${checkedOn}).`;
			return [problemIn(yaml, [...source, 'readOn'], 'source-in-future', message, readOn)];
		}),
	);
}

/** Every fact of the content with its place. */
function facts({ site, agencies, movements, events, press }: Draft): readonly PlacedFact[] {
	const listed = [...movements.loaded, ...events.loaded].flatMap(({ yaml, value }) =>
		value.facts.map((fact, index) => ({ yaml, path: ['facts', index], fact })),
	);
	const today = agencies.loaded.flatMap(({ yaml, value }) =>
		value.today === null ? [] : [{ yaml, path: ['today'], fact: value.today }],
	);
	const noted = site?.value.timeNotes.fact ?? null;
	const note = site && noted && { yaml: site.yaml, path: ['timeNotes', 'fact'], fact: noted };
	const answers = (press?.value.questions ?? []).map(({ answer, sources }, index) => {
		return { path: ['questions', index], fact: { text: answer ?? '', sources } };
	});
	const figures = (press?.value.figures ?? []).map(({ label, source }, index) => {
		return { path: ['figures', index], fact: { text: label, sources: [source] } };
	});
	const ofPress =
		press === null ? [] : [...figures, ...answers].map((answer) => ({ yaml: press.yaml, ...answer }));
	return [...(note === null ? [] : [note]), ...today, ...listed, ...ofPress];
}
