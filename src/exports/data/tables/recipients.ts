import type { Document } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { pageColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

interface Line {
	readonly document: Document;
	readonly line: Document['recipients'][number];
}

/** To whom documents were sent, line by line, in the words of the text. */
export const recipientsTable = defineTable<Line>({
	id: 'noi-nhan',
	name: 'Nơi nhận',
	description: 'Mỗi dòng là một dòng ở mục “Nơi nhận” của văn bản, đúng chữ, kèm cơ quan ứng với dòng ấy.',
	rows: ({ documents }) =>
		documents.flatMap((document) => document.recipients.map((line) => ({ document, line }))),
	columns: [
		{
			key: 'ma',
			type: 'id',
			meaning: 'Mã văn bản và địa chỉ dòng, không đổi.',
			value: ({ document, line }) => `${document.id}/${line.at}`,
		},
		{ key: 'van_ban', type: 'id', meaning: 'Mã văn bản.', value: ({ document }) => document.id },
		{
			key: 'dia_chi_van_ban',
			type: 'id',
			meaning: 'Địa chỉ dòng trong văn bản.',
			value: ({ line }) => line.at,
		},
		{ key: 'ten', type: 'text', meaning: 'Chữ của văn bản.', value: ({ line }) => line.name },
		{
			key: 'co_quan_nhan',
			type: 'id',
			required: false,
			meaning: 'Mã cơ quan; trống khi dòng không nêu cơ quan nào, như nơi lưu.',
			value: ({ line }) => line.agency,
		},
		pageColumn(({ document, line }) => paths.provision(document.id, line.at)),
	],
});
