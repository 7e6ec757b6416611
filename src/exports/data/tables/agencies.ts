import type { Agency } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { describedDraft } from '../../../page-data/record/draft.ts';
import { idColumn, pageColumn, sourcesColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

/** Agencies, councils and groups that the plan names. */
export const agenciesTable = defineTable<Agency>({
	id: 'co-quan',
	name: 'Cơ quan',
	description: 'Mỗi dòng là một cơ quan, hội đồng hay nhóm đơn vị mà kế hoạch nêu.',
	rows: ({ agencies }) => agencies,
	columns: [
		idColumn('Mã cơ quan, không đổi.'),
		{ key: 'ten', type: 'text', meaning: 'Tên đầy đủ.', value: ({ name }) => name },
		{
			key: 'ten_ngan',
			type: 'text',
			required: false,
			meaning: 'Tên ngắn; trống khi không có.',
			value: ({ short }) => short,
		},
		{
			key: 'loai',
			type: 'text',
			meaning: 'Loại cơ quan.',
			value: ({ kind }, { taxonomy }) => taxonomy.agencyKinds[kind]?.label ?? kind,
		},
		{
			key: 'vai_tro',
			type: 'text',
			meaning: 'Phần việc mà kế hoạch giao, lời của ban biên tập.',
			value: ({ draft, role }) => describedDraft(draft, role),
		},
		{
			key: 'ten_trong_van_ban',
			type: 'texts',
			meaning: 'Những cách kế hoạch viết tên, đúng từng chữ.',
			value: ({ aliases }) => aliases,
		},
		{ key: 'dia_chi_van_ban', type: 'ids', meaning: 'Địa chỉ đoạn nêu tên.', value: ({ at }) => at },
		{
			key: 'thuoc',
			type: 'ids',
			meaning: 'Mã cơ quan hay nhóm mà nó thuộc về.',
			value: ({ memberOf }) => memberOf,
		},
		{
			key: 'hien_nay',
			type: 'text',
			required: false,
			meaning: 'Về sau thế nào, theo cột nguon; trống khi chưa có thông tin.',
			value: ({ today }) => today?.text ?? null,
		},
		sourcesColumn(({ today }) => today?.sources ?? []),
		pageColumn(({ id }) => paths.agency(id)),
	],
});
