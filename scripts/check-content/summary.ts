import type { Content } from '../../src/collections/load.ts';

/** What a sound content folder holds, in one line. */
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
	return `Nội dung hợp lệ: ${parts.join(', ')}.`;
}
