import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadContent, type Content } from '../../../src/collections/load.ts';
import { run } from '../run.ts';
import { summaryText } from '../../check-content/summary.ts';
import { planWithTable } from './testing.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const TEXT = join(import.meta.dirname, 'fixtures/ke-hoach-lang-vuon.txt');
/** Enough of the nation's room for a plan: all of it is read in the test of the swap alone. */
const NATION = ['taxonomy.yaml', 'effect-rules.yaml', 'source-classes.yaml', 'words.yaml'];

let folder: string;
let target: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'new-site-'));
	target = join(folder, 'content-moi');
	const nation = join(folder, 'content/nation');
	mkdirSync(nation, { recursive: true });
	for (const name of NATION) cpSync(join(CONTENT, 'nation', name), join(nation, name));
	// Fields name awards and terms, which are not here.
	writeFileSync(
		join(nation, 'taxonomy.yaml'),
		readFileSync(join(CONTENT, 'nation/taxonomy.yaml'), 'utf8').replace(/^fields:[\s\S]*/mu, ''),
	);
	vi.stubEnv('SITE_TODAY', '2026-11-29');
	vi.stubEnv('CONTENT_DIR', join(folder, 'content'));
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

const ALL_ENTERS: readonly string[] = Array.from({ length: 12 }, () => '');

async function make(file: string, answers = ALL_ENTERS) {
	const output = new PassThrough();
	const said = readText(output);
	const input = Readable.from([answers.map((answer) => `${answer}\n`).join('')]);
	const code = await run(['site', file, '--into', target], input, output);
	output.end();
	return { code, said: await said };
}

async function made(): Promise<Content> {
	const { content, problems } = await loadContent(target);
	expect(problems).toEqual([]);
	if (content === null) throw new Error('no content');
	return content;
}

function withTable(): string {
	const file = join(folder, 'ke-hoach.docx');
	writeFileSync(file, planWithTable());
	return file;
}

describe('npm run new site', () => {
	it('makes valid content of a plan without number and day, Enter being enough', async () => {
		const { code, said } = await make(TEXT);
		expect(said).toContain('16 việc');
		expect(code).toBe(0);
		const { site, documents, tasks } = await made();
		expect(site).toMatchObject({
			name: 'Thi đua, khen thưởng Láng Vườn 2027',
			planYear: 2027,
			plan: 'ke-hoach-nam-2027',
		});
		expect(site.province.fullName).toBe('tỉnh Láng Vườn');
		expect(documents.find(({ id }) => id === site.plan)?.number).toBeNull();
		expect(tasks.every(({ draft }) => draft)).toBe(true);
	});

	it('drafts who does what, with whom, for whom and by when, each at its address', async () => {
		await make(TEXT);
		const { tasks, movements, documents, site } = await made();
		const at = (address: string) => tasks.filter((task) => task.at.includes(address));
		expect(at('phan-iii-muc-5-gach-1').find(({ product }) => product === 'ke-hoach')).toBeDefined();
		expect(at('phan-iii-muc-5-gach-1').find(({ for: to }) => to.length > 0)).toMatchObject({
			lead: ['uy-ban-nhan-dan-cac-xa-phuong'],
			for: ['so-noi-vu'],
			due: { kind: 'day', date: '2027-03-20', boundary: 'before' },
			reading: null,
		});
		expect(at('phan-iii-muc-1-diem-a')[0]).toMatchObject({
			lead: ['so-noi-vu'],
			with: ['so-tai-chinh', 'cac-don-vi-lien-quan'],
		});
		expect(at('phan-ii-muc-1')[0]).toMatchObject({
			lead: ['ubnd-tinh'],
			due: { kind: 'quarter', year: 2027, quarter: 1 },
			movements: ['vuon-sach-ngo-sang-giai-doan-2027-2030'],
		});
		expect(at('phan-ii-muc-1')[0]?.reading).toContain('không ghi ai làm');
		expect(movements.map(({ name }) => name)).toEqual(['Vườn sạch, ngõ sáng giai đoạn 2027 - 2030']);
		expect(documents.find(({ id }) => id === site.plan)?.recipients.map(({ agency }) => agency)).toEqual([
			'ban-thi-dua-khen-thuong-trung-uong',
			'cac-so-ban-nganh',
			'uy-ban-nhan-dan-cac-xa-phuong',
			null,
		]);
	});

	it('reads a table of work behind the signature of a Word file', async () => {
		const { code } = await make(withTable());
		expect(code).toBe(0);
		const { tasks } = await made();
		const rows = tasks.filter(({ at }) => at[0]?.startsWith('phu-luc'));
		expect(rows.map(({ at, lead, due }) => [at[0], lead, due])).toEqual(
			expect.arrayContaining([
				['phu-luc-doan-2', ['so-noi-vu'], { kind: 'quarter', year: 2028, quarter: 2, tentative: false }],
				[
					'phu-luc-doan-3',
					['so-khoa-hoc-va-cong-nghe'],
					{ kind: 'day', date: '2028-10-30', boundary: 'before' },
				],
				[
					'phu-luc-doan-4',
					['van-phong-uy-ban-nhan-dan-tinh'],
					{ kind: 'month', month: '2029-01', tentative: false },
				],
			]),
		);
		expect(rows).toHaveLength(3);
	});

	it('takes the year from the text where the title has none, and does without movements and days', async () => {
		const file = join(folder, 'ke-hoach.txt');
		const head = 'ỦY BAN NHÂN DÂN\nTỈNH LÁNG VƯỜN\n\nKẾ HOẠCH\nVề việc khen người tốt\n\n';
		writeFileSync(file, `${head}I. NỘI DUNG\n\n1. Sở Nội vụ rà soát hồ sơ khen thưởng năm 2029.\n`);
		const { said, code } = await make(file);
		expect(said).toContain('Kế hoạch của năm nào [2029]');
		expect(code).toBe(0);
		const { site, tasks, movements } = await made();
		expect(site.planYear).toBe(2029);
		expect(tasks.map(({ lead, due }) => [lead, due])).toEqual([
			[['so-noi-vu'], { kind: 'year', year: 2029 }],
		]);
		expect(movements).toEqual([]);
	});

	it('keeps the words of the plan and the nation’s room as they are', async () => {
		await make(TEXT);
		const text = 'province/documents/ke-hoach-nam-2027/text.txt';
		expect(readFileSync(join(target, text))).toEqual(readFileSync(TEXT));
		expect(readdirSync(join(target, 'nation'))).toEqual(NATION.toSorted());
		for (const name of NATION)
			expect(readFileSync(join(target, 'nation', name))).toEqual(
				readFileSync(join(folder, 'content/nation', name)),
			);
	});

	it('counts what nobody has read yet, until an editor deletes the line', async () => {
		await make(withTable());
		expect(summaryText(await made())).toMatch(
			/Còn 21 bản nháp \(8 nhiệm vụ, 9 cơ quan, 1 phong trào, 3 sự kiện\)/u,
		);
		const file = join(target, 'province/agencies/so-noi-vu.yaml');
		writeFileSync(file, readFileSync(file, 'utf8').replace('draft: true\n', ''));
		expect(summaryText(await made())).toContain('Còn 20 bản nháp (8 nhiệm vụ, 8 cơ quan');
	});

	it('asks again for a colour that nobody could read, and tells what became of the province', async () => {
		const answers = [
			'',
			'',
			'#ffee00',
			'#7a1f3d',
			'https://vi-du.example/',
			'c',
			'Năm 2027; nay là tỉnh khác',
			'',
		];
		const { said, code } = await make(TEXT, answers);
		expect(said).toContain('Màu này nhạt quá');
		expect(code).toBe(0);
		const { site } = await made();
		expect(site.colours.light.accent).toBe('#7a1f3d');
		expect(site.url).toBe('https://vi-du.example/');
		expect(site.timeNotes).toMatchObject({ line: 'Năm 2027; nay là tỉnh khác', fact: null, document: null });
	});

	it.each([
		[
			'the folder is there',
			(folderThere: string) => mkdirSync(folderThere, { recursive: true }),
			TEXT,
			'không ghi đè',
		],
		['the file is not there', () => undefined, 'khong-co.txt', 'không có tệp này'],
	])('writes nothing where %s', async (_name, prepare, file, words) => {
		prepare(target);
		const { code, said } = await make(file);
		expect(code).toBe(1);
		expect(said).toContain(words);
		expect(said).toContain('Chưa ghi gì.');
		expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	it('writes nothing where the answers end too early, or nothing is asked of anybody', async () => {
		expect(await make(TEXT, [''])).toMatchObject({ code: 1 });
		const letter = join(folder, 'thu.txt');
		writeFileSync(letter, 'KẾ HOẠCH\nVề một chuyến đi năm 2027\n\nTrời đẹp.\n');
		const { code, said } = await make(letter, ['Láng Vườn', ...ALL_ENTERS]);
		expect(said).toContain('không thấy việc nào được giao');
		expect(code).toBe(1);
		expect(existsSync(target)).toBe(false);
	});
});
