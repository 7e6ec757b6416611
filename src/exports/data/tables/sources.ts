import type { Content } from '../../../collections/load.ts';
import { classOf } from '../../../collections/source-class.ts';
import { shortCode } from '../../../page-data/record/short-links.ts';
import { defineTable } from '../table.ts';

interface Source {
	readonly title: string;
	readonly publisher: string;
	readonly url: string | null;
	readonly published?: string | null;
	readonly readOn: string;
	readonly certainty: string;
}

interface Row {
	readonly source: Source;
	/** Tables and records that rest on it: "guong/ten", "van-ban/ma". */
	readonly users: readonly string[];
}

/** Everything that was read outside the plan, each source once, with where it is used. */
export const sourcesTable = defineTable<Row>({
	id: 'nguon',
	name: 'Nguồn đã đọc',
	description:
		'Mỗi dòng là một nguồn ngoài kế hoạch mà trang dựa vào: bài báo, trang của cơ quan, kho dữ liệu.',
	// A source has no page of its own and goes when nothing rests on it any more.
	recordFiles: false,
	version: '1.1',
	rows: sourceRows,
	columns: [
		{
			key: 'ma',
			type: 'id',
			meaning: 'Mã tính từ địa chỉ của nguồn, hoặc từ tên bài và nơi đăng khi không có địa chỉ.',
			value: ({ source }) => codeOf(source),
		},
		{ key: 'ten', type: 'text', meaning: 'Tên bài, tên trang.', value: ({ source }) => source.title },
		{ key: 'noi_dang', type: 'text', meaning: 'Nơi đăng.', value: ({ source }) => source.publisher },
		{
			key: 'dia_chi_nguon',
			type: 'text',
			required: false,
			meaning: 'Địa chỉ đầy đủ của nguồn; trống khi không giữ được.',
			value: ({ source }) => source.url,
		},
		{
			key: 'ngay_nguon_dang',
			type: 'date',
			required: false,
			meaning: 'Ngày nguồn đăng; trống khi không thấy ghi.',
			value: ({ source }) => source.published ?? null,
		},
		{
			key: 'ngay_doc',
			type: 'date',
			meaning: 'Ngày nguồn được đọc lần cuối.',
			value: ({ source }) => source.readOn,
		},
		{
			key: 'do_chac',
			type: 'id',
			meaning: 'Nơi đăng là ai.',
			values: { cao: 'cơ quan nhà nước, báo chí', 'trung-binh': 'nơi khác' },
			value: ({ source }) => (source.certainty === 'cao' ? 'cao' : 'trung-binh'),
		},
		{
			key: 'dung_o',
			type: 'ids',
			meaning:
				'Bản ghi dựa vào nguồn, dạng “bảng/mã”; phần chung của khen thưởng, địa phương, báo chí ghi tên bảng.',
			value: ({ users }) => users,
		},
		{
			key: 'hang',
			type: 'text',
			required: false,
			meaning: 'Hạng của nơi đăng, từ Công báo tới nơi khác; trống khi nguồn không được xếp hạng.',
			value: ({ source }, { sourceClasses: table }) =>
				table === null ? null : (table.classes[classOf(table, source)]?.label ?? null),
		},
	],
});

function sourceRows(content: Content): Row[] {
	const found = new Map<string, { source: Source; users: Set<string> }>();
	for (const [user, record] of holders(content))
		for (const source of sourcesIn(record)) {
			const known = found.get(codeOf(source));
			const latest = known === undefined || known.source.readOn < source.readOn ? source : known.source;
			found.set(codeOf(source), { source: latest, users: (known?.users ?? new Set()).add(user) });
		}
	return [...found]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, { source, users }]) => ({ source, users: [...users] }));
}

/** Who may name sources, under the name by which open data knows them. */
function holders(content: Content): (readonly [user: string, record: unknown])[] {
	const { site, places, press, takingPart, awardGuide } = content;
	const guided = (record: { readonly sources: readonly string[] }) => [
		record,
		record.sources.map((key) => awardGuide?.sources[key]),
	];
	return [
		...named('nhiem-vu', content.tasks),
		...named('co-quan', content.agencies),
		...named('phong-trao', content.movements),
		...named('su-kien', content.events),
		...named('van-ban', content.documents),
		...content.articles.map((one) => [`dieu-luat/${one.document}/${one.address}`, one] as const),
		...content.awards.map((one) => [`khen-thuong/${one.id}`, guided(one)] as const),
		...content.process.map((one) => [`quy-trinh/${one.id}`, guided(one)] as const),
		...named('hoi-dap', content.questions),
		...named('thuat-ngu', content.terms),
		...named('guong', content.stories),
		['dia-phuong', places],
		['khen-thuong', awardGuide],
		['bao-chi', press],
		['gioi-thieu-guong', takingPart],
		['trang', site],
	];
}

function named(table: string, records: readonly { readonly id: string }[]) {
	return records.map((record) => [`${table}/${record.id}`, record] as const);
}

/** Sources wherever they stand in a record: in its own list, behind a fact, beside a date. */
function sourcesIn(value: unknown): Source[] {
	if (typeof value !== 'object' || value === null || value instanceof Map) return [];
	return isSource(value) ? [value] : Object.values(value).flatMap(sourcesIn);
}

function isSource(value: object): value is Source {
	return 'publisher' in value && 'title' in value && 'url' in value && 'readOn' in value;
}

function codeOf({ url, title, publisher }: Source): string {
	return shortCode(url ?? `${title}\n${publisher}`);
}
