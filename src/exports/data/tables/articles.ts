import type { Article } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { planProvisions } from '../../../page-data/document/plan-provisions.ts';
import { certaintyColumn, checkedColumn, pageColumn, sourcesColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

/** Our guidance on articles, its summary only: the words themselves are on the pages. */
export const articlesTable = defineTable<Article & { readonly planProvisions: readonly string[] }>({
	id: 'dieu-luat',
	version: '2.0',
	name: 'Dẫn giải điều luật',
	description: 'Mỗi dòng là lời dẫn giải ngắn của trang về một điều; đó không phải lời văn bản.',
	rows: (content) =>
		content.articles.map((article) => ({ ...article, planProvisions: planProvisions(content, article) })),
	columns: [
		{
			key: 'ma',
			type: 'id',
			meaning: 'Mã văn bản và địa chỉ điều, không đổi.',
			value: ({ document, address }) => `${document}/${address}`,
		},
		{ key: 'van_ban', type: 'id', meaning: 'Mã văn bản.', value: ({ document }) => document },
		{ key: 'so_dieu', type: 'text', meaning: 'Số của điều.', value: ({ article }) => article },
		{
			key: 'ten',
			type: 'text',
			required: false,
			meaning: 'Tên điều; trống khi tên chưa chắc.',
			value: ({ title }) => title,
		},
		{
			key: 'tom_tat',
			type: 'text',
			meaning: 'Điều ấy quy định gì, lời của ban biên tập.',
			value: ({ summary }) => summary,
		},
		{ key: 'ai_can_biet', type: 'text', meaning: 'Ai cần biết.', value: ({ concerns }) => concerns },
		certaintyColumn('Lời tóm tắt dựa vào mấy nguồn.', ({ certainty }) => certainty, {
			only: ['2+', '1', 'chưa xác nhận'],
		}),
		{
			key: 'doan_ke_hoach',
			type: 'ids',
			meaning: 'Địa chỉ đoạn kế hoạch dựa vào điều này.',
			value: ({ planProvisions }) => planProvisions,
		},
		{ key: 'thuat_ngu', type: 'ids', meaning: 'Mã thuật ngữ nên đọc cùng.', value: ({ terms }) => terms },
		sourcesColumn(({ sources }) => sources),
		checkedColumn(({ effect }) => effect.checkedOn),
		pageColumn(({ document, address }) => paths.article(document, address)),
	],
});
