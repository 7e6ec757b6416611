import type { PlanEvent } from '../../../collections/load.ts';
import { calendarEntries, eventSpan } from '../../../page-data/plan/calendar.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { describedDraft } from '../../../page-data/record/draft.ts';
import { factsColumn, factSources, idColumn, pageColumn, sourcesColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

/** The plan's calendar, in order of time. */
export const eventsTable = defineTable<PlanEvent>({
	id: 'su-kien',
	name: 'Sự kiện',
	version: '2.0',
	description: 'Mỗi dòng là một mốc trong lịch của kế hoạch, xếp theo thời gian.',
	rows: (content) => {
		const byId = new Map(content.events.map((event) => [event.id, event]));
		return calendarEntries(content).flatMap(({ id }) => byId.get(id) ?? []);
	},
	columns: [
		idColumn('Mã sự kiện, không đổi.'),
		{ key: 'ten', type: 'text', meaning: 'Tên mốc.', value: ({ title }) => title },
		{
			key: 'tom_tat',
			type: 'text',
			meaning: 'Tóm tắt, lời của ban biên tập.',
			value: ({ draft, summary }) => describedDraft(draft, summary),
		},
		{
			key: 'loai',
			type: 'id',
			meaning: 'Loại mốc.',
			values: {
				'han-nop': 'hạn nộp',
				'bao-cao': 'báo cáo',
				'hoi-nghi': 'hội nghị',
				'ky-niem': 'kỷ niệm',
				'ban-hanh': 'ban hành',
				'boi-canh': 'bối cảnh, không phải việc của kế hoạch',
			},
			value: ({ type }) => type,
		},
		{
			key: 'tu_ngay',
			type: 'date',
			meaning: 'Ngày đầu; một tháng thì là ngày đầu tháng, một hạn thì là ngày cuối còn trong hạn.',
			value: (event) => eventSpan(event).from,
		},
		{
			key: 'den_ngay',
			type: 'date',
			meaning: 'Ngày cuối; một hạn “trước ngày 28/02” thì là 27/02.',
			value: (event) => eventSpan(event).to,
		},
		{
			key: 'kieu_ngay',
			type: 'id',
			meaning: 'Nguồn nêu thời gian bằng cách nào.',
			values: { day: 'một ngày', month: 'một tháng', period: 'một khoảng thời gian' },
			value: ({ date }) => date.kind,
		},
		{
			key: 'ngay_lay_tu',
			type: 'id',
			meaning: 'Thời gian lấy từ đâu.',
			values: { plan: 'kế hoạch', facts: 'nguồn ngoài kế hoạch' },
			value: ({ dateFrom }) => dateFrom,
		},
		{
			key: 'du_kien',
			type: 'boolean',
			meaning: 'Đúng khi nguồn ghi là dự kiến.',
			value: ({ tentative }) => tentative,
		},
		{ key: 'co_quan', type: 'ids', meaning: 'Mã cơ quan liên quan.', value: ({ agencies }) => agencies },
		{ key: 'dia_chi_van_ban', type: 'ids', meaning: 'Địa chỉ đoạn văn bản nói tới.', value: ({ at }) => at },
		factsColumn(),
		sourcesColumn(factSources),
		pageColumn(({ id }) => `${paths.calendar}#${id}`),
	],
});
