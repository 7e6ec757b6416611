import type { Content } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { idColumn, pageColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

type Field = Content['taxonomy']['fields'][string] & { readonly id: string };

/** Fields that stories belong to. */
export const fieldsTable = defineTable<Field>({
	id: 'linh-vuc',
	name: 'Lĩnh vực',
	description: 'Mỗi dòng là một lĩnh vực mà gương thuộc về.',
	rows: ({ taxonomy }) => Object.entries(taxonomy.fields).map(([id, field]) => ({ ...field, id })),
	columns: [
		idColumn('Mã lĩnh vực, không đổi.'),
		{ key: 'ten', type: 'text', meaning: 'Tên lĩnh vực.', value: ({ label }) => label },
		{ key: 'mo_ta', type: 'text', meaning: 'Gồm những gì.', value: ({ description }) => description },
		{
			key: 'so_guong',
			type: 'integer',
			meaning: 'Số gương đã đăng.',
			value: ({ id }, { stories }) => stories.filter(({ fields }) => fields.includes(id)).length,
		},
		{
			key: 'nhiem_vu',
			type: 'ids',
			meaning: 'Mã nhiệm vụ phục vụ lĩnh vực.',
			value: ({ id }, { tasks }) => tasks.filter(({ fields }) => fields.includes(id)).map((task) => task.id),
		},
		{ key: 'khen_thuong', type: 'ids', meaning: 'Mã khen thưởng hay trao.', value: ({ awards }) => awards },
		{ key: 'thuat_ngu', type: 'ids', meaning: 'Mã thuật ngữ nên đọc cùng.', value: ({ terms }) => terms },
		pageColumn(({ id }) => paths.field(id)),
	],
});
