import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Content } from '../../collections/load.ts';
import type { Download } from '../../page-data/site/downloads.ts';
import { documentById, documentName } from '../../page-data/document/document-name.ts';
import { factSheet } from '../../page-data/press/fact-sheet.ts';
import { fullAddress } from '../../page-data/base/mail.ts';
import { paths } from '../../page-data/base/paths.ts';
import { emblemFile } from '../../page-data/site/site.ts';
import { siteSocial } from '../../page-data/story/story-social.ts';
import { stampRoutes } from '../../page-data/story/story-stamp.ts';
import { shortDate } from '../../text/date.ts';
import { factSheetPdf } from '../pdf/fact-sheet.ts';
import { madeFile } from '../published.ts';
import { socialPng } from '../social/png.ts';
import { SITE_EMBLEM, siteSocialSvg } from '../social/site.ts';
import { stampSvg } from '../stamp/stamp.ts';
import { loadTypefaces } from '../type/typeface.ts';
import { zipOf, type ZipEntry } from '../zip.ts';

/** The folder that the archive opens into. */
const FOLDER = 'bo-tai-lieu-bao-chi';
/** Side of the emblem as PNG, in pixels: enough for a page of a newspaper. */
const EMBLEM_SIDE = 1024;

/**
 * What a newsroom needs in one .zip: the fact sheet, the plan in every form there is, the data, pictures of our own, the
 * terms, a list of SHA-256. `files` are the site's files to take away; those of the plan and of the data go in. The
 * same content gives the same bytes.
 */
export async function pressPack(
	content: Content,
	files: readonly Download[],
): Promise<Uint8Array<ArrayBuffer>> {
	const entries = [
		{ path: 'to-thong-tin.pdf', bytes: factSheetPdf(factSheet(content)) },
		...(await planFiles(content, files)),
		...(await copies(
			content,
			files.filter(({ group }) => group === 'du-lieu'),
			'du-lieu',
		)),
		...(await pictures(content)),
		text('GIAY-PHEP.txt', terms(content)),
		text('DOC-TRUOC.txt', readme(content)),
	];
	const whole = [...entries, text('SHA256SUMS.txt', sums(entries))];
	return zipOf(
		whole.map(({ path, bytes }) => ({ path: `${FOLDER}/${path}`, bytes })),
		content.site.checkedOn,
	);
}

/** The text as received, and the plan in every other form that the site has. */
async function planFiles(content: Content, files: readonly Download[]): Promise<ZipEntry[]> {
	const plan = documentById(content, content.site.plan);
	const forms = files.filter(({ of }) => of?.document === plan.id);
	return [text('van-ban/ban-nhan-duoc.txt', plan.source), ...(await copies(content, forms, 'van-ban'))];
}

async function copies(content: Content, files: readonly Download[], folder: string): Promise<ZipEntry[]> {
	const made = await Promise.all(files.map(({ href }) => madeFile(content, href)));
	return files.map(({ href }, index) => ({
		path: `${folder}/${href.slice(href.lastIndexOf('/') + 1)}`,
		bytes: made[index]?.bytes ?? new Uint8Array(),
	}));
}

/** What we drew ourselves: emblem, picture for shared links, stamps of the stories. */
async function pictures(content: Content): Promise<ZipEntry[]> {
	const emblem = await emblemFile(content.site);
	const faces = await loadTypefaces();
	const png = sharp(Buffer.from(emblem), { density: 300 })
		.resize(EMBLEM_SIDE, EMBLEM_SIDE, { fit: 'contain', background: '#0000' })
		.png();
	return [
		text('hinh/bieu-trung.svg', emblem),
		{ path: 'hinh/bieu-trung.png', bytes: await png.toBuffer() },
		{
			path: 'hinh/anh-chia-se.png',
			bytes: await socialPng(siteSocialSvg(siteSocial(content), faces), emblem, SITE_EMBLEM),
		},
		...stampRoutes(content).map(({ params, props }) =>
			text(`hinh/tem/${params.story}.svg`, stampSvg(props.stamp, faces)),
		),
	];
}

function terms({ site, press }: Content): string {
	const rules = (press?.credits ?? []).map(({ what, rule }) => `${what}: ${rule}`);
	return lines([
		'GIẤY PHÉP, CÁCH GHI CÔNG',
		'',
		`Lời của chúng tôi: ${site.licence.text}`,
		`Dữ liệu: ${site.licence.data}`,
		...rules,
		'',
		`Ghi công: ${site.name}.`,
	]);
}

function readme(content: Content): string {
	const { site } = content;
	const plan = documentById(content, site.plan);
	return lines([
		`BỘ TÀI LIỆU BÁO CHÍ: ${site.name}`,
		`Nội dung kiểm đến ngày ${shortDate(site.checkedOn)}.`,
		'',
		'to-thong-tin.pdf   tờ thông tin, một tờ A4',
		`van-ban/           ${documentName(plan)}: bản chữ nhận được và các dạng khác mà trang có`,
		'du-lieu/           dữ liệu của trang, nếu có',
		'hinh/              biểu trưng, ảnh chia sẻ, tem của từng gương; đều do chúng tôi vẽ',
		'GIAY-PHEP.txt      dùng lại thế nào, ghi công ra sao',
		'SHA256SUMS.txt     mã SHA-256 của từng tệp, kiểm bằng lệnh: sha256sum -c SHA256SUMS.txt',
		'',
		'Chữ trong van-ban/ là nguyên văn. Mọi lời khác là của ban biên tập, không phải quy định.',
		`Điều chưa biết, câu trả lời có căn cứ, bản mới: ${fullAddress(content, paths.press)}`,
	]);
}

function sums(entries: readonly ZipEntry[]): string {
	return lines(
		entries
			.map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`)
			.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)),
	);
}

function lines(all: readonly string[]): string {
	return `${all.join('\n')}\n`;
}

function text(path: string, words: string): ZipEntry {
	return { path, bytes: new TextEncoder().encode(words) };
}
