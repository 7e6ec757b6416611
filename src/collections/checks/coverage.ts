import type { DocumentDraft } from '../files/documents.ts';
import { atFile } from '../files/records.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { planOf, problemIn, type Draft } from './draft.ts';
import { recipientLines, rulesIn, wordsAt } from './passages.ts';

/** Rules of the text that lead to no task and have no reason why, and reasons that are not needed. */
export function coverageProblems(draft: Draft): readonly Problem[] {
	const withoutFiles = (planOf(draft)?.absent ?? []).map((file) =>
		problem('file-missing', atFile(file), 'Kế hoạch (plan trong site.yaml) phải có tệp này.'),
	);
	const ofDocuments = draft.documents.drafts.flatMap((document) => [
		...missingTasks(draft, document),
		...idleReasons(draft, document),
		...missingRecipients(document),
	]);
	return [...withoutFiles, ...ofDocuments];
}

function missingTasks(draft: Draft, document: DocumentDraft): readonly Problem[] {
	const { coverage, text } = document;
	// A broken task would make its paragraph look forgotten: say that first, coverage next time.
	const isTaskBroken = draft.tasks.loaded.length < draft.tasks.ids.size;
	if (coverage === null || text === null || isTaskBroken) return [];
	const explained = new Set(coverage.value.reasons.map(({ at }) => at));
	const covered = addressesOfTasks(draft, document.id);
	return operativeRules(document)
		.filter((address) => !covered.has(address) && !explained.has(address))
		.map((address) => {
			const message = `Đoạn ${address} chưa có nhiệm vụ.`;
			return problem(
				'coverage-missing',
				atFile(coverage.yaml.file),
				message,
				wordsAt(text.addresses, address),
			);
		});
}

function idleReasons(draft: Draft, document: DocumentDraft): readonly Problem[] {
	const { coverage, text } = document;
	if (coverage === null || text === null) return [];
	// A part that is not in the text is reported by the check of addresses; nothing can be needless then.
	if (coverage.value.operative.some((part) => !text.addresses.has(part))) return [];
	const covered = addressesOfTasks(draft, document.id);
	const operative = new Set(operativeRules(document));
	return coverage.value.reasons.flatMap(({ at }, index) => {
		const path = ['reasons', index, 'at'];
		if (covered.has(at)) {
			return [problemIn(coverage.yaml, path, 'coverage-contradiction', 'Đoạn này đã có nhiệm vụ.', at)];
		}
		const isIdle = text.addresses.has(at) && !operative.has(at);
		return isIdle
			? [problemIn(coverage.yaml, path, 'coverage-needless', 'Đoạn này không cần nhiệm vụ.', at)]
			: [];
	});
}

function missingRecipients({ recipients, text }: DocumentDraft): readonly Problem[] {
	if (recipients === null || text === null) return [];
	const recorded = new Set(recipients.value.recipients.map(({ at }) => at));
	return recipientLines(text.addresses)
		.filter((address) => !recorded.has(address))
		.map((address) => {
			const words = wordsAt(text.addresses, address);
			return problem('recipient-missing', atFile(recipients.yaml.file), `Thiếu ${address}.`, words);
		});
}

function operativeRules({ coverage, text }: DocumentDraft): readonly string[] {
	if (coverage === null || text === null) return [];
	return coverage.value.operative.flatMap((part) => rulesIn(text.addresses, part));
}

function addressesOfTasks(draft: Draft, document: string): ReadonlySet<string> {
	return new Set(draft.tasks.loaded.flatMap(({ value }) => (value.document === document ? value.at : [])));
}
