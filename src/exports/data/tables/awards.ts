import type { Award, Content, Statement } from '../../../collections/load.ts';
import {
	KIND_LABELS,
	LEVEL_LABELS,
	otherNames,
	RECIPIENT_LABELS,
} from '../../../page-data/award/award-labels.ts';
import { paths } from '../../../page-data/base/paths.ts';
import { certaintyColumn, checkedColumn, idColumn, pageColumn, sourcesColumn } from '../columns.ts';
import { CERTAINTIES, guideSources, marked } from '../statements.ts';
import { defineTable, type Column } from '../table.ts';

/** Titles, commendations, types of commendation and procedures. */
export const awardsTable = defineTable<Award>({
	id: 'khen-thuong',
	version: '2.0',
	name: 'Khen thưởng',
	description: 'Mỗi dòng là một danh hiệu thi đua, hình thức, loại hình khen thưởng hay thủ tục.',
	rows: ({ awards }) => awards,
	columns: [
		idColumn('Mã khen thưởng, không đổi.'),
		{ key: 'ten', type: 'text', meaning: 'Tên chính thức.', value: ({ name }) => name },
		{ key: 'ten_khac', type: 'texts', meaning: 'Những cách gọi khác.', value: otherNames },
		{ key: 'loai', type: 'id', meaning: 'Loại bản ghi.', values: KIND_LABELS, value: ({ kind }) => kind },
		{
			key: 'cap',
			type: 'id',
			required: false,
			meaning: 'Cấp quyết định; trống với loại hình và thủ tục.',
			values: LEVEL_LABELS,
			value: ({ level }) => level,
		},
		{
			key: 'doi_tuong',
			type: 'texts',
			meaning: 'Ai có thể nhận.',
			value: ({ recipients }) =>
				recipients.map(({ kind, who, certainty }) => {
					const name = who ?? RECIPIENT_LABELS[kind];
					return certainty === '2+' ? name : `${name} (${CERTAINTIES[certainty]})`;
				}),
		},
		said('tham_quyen_nam_ke_hoach', 'Ai quyết định trong năm kế hoạch.', ({ authority }) => authority.then),
		said('tham_quyen_hom_nay', 'Ai quyết định hôm nay.', ({ authority }) => authority.now),
		{
			key: 'tieu_chuan',
			type: 'texts',
			meaning: 'Tiêu chuẩn, lời của ban biên tập; điều chưa chắc có ghi nguồn trong ngoặc.',
			value: ({ criteria }, content) =>
				criteria.map(({ text, oneOf, certainty, sources }) =>
					marked(content, { text: [text, ...oneOf].join(' – '), certainty, sources }),
				),
		},
		said('so_nam', 'Số năm hoặc số lần phải có.', ({ years }) => years),
		said('de_nghi', 'Ai được đề nghị.', ({ proposer }) => proposer),
		{
			key: 'ho_so',
			type: 'texts',
			meaning: 'Giấy tờ trong hồ sơ; danh sách trống khi chưa có thông tin.',
			value: ({ dossier }, content) =>
				(dossier?.parts ?? []).map((text) => marked(content, { ...EMPTY, ...dossier, text })),
		},
		{
			key: 'tien_thuong',
			type: 'texts',
			meaning: 'Hệ số tiền thưởng nhân với lương cơ sở, theo đối tượng.',
			value: ({ bonus }) =>
				bonus.map(({ recipient, coefficient, ceiling, then }) => {
					const most = ceiling ? 'tối đa ' : '';
					const before =
						then.coefficient === null ? '' : `; năm kế hoạch ${then.coefficient.toLocaleString('vi-VN')}`;
					return `${RECIPIENT_LABELS[recipient]}: ${most}${coefficient.toLocaleString('vi-VN')}${before}`;
				}),
		},
		{
			key: 'can_cu_nam_ke_hoach',
			type: 'texts',
			meaning: 'Căn cứ pháp lý trong năm kế hoạch.',
			value: ({ basis }, content) => basisWords(content, basis.then),
		},
		{
			key: 'can_cu_hom_nay',
			type: 'texts',
			meaning: 'Căn cứ pháp lý hôm nay.',
			value: ({ basis }, content) => basisWords(content, basis.now),
		},
		certaintyColumn('Tên, đối tượng và tiêu chuẩn chính chắc tới đâu.', ({ certainty }) => certainty),
		sourcesColumn(({ sources }, content) => guideSources(content, sources)),
		checkedColumn(({ checkedOn }) => checkedOn),
		pageColumn(({ id }) => paths.award(id)),
	],
});

const EMPTY = { certainty: '2+', sources: [] } as const;

function said(key: string, meaning: string, of: (award: Award) => Statement | null): Column<Award> {
	return {
		key,
		type: 'text',
		required: false,
		meaning: `${meaning} Trống khi chưa có thông tin.`,
		value: (award, content) => {
			const statement = of(award);
			return statement === null ? null : marked(content, statement);
		},
	};
}

function basisWords(content: Content, references: Award['basis']['then']): string[] {
	return references.map(({ document, article, clause, point, about, certainty }) => {
		const held = content.documents.find(({ id }) => id === document);
		const name =
			held === undefined
				? (content.awardGuide?.documents[document] ?? document)
				: `${held.type} số ${held.number}`;
		const place = [
			...(point === null ? [] : [`điểm ${point}`]),
			...(clause === null ? [] : [`khoản ${clause}`]),
			...(article === null ? [] : [`Điều ${article}`]),
			name,
		].join(' ');
		return `${place}: ${about}${certainty === '2+' ? '' : ` (${CERTAINTIES[certainty]})`}`;
	});
}
