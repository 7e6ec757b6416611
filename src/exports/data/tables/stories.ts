import type { Story } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { figureView } from '../../../page-data/story/stories.ts';
import { placeName, STORY_KIND_LABELS } from '../../../page-data/story/story-views.ts';
import { checkedColumn, idColumn, pageColumn, sourcesColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

/** Stories that are published; drafts and what was taken back are nowhere. */
export const storiesTable = defineTable<Story>({
	id: 'guong',
	name: 'Gương sáng',
	description: 'Mỗi dòng là một gương đã đăng; lời kể đầy đủ ở trang của gương.',
	rows: ({ stories }) => stories,
	columns: [
		idColumn('Mã gương, không đổi.'),
		{ key: 'tieu_de', type: 'text', meaning: 'Tiêu đề.', value: ({ title }) => title },
		{
			key: 'tom_tat',
			type: 'text',
			meaning: 'Tóm tắt, lời của ban biên tập.',
			value: ({ summary }) => summary,
		},
		{
			key: 'loai',
			type: 'id',
			meaning: 'Gương là ai.',
			values: STORY_KIND_LABELS,
			value: ({ kind }) => kind,
		},
		{ key: 'ten', type: 'text', meaning: 'Tên như nguồn đã công bố.', value: ({ name }) => name },
		{
			key: 'noi',
			type: 'text',
			meaning: 'Nơi chốn, gọi tên như lúc ấy.',
			value: (story, content) => placeName(content, story),
		},
		{
			key: 'huyen',
			type: 'id',
			required: false,
			meaning: 'Mã huyện, thành phố; trống khi chưa rõ hoặc là toàn tỉnh.',
			value: ({ place }) => place.district,
		},
		{
			key: 'linh_vuc',
			type: 'ids',
			meaning: 'Mã lĩnh vực, lĩnh vực chính đứng đầu.',
			value: ({ fields }) => fields,
		},
		{
			key: 'phong_trao',
			type: 'ids',
			meaning: 'Mã phong trào.',
			value: ({ movements }) => movements.map(({ id }) => id),
		},
		{
			key: 'so_lieu',
			type: 'texts',
			meaning: 'Số liệu nổi bật, kèm đơn vị và điều được đếm.',
			value: ({ figures }) =>
				figures
					.map(figureView)
					.map(({ about, numbers, unit, label }) =>
						[...(about === null ? [] : [about]), numbers, `${unit}:`, label].join(' '),
					),
		},
		{
			key: 'khen_thuong',
			type: 'texts',
			meaning: 'Khen thưởng mà nguồn nêu, kèm nơi trao.',
			value: ({ recognition }) => recognition.map(({ award, givenBy }) => `${award} (${givenBy})`),
		},
		{
			key: 'do_chac',
			type: 'id',
			meaning: 'Nguồn chắc tới đâu.',
			values: { cao: 'nơi đăng có tên tuổi, việc làm cụ thể', 'trung bình': 'trang nêu nguồn cạnh điều kể' },
			value: ({ certainty }) => certainty,
		},
		{ key: 'ngay_dang', type: 'date', meaning: 'Ngày đăng.', value: ({ publishedOn }) => publishedOn },
		{
			key: 'ngay_sua',
			type: 'date',
			meaning: 'Ngày sửa lần cuối; chưa sửa thì là ngày đăng.',
			value: ({ changes, publishedOn }) => changes.at(-1)?.on ?? publishedOn,
		},
		sourcesColumn(({ sources }) => Object.values(sources)),
		checkedColumn(({ checkedOn }) => checkedOn),
		pageColumn(({ id }) => paths.story(id)),
	],
});
