import type { Content } from '../../src/collections/load.ts';

/** What a sound content folder holds, in one line, and how much of it nobody has read yet. */
export function summaryText(content: Content): string {
	const { tasks, agencies, movements, events, documents, stories } = content;
	const parts = [
		`${String(tasks.length)} nhiệm vụ`,
		`${String(agencies.length)} cơ quan`,
		`${String(movements.length)} phong trào`,
		`${String(events.length)} sự kiện`,
		`${String(documents.length)} văn bản`,
		`${String(stories.length)} gương`,
	];
	return `Nội dung hợp lệ: ${parts.join(', ')}.${draftsLeft(content)}`;
}

/** " Còn 41 bản nháp (40 nhiệm vụ, 1 cơ quan): …"; nothing where everything was read. */
function draftsLeft({ tasks, agencies, movements, events }: Content): string {
	const kinds = [
		['nhiệm vụ', tasks],
		['cơ quan', agencies],
		['phong trào', movements],
		['sự kiện', events],
	] as const;
	const counts = kinds
		.map(([noun, records]) => ({ noun, count: records.filter(({ draft }) => draft).length }))
		.filter(({ count }) => count > 0);
	if (counts.length === 0) return '';
	const all = counts.reduce((sum, { count }) => sum + count, 0);
	const list = counts.map(({ noun, count }) => `${String(count)} ${noun}`).join(', ');
	return ` Còn ${String(all)} bản nháp (${list}): đọc lại, sửa, rồi xóa dòng draft.`;
}
