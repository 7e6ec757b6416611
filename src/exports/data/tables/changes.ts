import { paths } from '../../../page-data/base/paths.ts';
import { siteChanges, type SiteChange } from '../../../page-data/record/site-changes.ts';
import { numbered, pageColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

interface Row {
	readonly id: string;
	readonly change: SiteChange;
}

/** What was done to the site's records, newest first. */
export const changesTable = defineTable<Row>({
	id: 'thay-doi',
	name: 'Thay đổi của trang',
	description: 'Mỗi dòng là một lần đăng, sửa hay gỡ một bản ghi của trang, mới nhất đứng trước.',
	// A note may be told together with another one day; its page and its day say which it is.
	recordFiles: false,
	rows: (content) =>
		numbered(
			siteChanges(content).map((change) => {
				// A story that was taken back is told without its name.
				const record = (change.href ?? '/da-go/').split(/[/#]/u).filter((step) => step !== '');
				return { id: [...record, change.on].join('/'), change };
			}),
		),
	columns: [
		{
			key: 'ma',
			type: 'id',
			meaning: 'Mã: địa chỉ bản ghi và ngày; có số ở cuối khi một ngày có nhiều lần.',
			value: ({ id }) => id,
		},
		{ key: 'ngay', type: 'date', meaning: 'Ngày.', value: ({ change }) => change.on },
		{
			key: 'viec',
			type: 'id',
			meaning: 'Việc đã làm.',
			values: { dang: 'đăng lần đầu', sua: 'sửa, bổ sung', go: 'gỡ' },
			value: ({ change }) => ({ published: 'dang', changed: 'sua', withdrawn: 'go' })[change.type],
		},
		{ key: 'loai', type: 'text', meaning: 'Loại bản ghi.', value: ({ change }) => change.kind },
		{
			key: 'ten',
			type: 'text',
			meaning: 'Tên bản ghi; gương đã gỡ thì không nêu tên.',
			value: ({ change }) => change.title,
		},
		{ key: 'gi', type: 'text', meaning: 'Sửa gì.', value: ({ change }) => change.what },
		{
			key: 'vi_sao',
			type: 'text',
			required: false,
			meaning: 'Vì sao; trống với lần đăng, hoặc khi không nêu được.',
			value: ({ change }) => change.why,
		},
		pageColumn(({ change }) => change.href ?? paths.changes),
	],
});
