import type { Content, Places } from '../../../collections/load.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { pageColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

/** A district or a commune in one shape. */
interface Place {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	readonly district: string | null;
	readonly communes: number | null;
	readonly later: string | null;
	readonly today: string | null;
	readonly since: string | null;
	readonly path: string;
}

/** Districts of the plan's year, then their communes. */
export const placesTable = defineTable<Place>({
	id: 'dia-phuong',
	name: 'Địa phương',
	description:
		'Mỗi dòng là một huyện, thành phố của năm kế hoạch, hoặc một xã, phường, thị trấn mà gương nêu.',
	rows: ({ places }: Content) => (places === null ? [] : [...districts(places), ...communes(places)]),
	columns: [
		{
			key: 'ma',
			type: 'id',
			meaning: 'Mã địa phương; mã xã đứng sau mã huyện vì tên xã có thể trùng.',
			value: ({ id }) => id,
		},
		{ key: 'ten', type: 'text', meaning: 'Tên riêng.', value: ({ name }) => name },
		{ key: 'loai', type: 'text', meaning: 'Loại đơn vị hành chính.', value: ({ type }) => type },
		{
			key: 'huyen',
			type: 'id',
			required: false,
			meaning: 'Mã huyện, thành phố mà xã thuộc về; trống với chính huyện, thành phố.',
			value: ({ district }) => district,
		},
		{
			key: 'so_xa',
			type: 'integer',
			required: false,
			meaning: 'Số xã, phường, thị trấn; trống với xã, hoặc khi chưa có thông tin.',
			value: ({ communes: count }) => count,
		},
		{
			key: 'doi_truoc_hop_nhat',
			type: 'text',
			required: false,
			meaning: 'Đơn vị mà xã nhập vào trước khi bỏ cấp huyện; trống khi không đổi.',
			value: ({ later }) => later,
		},
		{
			key: 'don_vi_hien_nay',
			type: 'text',
			required: false,
			meaning: 'Đơn vị hành chính hiện nay; trống với huyện, hoặc khi chưa có thông tin.',
			value: ({ today }) => today,
		},
		{
			key: 'hien_nay_tu',
			type: 'date',
			required: false,
			meaning: 'Từ ngày nào là đơn vị hiện nay.',
			value: ({ since }) => since,
		},
		pageColumn(({ path }) => path),
	],
});

function districts({ districts: all }: Places): Place[] {
	return Object.entries(all).map(([id, { name, type, communes: count }]) => ({
		id,
		name,
		type,
		district: null,
		communes: count,
		later: null,
		today: null,
		since: null,
		path: paths.district(id),
	}));
}

function communes({ communes: all, today: province }: Places): Place[] {
	return all.map(({ id, name, type, district, later, today }) => ({
		id: `${district}/${id}`,
		name,
		type,
		district,
		communes: null,
		later: later?.fullName ?? null,
		today,
		since: today === null ? null : province.since,
		path: paths.oldCommunes(district),
	}));
}
