import type { Question } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { certaintyColumn, checkedColumn, idColumn, pageColumn, sourcesColumn } from '../columns.ts';
import { guideSources } from '../statements.ts';
import { defineTable } from '../table.ts';

/** Questions officials ask, with short answers. */
export const questionsTable = defineTable<Question>({
	id: 'hoi-dap',
	version: '2.0',
	name: 'Hỏi đáp',
	description: 'Mỗi dòng là một câu hỏi và câu trả lời ngắn của trang; đó không phải lời văn bản.',
	rows: ({ questions }) => questions,
	columns: [
		idColumn('Mã câu hỏi, không đổi.'),
		{ key: 'cau_hoi', type: 'text', meaning: 'Câu hỏi.', value: ({ question }) => question },
		{
			key: 'tra_loi',
			type: 'text',
			meaning: 'Câu trả lời, lời của ban biên tập.',
			value: ({ answer }) => answer.text,
		},
		certaintyColumn('Câu trả lời chắc tới đâu.', ({ answer }) => answer.certainty),
		{ key: 'ap_dung', type: 'text', meaning: 'Câu trả lời đúng cho lúc nào.', value: ({ effect }) => effect },
		{
			key: 'khen_thuong',
			type: 'ids',
			meaning: 'Mã khen thưởng được nói tới.',
			value: ({ awards }) => awards,
		},
		sourcesColumn(({ answer }, content) => guideSources(content, answer.sources)),
		checkedColumn(({ checkedOn }) => checkedOn),
		pageColumn(({ id }) => paths.question(id)),
	],
});
