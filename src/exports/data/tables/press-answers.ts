import type { Content, PressAnswer } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { idColumn, pageColumn, sourcesColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

/** What reporters ask first, with what is known. */
export const pressAnswersTable = defineTable<PressAnswer>({
	id: 'bao-chi-hoi',
	name: 'Báo chí hỏi, trang trả lời',
	description: 'Mỗi dòng là một câu phóng viên hay hỏi, kèm điều đã biết và căn cứ.',
	rows: ({ press }: Content) => press?.questions ?? [],
	columns: [
		idColumn('Mã câu hỏi, không đổi.'),
		{ key: 'cau_hoi', type: 'text', meaning: 'Câu hỏi.', value: ({ question }) => question },
		{
			key: 'tra_loi',
			type: 'text',
			required: false,
			meaning: 'Câu trả lời, lời của ban biên tập; trống khi chưa có thông tin.',
			value: ({ answer }) => answer,
		},
		{
			key: 'ai_cung_cap',
			type: 'text',
			required: false,
			meaning: 'Nơi có thể cung cấp phần còn thiếu; trống khi không thiếu.',
			value: ({ suppliedBy }) => suppliedBy,
		},
		{
			key: 'thoi',
			type: 'id',
			meaning: 'Câu trả lời đúng cho lúc nào.',
			values: { 'nam-ke-hoach': 'năm của kế hoạch', 'hom-nay': 'ngày trang kiểm lần cuối' },
			value: ({ time }) => (time === 'plan' ? 'nam-ke-hoach' : 'hom-nay'),
		},
		{
			key: 'dia_chi_van_ban',
			type: 'ids',
			meaning: 'Địa chỉ đoạn kế hoạch làm căn cứ.',
			value: ({ at }) => at,
		},
		{
			key: 'van_ban',
			type: 'ids',
			meaning: 'Mã các văn bản làm căn cứ.',
			value: ({ documents }) => documents,
		},
		sourcesColumn(({ sources }) => sources),
		pageColumn(({ id }) => `${paths.press}#${id}`),
	],
});
