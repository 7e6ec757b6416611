import type { Content } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { certaintyColumn, pageColumn, sourcesColumn } from '../columns.ts';
import { guideSources } from '../statements.ts';
import { defineTable } from '../table.ts';

type Period = Content['baseSalary'][number];

/** The base salary over time; bonuses are multiples of it. */
export const baseSalaryTable = defineTable<Period>({
	id: 'luong-co-so',
	version: '2.0',
	name: 'Lương cơ sở',
	description: 'Mỗi dòng là một kỳ của mức lương cơ sở, cũ trước mới sau.',
	rows: ({ baseSalary }) => baseSalary,
	columns: [
		{ key: 'ma', type: 'id', meaning: 'Mã kỳ, là ngày đầu của kỳ.', value: ({ from }) => from },
		{ key: 'tu_ngay', type: 'date', meaning: 'Ngày đầu.', value: ({ from }) => from },
		{
			key: 'den_ngay',
			type: 'date',
			required: false,
			meaning: 'Ngày cuối; trống khi còn áp dụng vào ngày kiểm.',
			value: ({ to }) => to,
		},
		{ key: 'muc', type: 'integer', meaning: 'Mức lương, đồng một tháng.', value: ({ amount }) => amount },
		{ key: 'van_ban', type: 'id', meaning: 'Mã văn bản quy định.', value: ({ document }) => document },
		{
			key: 'vi_tri',
			type: 'text',
			required: false,
			meaning: 'Chỗ quy định trong văn bản; trống khi chưa có thông tin.',
			value: ({ place }) => place,
		},
		certaintyColumn('Mức lương chắc tới đâu.', ({ certainty }) => certainty),
		sourcesColumn(({ sources }, content) => guideSources(content, sources)),
		pageColumn(() => paths.awardBonus),
	],
});
