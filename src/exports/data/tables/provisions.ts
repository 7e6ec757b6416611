import type { Document } from '../../../collections/load.ts';
import { addressMap, unitAt, type Place } from '../../../legal/address.ts';
import { LEVEL_NAMES } from '../../../legal/level-names.ts';
import type { Level } from '../../../legal/tree.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { pageColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

interface Passage {
	readonly document: Document;
	readonly address: string;
	readonly place: Place;
}

const KINDS: Readonly<Record<Level | 'ngoai-than', string>> = {
	...LEVEL_NAMES,
	'ngoai-than': 'phần đầu hay phần cuối văn bản: số, căn cứ, nơi nhận, người ký …',
};

/** The words of every text, passage by passage, as received. */
export const provisionsTable = defineTable<Passage>({
	id: 'doan-van-ban',
	name: 'Từng đoạn của văn bản',
	description: 'Mỗi dòng là một đoạn của văn bản có toàn văn, đúng từng chữ, theo thứ tự của văn bản.',
	// A law has hundreds; each stands in the document's own JSON file and on its page already.
	recordFiles: false,
	rows: ({ documents }) =>
		documents.flatMap((document) =>
			[...addressMap(document.tree)].map(([address, place]) => ({ document, address, place })),
		),
	columns: [
		{
			key: 'ma',
			type: 'id',
			meaning: 'Mã văn bản và địa chỉ đoạn, không đổi.',
			value: ({ document, address }) => `${document.id}/${address}`,
		},
		{ key: 'van_ban', type: 'id', meaning: 'Mã văn bản.', value: ({ document }) => document.id },
		{
			key: 'dia_chi_van_ban',
			type: 'id',
			meaning: 'Địa chỉ đoạn trong văn bản.',
			value: ({ address }) => address,
		},
		{
			key: 'thuoc',
			type: 'id',
			required: false,
			meaning: 'Địa chỉ đoạn bao ngoài gần nhất; trống khi không nằm trong đoạn nào.',
			value: ({ place }) => place.ancestors.at(-1)?.address ?? null,
		},
		{
			key: 'cap',
			type: 'id',
			meaning: 'Đoạn là gì.',
			values: KINDS,
			value: ({ place }) => (place.kind === 'block' ? 'ngoai-than' : place.provision.level),
		},
		{
			key: 'so',
			type: 'text',
			required: false,
			// Not the mark itself: a spreadsheet takes "1." for a figure and "-" for a formula.
			meaning:
				'Số của đoạn, không kể dấu: "II", "1", "đ"; đoạn không đánh số thì đếm trong cùng cấp; trống ở phần đầu, phần cuối.',
			value: ({ place }) => (place.kind === 'block' ? null : place.provision.number),
		},
		{
			key: 'loi',
			type: 'text',
			required: false,
			meaning: 'Lời của đoạn, đúng từng chữ, không kể ký hiệu; trống khi đoạn chỉ có ký hiệu.',
			value: ({ place }) => unitAt(place).content.text || null,
		},
		pageColumn(({ document, address }) => paths.provision(document.id, address)),
	],
});
