import { z } from 'zod';
import type { Content } from '../../collections/load.ts';
import { LEVELS, type Block, type Level, type Provision } from '../../legal/tree.ts';
import { documentName } from '../../page-data/document/document-name.ts';
import type { WordedDocument } from '../../page-data/document/full-text.ts';
import { fullAddress } from '../../page-data/base/mail.ts';
import { paths } from '../../page-data/base/paths.ts';
import { lastDay, placeHref, textOf, TEXT_KINDS } from '../../page-data/document/texts.ts';

const place = {
	address: z.string().describe('Địa chỉ của đoạn trong văn bản, không đổi; cũng là id trên trang toàn văn.'),
	href: z.string().describe('Địa chỉ của đoạn trên trang.'),
	marker: z
		.string()
		.describe('Ký hiệu đứng trước lời, đúng như văn bản: "II.", "1.", "a)", "-"; trống nếu không có.'),
	text: z.string().describe('Lời của đoạn, đúng từng chữ, không kể ký hiệu.'),
};

const blockSchema = z
	.strictObject({ role: z.string().describe('Đoạn này là gì: số, tên loại, căn cứ, nơi nhận …'), ...place })
	.describe('Một đoạn ở phần đầu hay phần cuối văn bản.');

/** A provision with all below it. */
interface ProvisionFile {
	readonly level: Level;
	readonly number: string;
	readonly isHeading: boolean;
	readonly address: string;
	readonly href: string;
	readonly marker: string;
	readonly text: string;
	readonly children: readonly ProvisionFile[];
}

const provisionSchema: z.ZodType<ProvisionFile> = z
	.strictObject({
		level: z
			.enum(LEVELS)
			.describe('Cấp: phụ lục, phần, chương, mục, tiểu mục, điều, khoản, điểm, gạch, cộng, đoạn.'),
		number: z.string().describe('Số của đoạn; đoạn không đánh số thì đếm trong cùng cấp.'),
		isHeading: z.boolean().describe('Lời là tên của phần bên dưới, không phải một quy định.'),
		...place,
		children: z
			.array(z.lazy(() => provisionSchema))
			.readonly()
			.describe('Các đoạn nằm trong đoạn này.'),
	})
	.describe('Một đoạn của phần nội dung.');

const fileSchema = z
	.strictObject({
		$schema: z.string().describe('Địa chỉ của lược đồ này.'),
		id: z.string().describe('Mã của văn bản trên trang.'),
		name: z.string().describe('Tên loại và số.'),
		type: z.string().describe('Tên loại.'),
		number: z.string().nullable().describe('Số, ký hiệu; null khi văn bản chưa có số.'),
		issuer: z.string().describe('Cơ quan ban hành.'),
		issuedOn: z.string().nullable().describe('Ngày ban hành, năm-tháng-ngày; null là chưa có thông tin.'),
		title: z.string().describe('Trích yếu.'),
		href: z.string().describe('Trang của văn bản.'),
		textFrom: z
			.string()
			.nullable()
			.describe('Ngày đầu văn bản có lời văn này, năm-tháng-ngày; null là lời văn khi ban hành.'),
		textUntil: z
			.string()
			.nullable()
			.describe('Ngày cuối trước lời văn kế tiếp mà trang có; null là chưa có lời văn kế tiếp.'),
		textKind: z.string().describe('Lời văn là gì: văn bản khi ban hành, văn bản hợp nhất …'),
		sourceSha256: z.string().describe('SHA-256 của bản nhận được.'),
		front: z.array(blockSchema).describe('Phần đầu: cơ quan, số, tên loại, trích yếu, căn cứ.'),
		body: z.array(provisionSchema).describe('Phần nội dung và phụ lục.'),
		back: z.array(blockSchema).describe('Phần cuối: lời kết, nơi nhận, người ký.'),
	})
	.describe('Một văn bản theo cây, lời đúng từng chữ.');

type DocumentFile = z.infer<typeof fileSchema>;

/** A document as a tree in JSON, in the shape of `documentSchemaJson`. Throws where the shape was left: a fault of ours. */
export function documentJson(content: Content, document: WordedDocument): string {
	const { id, type, number, issuer, issuedOn, title, text, tree } = document;
	const shown = textOf(document);
	const full = (path: string) => fullAddress(content, path);
	const at = ({ address, marker, content: { text: words } }: Block | Provision) => ({
		address,
		href: full(placeHref(document, address)),
		marker,
		text: words,
	});
	const block = (one: Block) => ({ role: one.role, ...at(one) });
	const provision = (one: Provision): ProvisionFile => ({
		level: one.level,
		number: one.number,
		isHeading: one.isHeading,
		...at(one),
		children: one.children.map(provision),
	});
	const file: DocumentFile = {
		$schema: full(paths.documentSchema),
		id,
		name: documentName(document),
		type,
		number,
		issuer,
		issuedOn,
		title,
		href: full(paths.document(id)),
		textFrom: shown?.from ?? null,
		textUntil: shown === undefined ? null : lastDay(document, shown),
		textKind: TEXT_KINDS[shown?.kind ?? 'ban-hanh'],
		sourceSha256: text.sha256,
		front: tree.front.map(block),
		body: tree.body.map(provision),
		back: tree.back.map(block),
	};
	return `${JSON.stringify(fileSchema.parse(file), null, '\t')}\n`;
}

/** The JSON Schema of those files, with what each field means in Vietnamese. */
export function documentSchemaJson(content: Content): string {
	const schema = z.toJSONSchema(fileSchema, { target: 'draft-2020-12' });
	return `${JSON.stringify({ $id: fullAddress(content, paths.documentSchema), ...schema }, null, '\t')}\n`;
}
