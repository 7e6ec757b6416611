import type { DocumentText } from '../document.ts';
import type { DocumentDraft } from '../files/documents.ts';
import type { Problem } from '../problems/problem.ts';
import { planOf, problemIn, type Draft } from './draft.ts';
import { recipientLines, wordsAt } from './passages.ts';

/**
 * Words said to stand in a text that do not: the guard against invented names. An agency's aliases,
 * a movement's name and a recipient's line have to be in the text where the record says they are.
 */
export function wordProblems(draft: Draft): readonly Problem[] {
	const plan = planOf(draft)?.text?.addresses ?? null;
	return [
		...(plan === null ? [] : [...agencyProblems(draft, plan), ...movementProblems(draft, plan)]),
		...draft.documents.drafts.flatMap(recipientProblems),
		...draft.documents.drafts.flatMap(factProblems),
	];
}

type Addresses = DocumentText['addresses'];

function agencyProblems({ agencies }: Draft, plan: Addresses): readonly Problem[] {
	return agencies.loaded.flatMap(({ yaml, value: { at, aliases } }) => {
		const unwritten = aliases.flatMap((alias, index) => {
			if (at.some((address) => says(plan, address, alias))) return [];
			const message = 'Kế hoạch không viết tên này ở các địa chỉ đã ghi (at).';
			return [problemIn(yaml, ['aliases', index], 'words-not-in-text', message, alias)];
		});
		const unnamed = at.flatMap((address, index) => {
			if (!plan.has(address) || aliases.some((alias) => says(plan, address, alias))) return [];
			const message = 'Đoạn này không có tên nào trong aliases.';
			return [problemIn(yaml, ['at', index], 'words-not-in-text', message, address)];
		});
		return [...unwritten, ...unnamed];
	});
}

function movementProblems({ movements }: Draft, plan: Addresses): readonly Problem[] {
	return movements.loaded.flatMap(({ yaml, value: { at, name } }) => {
		if (at.length === 0 || at.some((address) => says(plan, address, name))) return [];
		const message = 'Kế hoạch không viết tên phong trào này ở các địa chỉ đã ghi (at).';
		return [problemIn(yaml, ['name'], 'words-not-in-text', message, name)];
	});
}

function recipientProblems({ recipients, text }: DocumentDraft): readonly Problem[] {
	if (recipients === null || text === null) return [];
	const lines = new Set(recipientLines(text.addresses));
	return recipients.value.recipients.flatMap(({ at, name }, index) => {
		const path = ['recipients', index];
		// An address that is nowhere in the text is reported by the check of addresses.
		if (!text.addresses.has(at)) return [];
		if (!lines.has(at)) {
			return [
				problemIn(recipients.yaml, [...path, 'at'], 'words-not-in-text', 'Đây không phải nơi nhận.', at),
			];
		}
		const written = wordsAt(text.addresses, at).replace(/[;.,]\s*$/, '');
		if (written === name) return [];
		const message = 'Tên nơi nhận khác chữ của văn bản.';
		const remedy = `Viết: “${written}”.`;
		return [problemIn(recipients.yaml, [...path, 'name'], 'words-not-in-text', message, name, remedy)];
	});
}

/** The number and the day of issue have to be those of the text, where the parser could read them. */
function factProblems({ facts, text }: DocumentDraft): readonly Problem[] {
	if (facts === null || text === null) return [];
	const read = text.tree.facts;
	return (['number', 'issuedOn'] as const).flatMap((key) => {
		const written = read[key];
		if (written === null || written === facts.value[key]) return [];
		const remedy = `Viết: “${written}”.`;
		const message = 'Giá trị khác chữ của văn bản.';
		return [problemIn(facts.yaml, [key], 'words-not-in-text', message, facts.value[key], remedy)];
	});
}

function says(plan: Addresses, address: string, name: string): boolean {
	return plain(wordsAt(plan, address)).includes(plain(name));
}

function plain(text: string): string {
	return text.normalize('NFC').replace(/\s+/g, ' ').toLocaleLowerCase('vi');
}
