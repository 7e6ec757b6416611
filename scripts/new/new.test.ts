import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { keepMemory, openMemory } from '../../src/collections/files/memory.ts';
import { loadContent } from '../../src/collections/load.ts';
import { GOOD_ROOT } from '../../src/collections/test-root.ts';
import { run } from './run.ts';

// Of the same bytes the same is read: what no conversation changes is read once.
openMemory('content', 'new.test');
afterAll(keepMemory);
const ENTRY = join(import.meta.dirname, '..', 'new.ts');

let root: string;
beforeEach(() => {
	root = join(mkdtempSync(join(tmpdir(), 'new-')), 'content');
	cpSync(GOOD_ROOT, root, { recursive: true });
	vi.stubEnv('SITE_TODAY', '2025-03-02');
	vi.stubEnv('CONTENT_DIR', root);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(join(root, '..'), { recursive: true });
});

const file = (id: string) => join(root, 'stories', `${id}.mdx`);
/** Files that the command wrote. */
const written = (folder = root) =>
	readdirSync(join(folder, 'stories')).filter((name) => !existsSync(join(GOOD_ROOT, 'stories', name)));

/** Runs the command as a process; `stopAfter` presses Ctrl-C once those words were printed. */
async function runNew(args: readonly string[], answers: readonly string[], stopAfter?: string) {
	const child = spawn(process.execPath, [ENTRY, ...args]);
	let said = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (words: string) => {
			said += words;
			if (stopAfter !== undefined && said.includes(stopAfter)) child.kill('SIGINT');
		});
	}
	child.stdin.write(answers.map((answer) => `${answer}\n`).join(''));
	if (stopAfter === undefined) child.stdin.end();
	const code = await new Promise<number | null>((done) => child.on('close', done));
	return { code, said };
}

/** Holds one conversation in this process: a process for each would cost a second, most of it for loading. */
async function tell(answers: readonly string[], args: readonly string[] = ['story']) {
	const output = new PassThrough();
	const said = readText(output);
	const code = await run(args, Readable.from([answers.map((answer) => `${answer}\n`).join('')]), output);
	output.end();
	return { code, said: await said };
}

/** Every question with a good answer, in order; a test spoils one of them. */
const ANSWERS = {
	minor: 'k',
	kind: '1',
	name: 'Trần Thị Mây',
	file: '',
	title: 'Đêm lũ, chị chèo thuyền đưa 12 người qua sông',
	summary: 'Chị Mây chèo thuyền đưa 12 người qua sông trong đêm lũ.',
	role: 'Người lái đò',
	district: 'mom-chai',
	commune: 'chua-ro',
	placeNote: '',
	fields: 'moi-truong',
	movements: '1',
	named: 'k',
	period: '2024',
	publisher: 'Báo Sông Mơ',
	sourceTitle: 'Bài về đêm lũ',
	url: 'https://example.org/dem-lu',
	published: '29/01/2025',
	certainty: 'cao',
	moreSources: 'k',
	note: 'Đêm 12/09/2024 chị chèo thuyền đưa 12 người qua sông.',
	moreNotes: 'k',
	figure: 'c',
	value: '12',
	to: '',
	about: 'dung',
	unit: 'người',
	counted: 'được đưa qua sông',
	moreFigures: 'k',
	award: 'c',
	awardName: 'Giấy khen',
	level: 'cấp xã',
	givenBy: 'UBND xã Bến Đò',
	when: 'năm 2024',
	decision: '',
	guide: '',
	moreAwards: 'k',
	basis: '1',
	write: 'c',
};
const spoilt = (changes: Partial<Record<keyof typeof ANSWERS, string | readonly string[]>>) =>
	Object.entries<string | readonly string[]>({ ...ANSWERS, ...changes }).flatMap(([, answer]) => answer);

describe('npm run new story', () => {
	it('writes a draft that the check accepts and that appears nowhere', async () => {
		const { code, said } = await tell(Object.values(ANSWERS));
		expect(said).toContain('tran-thi-may.mdx');
		expect(code).toBe(0);
		const { content, problems } = await loadContent(root);
		expect(problems).toEqual([]);
		expect(content?.stories.map(({ id }) => id)).not.toContain('tran-thi-may');
		const [, front = '', body = ''] = readFileSync(file('tran-thi-may'), 'utf8').split('---\n');
		expect(parse(front)).toMatchObject({
			title: ANSWERS.title,
			kind: 'ca-nhan',
			place: { district: 'mom-chai', commune: null, note: null, wholeProvince: false },
			movements: [{ id: 'dong-song-xanh', basis: 'bien-tap' }],
			period: { from: 2024, to: 2024 },
			figures: [{ value: 12, to: null, about: null, unit: 'người' }],
			recognition: [{ award: 'Giấy khen', guide: null, decision: null, sources: ['bao-song-mo'] }],
			sources: { 'bao-song-mo': { published: '2025-01-29', readOn: '2025-03-02', certainty: 'cao' } },
			basis: { kind: 'nguon-cong-khai' },
			review: 'nhap',
			publishedOn: '2025-03-02',
		});
		expect(body).toContain('Viết lời của gương ở đây');
		// Every figure of a story has to rest on a note, so the words that stand in for it have none.
		expect(body).not.toMatch(/\d/u);
	});

	it('keeps what YAML would take for something else', async () => {
		const title = 'Chèo đò: 12 người # một đêm - không nghỉ';
		await tell(spoilt({ title, name: 'Yes', file: 'khong-phai-logic', role: 'null' }));
		const [, front = ''] = readFileSync(file('khong-phai-logic'), 'utf8').split('---\n');
		expect(parse(front)).toMatchObject({ title, name: 'Yes', role: 'null' });
		expect((await loadContent(root)).problems).toEqual([]);
	});

	it('composes letters and blanks as records want them', async () => {
		await tell(spoilt({ role: `  ${'Người  lái đò'.normalize('NFD')} ` }));
		expect(readFileSync(file('tran-thi-may'), 'utf8')).toContain('role: Người lái đò\n');
	});

	it.each([
		['kind', ['9', '1'], 'Gõ số từ 1 đến 4'],
		['title', ['', 'dài '.repeat(60), '<b>đậm</b>', ANSWERS.title], 'Dài quá: tối đa 160'],
		['title', ['<b>đậm</b>', ANSWERS.title], 'Chữ có thẻ HTML.'],
		['file', ['Mây', 'may'], 'Chỉ dùng chữ thường không dấu'],
		['district', ['bien-dong', '1'], 'Gõ số từ 1 đến 5'],
		['fields', ['', 'moi-truong,moi-truong', '1'], 'Chọn ít nhất một mục'],
		['period', ['năm ngoái', '2024-2021', '2024'], 'Năm đầu sau năm cuối'],
		['url', ['example.org', 'https://example.org/a'], 'Địa chỉ web không dùng được'],
		['published', ['31/02/2025', '29/01/2025'], 'Ngày không có thật'],
		['published', ['03/03/2025', '02/03/2025'], 'Ngày này sau ngày 2025-03-02'],
		['value', ['mười hai', '1.50', '12'], 'phần lẻ sau dấu phẩy'],
		['guide', ['bang-khen', ''], 'Không có tệp này.'],
		['minor', ['?', 'k'], 'Gõ c hoặc k.'],
	] as const)('asks again where %s is answered with %j', async (key, given, fault) => {
		const { code, said } = await tell(spoilt({ [key]: given }));
		expect(said).toContain('✕');
		expect(said).toContain(fault);
		expect(code).toBe(0);
		expect((await loadContent(root)).problems).toEqual([]);
	});

	it('goes on asking for notes until every source is used', async () => {
		const { code, said } = await tell(
			spoilt({
				moreSources: ['c', 'Bản tin xã', 'Tin', '', '', 'trung bình', 'k'],
				note: [ANSWERS.note, '1', 'Bản tin xã cũng kể vậy.', '2'],
				award: 'k',
				...{ awardName: [], level: [], givenBy: [], when: [], decision: [], guide: [], moreAwards: [] },
			}),
		);
		expect(said).toContain('Còn nguồn chưa dùng: Bản tin xã.');
		expect(code).toBe(0);
		expect((await loadContent(root)).problems).toEqual([]);
	});

	it('asks anew for what does not fit together, and loses nothing that was answered', async () => {
		const { code, said } = await tell(
			spoilt({
				title: 'Chị đưa 15 người qua sông',
				write: ['title', 'Chị đưa 13 người qua sông', 'notes', 'Có nguồn kể là 13 người.', 'c'],
			}),
		);
		expect(said).toContain('Chưa khớp:');
		expect(said).toMatch(/✕ title · .*15/u);
		expect(code).toBe(0);
		expect((await loadContent(root)).problems).toEqual([]);
		expect(readFileSync(file('tran-thi-may'), 'utf8')).toContain('title: Chị đưa 13 người qua sông\n');
	});

	it('writes down an agreement with its day and scope', async () => {
		const scope = 'Tên, ảnh; trên trang này; đến khi rút lại.';
		await tell(spoilt({ basis: ['2', '01/03/2025', scope] }));
		expect(readFileSync(file('tran-thi-may'), 'utf8')).toContain('kind: dong-y');
		expect((await loadContent(root)).problems).toEqual([]);
	});

	it('does not go on where a minor would be named', async () => {
		const { code, said } = await tell(['c']);
		expect(code).toBe(1);
		expect(said).toContain('không đăng được với tên người');
		expect(written()).toEqual([]);
	});

	it('leaves a story that is there as it is', async () => {
		await tell(Object.values(ANSWERS));
		const before = readFileSync(file('tran-thi-may'), 'utf8');
		const { said, code } = await tell(spoilt({ file: ['', 'tran-thi-may', 'tran-thi-may-2'] }));
		expect(said).toContain('Đã có gương tran-thi-may.mdx');
		expect(code).toBe(0);
		expect(readFileSync(file('tran-thi-may'), 'utf8')).toBe(before);
		expect(written()).toEqual(['tran-thi-may-2.mdx', 'tran-thi-may.mdx']);
	});

	it.each([
		['the last answer is no', spoilt({ write: 'k' }), 1],
		['the answers end too early', Object.values(ANSWERS).slice(0, 12), 1],
		['no answer comes at all', [], 1],
	])('writes nothing where %s', async (_name, answers, expected) => {
		const { code, said } = await tell(answers);
		expect(code).toBe(expected);
		expect(said).toContain('Chưa ghi gì.');
		expect(written()).toEqual([]);
	});

	it('writes nothing where it is interrupted', async () => {
		const { code } = await runNew(['story'], Object.values(ANSWERS).slice(0, 20), 'Điều nguồn nói');
		expect(code).not.toBe(0);
		expect(written()).toEqual([]);
	});

	it('says what is missing where there is no field to choose', async () => {
		writeFileSync(join(root, 'taxonomy.yaml'), 'products: {}\n');
		const { code, said } = await tell(Object.values(ANSWERS));
		expect(code).toBe(1);
		expect(said).toContain('chưa có lĩnh vực nào dùng được');
	});

	it('writes where --into says', async () => {
		const other = join(root, '..', 'noi-khac');
		cpSync(root, other, { recursive: true });
		const { code } = await tell(Object.values(ANSWERS), ['story', '--into', other]);
		expect(code).toBe(0);
		expect(written(other)).toEqual(['tran-thi-may.mdx']);
		expect(written()).toEqual([]);
	});
});

describe('npm run new', () => {
	it.each([
		[['document'], 'Không có mẫu “document”'],
		[['story', 'nữa'], 'Cách dùng'],
		[['story', '--la'], 'Cách dùng'],
	])('with %j shows how', async (args, words) => {
		const { code, said } = await tell([], args);
		expect(code).toBe(2);
		expect(said).toContain(words);
	});

	it('with nothing shows how', async () => {
		const { code, said } = await runNew([], []);
		expect(code).toBe(2);
		expect(said).toContain('Cách dùng');
	});
});
