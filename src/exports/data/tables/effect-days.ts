import { EFFECT_DAY_KINDS, EFFECT_DAY_WORDS } from '../../../legal/effect-days.ts';
import { effectDayViews, type EffectDayView } from '../../../page-data/document/effect-days.ts';
import { CERTAINTIES, CERTAINTY_CODES } from '../statements.ts';
import { pageColumn } from '../columns.ts';
import { defineTable } from '../table.ts';

const KINDS = Object.fromEntries(EFFECT_DAY_KINDS.map((kind) => [kind, EFFECT_DAY_WORDS[kind]]));

const SUY_RA = 'suy-ra';
const DEGREES = {
	[CERTAINTY_CODES['2+']]: CERTAINTIES['2+'],
	[CERTAINTY_CODES['1']]: CERTAINTIES['1'],
	[SUY_RA]: 'suy ra từ một quy tắc của luật',
};

/** Days on which something happens to the effect of a document, as the page "Quy định đang đổi" tells them. */
export const effectDaysTable = defineTable<EffectDayView>({
	id: 'moc-hieu-luc',
	name: 'Mốc hiệu lực',
	description:
		'Mỗi dòng là một ngày mà hiệu lực của một văn bản, hay một phần của nó, đổi; kể cả ngày sắp tới.',
	recordFiles: false,
	rows: (content) => [...effectDayViews(content)],
	columns: [
		{ key: 'ma', type: 'id', meaning: 'Mã mốc: văn bản, việc, ngày, phần.', value: ({ id }) => id },
		{ key: 'van_ban', type: 'id', meaning: 'Mã văn bản.', value: ({ document }) => document },
		{
			key: 'ngay',
			type: 'date',
			meaning: 'Ngày đầu tiên đã như vậy; hết hiệu lực từ ngày này thì ngày trước là ngày cuối còn hiệu lực.',
			value: ({ on }) => on,
		},
		{ key: 'viec', type: 'id', meaning: 'Điều xảy ra.', values: KINDS, value: ({ kind }) => kind },
		{
			key: 'phan',
			type: 'text',
			required: false,
			meaning: 'Phần của văn bản; trống là cả văn bản.',
			value: ({ part }) => part,
		},
		{
			key: 'do_van_ban',
			type: 'id',
			required: false,
			meaning: 'Mã văn bản gây ra thay đổi; trống khi không có hoặc chưa biết.',
			value: ({ by }) => by,
		},
		{
			key: 'do_chac',
			type: 'id',
			required: false,
			meaning: 'Ngày ấy chắc đến đâu; trống khi không ghi.',
			values: DEGREES,
			value: ({ certainty }) =>
				certainty === null ? null : certainty === 'suy ra' ? SUY_RA : CERTAINTY_CODES[certainty],
		},
		{
			key: 'ghi_chu',
			type: 'text',
			required: false,
			meaning: 'Điều cần biết về mốc; trống khi không có.',
			value: ({ note, sure }) => [note, sure].filter((words) => words !== null).join(' ') || null,
		},
		pageColumn(({ href }) => href),
	],
});
