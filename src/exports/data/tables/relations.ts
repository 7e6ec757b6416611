import type { Document } from '../../../collections/load.ts';
import { RELATION_WORDS } from '../../../legal/effect-words.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { numbered, pageColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

interface Relation {
	readonly id: string;
	readonly by: Document;
	readonly relation: Document['relations'][number];
}

const KINDS = Object.fromEntries(Object.entries(RELATION_WORDS).map(([kind, [active]]) => [kind, active]));

/** What documents do to each other, each relation once, from the document that acts. */
export const relationsTable = defineTable<Relation>({
	id: 'quan-he',
	name: 'Quan hệ giữa các văn bản',
	description: 'Mỗi dòng là một quan hệ: một văn bản tác động tới một văn bản khác.',
	rows: ({ documents }) =>
		numbered(
			documents.flatMap((by) =>
				by.relations.map((relation) => ({
					id: `${by.id}/${relation.kind}/${relation.document}`,
					by,
					relation,
				})),
			),
		),
	columns: [
		{
			key: 'ma',
			type: 'id',
			meaning:
				'Mã quan hệ: văn bản, loại, văn bản kia; có số ở cuối khi hai văn bản có nhiều quan hệ cùng loại.',
			value: ({ id }) => id,
		},
		{ key: 'van_ban', type: 'id', meaning: 'Mã văn bản tác động.', value: ({ by }) => by.id },
		{
			key: 'loai',
			type: 'id',
			meaning: 'Văn bản làm gì với văn bản kia.',
			values: KINDS,
			value: ({ relation }) => relation.kind,
		},
		{
			key: 'van_ban_kia',
			type: 'id',
			meaning: 'Mã văn bản chịu tác động.',
			value: ({ relation }) => relation.document,
		},
		{
			key: 'cac_dieu',
			type: 'texts',
			meaning: 'Số các điều chịu tác động; trống là cả văn bản, riêng sua-doi là chưa rõ điều nào.',
			value: ({ relation }) => relation.articles ?? [],
		},
		{
			key: 'tu_ngay',
			type: 'date',
			required: false,
			meaning:
				'Từ ngày nào: ngày ghi ở quan hệ, không thì ngày văn bản tác động có hiệu lực; trống khi chưa rõ.',
			value: ({ by, relation }) => relation.on ?? by.inForceOn,
		},
		{
			key: 'ghi_chu',
			type: 'text',
			required: false,
			meaning: 'Điều cần biết; trống khi không có.',
			value: ({ relation }) => relation.note,
		},
		pageColumn(({ by }) => paths.document(by.id)),
	],
});
