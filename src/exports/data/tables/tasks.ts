import type { Task } from '../../../collections/load.ts';
import { dueView, lastGoodDay } from '../../../page-data/plan/deadline.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { describedDraft } from '../../../page-data/record/draft.ts';
import { idColumn, pageColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

/** What the plan asks for. */
export const tasksTable = defineTable<Task>({
	id: 'nhiem-vu',
	name: 'Nhiệm vụ',
	version: '2.0',
	description: 'Mỗi dòng là một việc mà kế hoạch giao.',
	rows: ({ tasks }) => tasks,
	columns: [
		idColumn('Mã nhiệm vụ, không đổi.'),
		{ key: 'ten', type: 'text', meaning: 'Tên việc, lời của ban biên tập.', value: ({ title }) => title },
		{
			key: 'tom_tat',
			type: 'text',
			meaning: 'Tóm tắt, lời của ban biên tập; bản nháp thì nói trước.',
			value: ({ draft, summary }) => describedDraft(draft, summary),
		},
		{
			key: 'cach_hieu',
			type: 'text',
			required: false,
			meaning: 'Ban biên tập hiểu thế nào ở chỗ kế hoạch không nói rõ; trống khi không phải hiểu thêm.',
			value: ({ reading }) => reading,
		},
		{ key: 'van_ban', type: 'id', meaning: 'Mã văn bản giao việc.', value: ({ document }) => document },
		{
			key: 'dia_chi_van_ban',
			type: 'ids',
			meaning: 'Địa chỉ đoạn văn bản làm căn cứ.',
			value: ({ at }) => at,
		},
		{ key: 'chu_tri', type: 'ids', meaning: 'Mã cơ quan làm việc ấy.', value: ({ lead }) => lead },
		{ key: 'phoi_hop', type: 'ids', meaning: 'Mã cơ quan cùng làm.', value: (task) => task.with },
		{ key: 'noi_nhan', type: 'ids', meaning: 'Mã cơ quan nhận kết quả.', value: (task) => task.for },
		{
			key: 'kieu_han',
			type: 'id',
			meaning: 'Kế hoạch nêu hạn bằng cách nào.',
			values: {
				day: 'một ngày',
				month: 'một tháng',
				quarter: 'một quý',
				event: 'theo một sự kiện',
				period: 'một khoảng thời gian',
				year: 'một năm',
				ongoing: 'thường xuyên',
				unstated: 'không nêu',
			},
			value: ({ due }) => due.kind,
		},
		{
			key: 'han',
			type: 'text',
			meaning: 'Hạn bằng lời.',
			value: ({ due }, content) => dueView(due, content).label,
		},
		{
			key: 'han_cuoi',
			type: 'date',
			required: false,
			meaning:
				'Ngày cuối còn trong hạn: “trước ngày 28/02” là 27/02; cả tháng, quý, năm là ngày cuối của tháng, quý, năm ấy. Trống khi kế hoạch không nêu, chỉ dự kiến, gắn với một dịp, hoặc chỉ nêu kỳ báo cáo.',
			value: ({ due }, content) => lastGoodDay(due, content.events),
		},
		{
			key: 'san_pham',
			type: 'text',
			meaning: 'Việc ấy để lại gì.',
			value: ({ product }, { taxonomy }) => taxonomy.products[product]?.label ?? product,
		},
		{
			key: 'phong_trao',
			type: 'ids',
			meaning: 'Mã phong trào mà việc phục vụ.',
			value: (task) => task.movements,
		},
		{ key: 'su_kien', type: 'ids', meaning: 'Mã sự kiện mà việc thuộc về.', value: ({ events }) => events },
		pageColumn(({ id }) => paths.task(id)),
	],
});
