import type { Document } from '../../../collections/load.ts';
import { EFFECT_STATUSES } from '../../../legal/effect.ts';
import { statusWords } from '../../../legal/effect-words.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { statusView } from '../../../page-data/document/status.ts';
import { today } from '../../../page-data/base/today.ts';
import { certaintyColumn, checkedColumn, idColumn, pageColumn, sourcesColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

const STATUSES = Object.fromEntries(
	EFFECT_STATUSES.map((status) => [status, statusWords(status).toLocaleLowerCase('vi')]),
);

/** Legal documents with their effect today and in the plan's year. */
export const documentsTable = defineTable<Document>({
	id: 'van-ban',
	version: '2.0',
	name: 'Văn bản',
	description: 'Mỗi dòng là một văn bản, kèm hiệu lực vào ngày dựng trang và cuối năm của kế hoạch.',
	rows: ({ documents }) => documents,
	columns: [
		idColumn('Mã văn bản, không đổi.'),
		{ key: 'loai', type: 'text', meaning: 'Loại văn bản.', value: ({ type }) => type },
		{
			key: 'so_ky_hieu',
			type: 'text',
			required: false,
			meaning: 'Số, ký hiệu; trống khi chưa có số.',
			value: ({ number }) => number,
		},
		{ key: 'ten', type: 'text', meaning: 'Tên gọi, nội dung trích yếu.', value: ({ title }) => title },
		{ key: 'co_quan_ban_hanh', type: 'text', meaning: 'Cơ quan ban hành.', value: ({ issuer }) => issuer },
		{
			key: 'ngay_ban_hanh',
			type: 'date',
			required: false,
			meaning: 'Ngày ban hành; trống khi chưa có thông tin.',
			value: ({ issuedOn }) => issuedOn,
		},
		{
			key: 'ngay_hieu_luc',
			type: 'date',
			required: false,
			meaning: 'Ngày bắt đầu có hiệu lực; trống khi chưa có thông tin.',
			value: ({ inForceOn }) => inForceOn,
		},
		{
			key: 'hieu_luc_hom_nay',
			type: 'id',
			meaning: 'Hiệu lực vào ngày ở cột ngay_xet, tính từ ngày và quan hệ giữa các văn bản.',
			values: STATUSES,
			value: ({ id }, content) => statusView(content, id).status,
		},
		{
			key: 'ngay_xet',
			type: 'date',
			meaning: 'Ngày dựng trang, là ngày của cột hieu_luc_hom_nay.',
			value: () => today(),
		},
		{
			key: 'hieu_luc_nam_ke_hoach',
			type: 'id',
			meaning: 'Hiệu lực vào ngày 31 tháng 12 của năm kế hoạch.',
			values: STATUSES,
			value: ({ id }, content) => statusView(content, id, 'plan-year').status,
		},
		{
			key: 'da_sua_doi',
			type: 'boolean',
			meaning: 'Đúng khi vào ngày ấy văn bản còn hiệu lực với lời đã được văn bản khác sửa đổi.',
			value: ({ id }, content) => statusView(content, id).amended,
		},
		{
			key: 'ghi_chu_hieu_luc',
			type: 'text',
			required: false,
			meaning: 'Điều cần biết về hiệu lực vào ngày ấy; trống khi không có.',
			value: ({ id }, content) => statusView(content, id).note,
		},
		certaintyColumn('Số, tên và ngày dựa vào mấy nguồn; trống khi không ghi.', ({ certainty }) => certainty, {
			required: false,
			only: ['2+', '1'],
		}),
		{
			key: 'tac_dong',
			type: 'texts',
			meaning:
				'Tác động tới văn bản khác, dạng “loại: mã văn bản”; các loại: can-cu, huong-dan, sua-doi, thay-the, bai-bo, hop-nhat, dinh-chinh.',
			value: ({ relations }) => relations.map(({ kind, document }) => `${kind}: ${document}`),
		},
		{
			key: 'toan_van_sha256',
			type: 'text',
			required: false,
			meaning: 'SHA-256 của bản toàn văn nhận được; trống khi chưa có toàn văn.',
			value: ({ text }) => text?.sha256 ?? null,
		},
		sourcesColumn(({ sources }) => sources),
		checkedColumn(({ checkedOn }) => checkedOn),
		pageColumn(({ id }) => paths.document(id)),
	],
});
