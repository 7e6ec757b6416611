import type { Term } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { certaintyColumn, checkedColumn, idColumn, pageColumn, sourcesColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

/** Words of the trade, explained. */
export const termsTable = defineTable<Term>({
	id: 'thuat-ngu',
	version: '2.0',
	name: 'Thuật ngữ',
	description:
		'Mỗi dòng là một từ được giải thích bằng lời của ban biên tập; đó không phải định nghĩa của luật.',
	rows: ({ terms }) => terms,
	columns: [
		idColumn('Mã thuật ngữ, không đổi.'),
		{ key: 'ten', type: 'text', meaning: 'Từ ngữ.', value: ({ name }) => name },
		{ key: 'ten_khac', type: 'texts', meaning: 'Những cách nói khác.', value: ({ aliases }) => aliases },
		{ key: 'nghia', type: 'text', meaning: 'Nghĩa, lời của ban biên tập.', value: ({ meaning }) => meaning },
		{
			key: 'con_thieu',
			type: 'text',
			required: false,
			meaning: 'Điều chưa biết và ai có thể cung cấp; trống khi không thiếu gì.',
			value: ({ missing }) => missing,
		},
		{
			key: 'can_cu',
			type: 'ids',
			meaning: 'Mã các điều làm căn cứ.',
			value: ({ basis }) => [...new Set(basis.map(({ document, article }) => `${document}/dieu-${article}`))],
		},
		certaintyColumn('Nghĩa dựa vào mấy nguồn.', ({ certainty }) => certainty, { only: ['2+', '1'] }),
		{ key: 'xem_them', type: 'ids', meaning: 'Mã thuật ngữ gần nghĩa.', value: ({ see }) => see },
		sourcesColumn(({ sources }) => sources),
		checkedColumn(({ effect }) => effect.checkedOn),
		pageColumn(({ id }) => paths.term(id)),
	],
});
