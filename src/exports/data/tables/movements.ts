import type { Movement } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { describedDraft } from '../../../page-data/record/draft.ts';
import { factsColumn, factSources, idColumn, pageColumn, sourcesColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

/** Emulation movements that the plan or a story names. */
export const movementsTable = defineTable<Movement>({
	id: 'phong-trao',
	name: 'Phong trào',
	description: 'Mỗi dòng là một phong trào thi đua mà kế hoạch hoặc một gương nêu.',
	rows: ({ movements }) => movements,
	columns: [
		idColumn('Mã phong trào, không đổi.'),
		{ key: 'ten', type: 'text', meaning: 'Tên đầy đủ.', value: ({ name }) => name },
		{ key: 'ten_ngan', type: 'text', meaning: 'Tên ngắn trong danh sách.', value: ({ short }) => short },
		{
			key: 'pham_vi',
			type: 'id',
			required: false,
			meaning: 'Phạm vi; trống khi không nguồn nào nói.',
			values: { 'toan-quoc': 'toàn quốc', tinh: 'trong tỉnh' },
			value: ({ scope }) => scope,
		},
		{
			key: 'tu_nam',
			type: 'integer',
			required: false,
			meaning: 'Năm đầu; trống khi không nguồn nào nói.',
			value: ({ period }) => period?.from ?? null,
		},
		{
			key: 'den_nam',
			type: 'integer',
			required: false,
			meaning: 'Năm cuối; trống khi không nguồn nào nói.',
			value: ({ period }) => period?.to ?? null,
		},
		{
			key: 'phat_dong',
			type: 'text',
			required: false,
			meaning: 'Ai phát động, theo kế hoạch; trống khi kế hoạch không nói.',
			value: ({ launchedBy }) => launchedBy,
		},
		{
			key: 'tom_tat',
			type: 'text',
			meaning: 'Tóm tắt, lời của ban biên tập.',
			value: ({ draft, summary }) => describedDraft(draft, summary),
		},
		{ key: 'dia_chi_van_ban', type: 'ids', meaning: 'Địa chỉ đoạn nêu tên.', value: ({ at }) => at },
		factsColumn(),
		sourcesColumn(factSources),
		pageColumn(paths.movement),
	],
});
