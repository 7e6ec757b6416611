import type { Content, Form } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { idColumn, pageColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

interface Row {
	readonly id: string;
	readonly page: string;
	readonly form: Form;
	readonly section: string;
	readonly field: Form['sections'][number]['fields'][number];
}

/** What the two forms ask, so that another program can ask the same. */
export const formFieldsTable = defineTable<Row>({
	id: 'muc-phieu',
	name: 'Mục của hai phiếu',
	description:
		'Mỗi dòng là một mục phải điền trong phiếu giới thiệu gương hoặc phiếu đồng ý, theo thứ tự của phiếu.',
	rows: ({ takingPart }: Content) =>
		takingPart === null
			? []
			: [
					...fieldsOf('phieu', takingPart.forms.introduction),
					...fieldsOf('phieu-dong-y', takingPart.forms.consent),
				],
	columns: [
		idColumn('Mã phiếu và mã mục, không đổi.'),
		{ key: 'phieu', type: 'text', meaning: 'Tên phiếu.', value: ({ form }) => form.title },
		{ key: 'phan', type: 'text', meaning: 'Phần của phiếu.', value: ({ section }) => section },
		{ key: 'hoi', type: 'text', meaning: 'Chữ in trước chỗ điền.', value: ({ field }) => field.label },
		{
			key: 'goi_y',
			type: 'text',
			required: false,
			meaning: 'Lời gợi ý; trống khi không có.',
			value: ({ field }) => field.hint,
		},
		{
			key: 'lua_chon',
			type: 'texts',
			meaning: 'Các ô để đánh dấu; trống khi viết lời.',
			value: ({ field }) => field.choices,
		},
		{
			key: 'nhieu_lua_chon',
			type: 'boolean',
			meaning: 'Đúng khi được đánh dấu nhiều ô.',
			value: ({ field }) => field.several,
		},
		{
			key: 'bat_buoc',
			type: 'boolean',
			meaning: 'Đúng khi mục này được hỏi trước, thiếu thì không làm phiếu.',
			value: ({ field }) => field.required,
		},
		pageColumn(({ page }) => paths.takingPartSheet(page)),
	],
});

function fieldsOf(page: string, form: Form): Row[] {
	return form.sections.flatMap(({ title: section, fields }) =>
		fields.map((field) => ({ id: `${page}/${field.id}`, page, form, section, field })),
	);
}
