import type { ProcessStep } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { certaintyColumn, checkedColumn, idColumn, pageColumn, sourcesColumn } from '../columns.ts';
import { guideSources, marked } from '../statements.ts';
import { defineTable } from '../table.ts';

/** The way from spotting someone to the ceremony. */
export const processTable = defineTable<ProcessStep>({
	id: 'quy-trinh',
	version: '2.0',
	name: 'Quy trình khen thưởng',
	description: 'Mỗi dòng là một bước, xếp theo thứ tự.',
	rows: ({ process }) => process.toSorted((a, b) => a.order - b.order),
	columns: [
		idColumn('Mã bước, không đổi.'),
		{ key: 'thu_tu', type: 'integer', meaning: 'Thứ tự, từ 1.', value: ({ order }) => order },
		{ key: 'ten', type: 'text', meaning: 'Tên bước.', value: ({ name }) => name },
		{ key: 'ai_lam', type: 'text', meaning: 'Ai làm.', value: ({ actor }) => actor },
		{ key: 'viec', type: 'text', meaning: 'Làm gì, lời của ban biên tập.', value: ({ what }) => what },
		{
			key: 'thoi_han',
			type: 'text',
			required: false,
			meaning: 'Hạn hoặc thời gian làm; trống khi chưa có thông tin.',
			value: ({ deadline }, content) => (deadline === null ? null : marked(content, deadline)),
		},
		certaintyColumn('Chắc tới đâu.', ({ certainty }) => certainty),
		{
			key: 'luu_y',
			type: 'texts',
			meaning: 'Điều còn bỏ ngỏ.',
			value: ({ notes }, content) => notes.map((note) => marked(content, note)),
		},
		sourcesColumn(({ sources }, content) => guideSources(content, sources)),
		checkedColumn(({ checkedOn }) => checkedOn),
		pageColumn(({ id }) => `${paths.awardProcess}#${id}`),
	],
});
