import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { keepMemory, openMemory } from './files/memory.ts';
import { ContentError, loadContent, readContent } from './load.ts';
import { addDatedLaw, GOOD_ROOT, withGoodCopy } from './test-root.ts';

// Of the same bytes the same is read: what no case changes is read once.
openMemory('content', 'load.test');
afterAll(keepMemory);

const FILES = readdirSync(GOOD_ROOT, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => relative(GOOD_ROOT, join(entry.parentPath, entry.name)));

describe('a sound content folder', () => {
	it('loads without a problem', async () => {
		expect((await loadContent(GOOD_ROOT)).problems).toEqual([]);
	});

	it('gives every record the id of its file, sorted by id', async () => {
		const { tasks, agencies, events, documents } = await readContent(GOOD_ROOT);
		expect(tasks.map(({ id }) => id)).toEqual([
			'gui-ke-hoach',
			'to-chuc-hoi-nghi-tong-ket',
			'xay-dung-ke-hoach',
		]);
		expect(agencies.map(({ id }) => id)).toEqual(['cac-don-vi', 'so-noi-vu', 'ubnd-tinh']);
		expect(events.map(({ id }) => id)).toEqual([
			'han-gui-ke-hoach',
			'hoi-nghi-tong-ket',
			'tuan-le-dong-song',
		]);
		expect(documents.map(({ id }) => id)).toEqual([
			'ke-hoach-7-kh-ubnd-2025',
			'nghi-dinh-5-2021-nd-cp',
			'nghi-dinh-6-2025-nd-cp',
		]);
	});

	it('has its sources best first, whatever their order in the file', async () => {
		const file = 'documents/nghi-dinh-6-2025-nd-cp/document.yaml';
		const sources = await withGoodCopy(async (root) => {
			const yaml = await readFile(join(root, file), 'utf8');
			const other = '  - title: Tin\n    publisher: Nhà môi giới\n    url: https://moi-gioi.example/tin\n';
			const first = `sources:\n${other}    readOn: 2025-03-02\n    certainty: trung bình\n`;
			await writeFile(join(root, file), yaml.replace('sources:\n', first));
			const { documents } = await readContent(root);
			return documents.find(({ id }) => file.includes(id))?.sources;
		});
		expect(sources?.map(({ publisher }) => publisher)).toEqual([
			'Công báo Sông Mơ',
			'Bản tin Sông Mơ',
			'Nhà môi giới',
		]);
	});

	it('carries every text of a document, oldest first, under the name of the document', async () => {
		const law = await withGoodCopy(async (root) => {
			addDatedLaw(root);
			return (await readContent(root)).documents.find(({ texts }) => texts.length > 1);
		});
		expect(law?.texts.map(({ from, kind }) => [from, kind])).toEqual([
			[null, 'ban-hanh'],
			['2026-06-01', 'hop-nhat'],
			['2035-01-01', 'sua-doi'],
		]);
		expect(law?.tree).toBe(law?.texts[0]?.tree);
		expect(law?.texts.map(({ addresses }) => addresses.has('dieu-4-khoan-1a'))).toEqual([false, true, true]);
	});

	it('calls a consolidation by the name of what it consolidates, not by its own number', async () => {
		const law = await withGoodCopy(async (root) => {
			addDatedLaw(root);
			const folder = join(root, 'documents/luat-mau-1-2024-qh99');
			const text = await readFile(join(folder, 'text-2026-06-01.txt'), 'utf8');
			const consolidation = text.replace('Luật số: 1/2024/QH99', 'Số: 7/VBHN-VPQH');
			await writeFile(join(folder, 'text-2026-06-01.txt'), consolidation);
			const card = await readFile(join(folder, 'document.yaml'), 'utf8');
			const sum = (words: string) => createHash('sha256').update(words).digest('hex');
			await writeFile(join(folder, 'document.yaml'), card.replace(sum(text), sum(consolidation)));
			return (await readContent(root)).documents.find(({ texts }) => texts.length > 1);
		});
		expect(law?.texts[1]?.source).toContain('7/VBHN-VPQH');
		expect(law?.texts[1]?.tree.facts).toMatchObject({ number: '1/2024/QH99', title: 'Luật mẫu về vớt bèo' });
	});

	it('carries the words of the document with their addresses, recipients and reasons', async () => {
		const [plan] = (await readContent(GOOD_ROOT)).documents;
		expect(plan?.source).toContain('Số: 07/KH-UBND');
		expect(plan?.addresses.has('phan-ii-muc-1-gach-1')).toBe(true);
		expect(plan?.recipients.map(({ at }) => at)).toEqual(['noi-nhan-1', 'noi-nhan-2', 'noi-nhan-3']);
		expect(plan?.coverage.map(({ at }) => at)).toEqual(['phan-ii-muc-1-gach-2']);
		expect(plan?.operative).toEqual(['phan-ii']);
	});
});

describe('an address given from outside', () => {
	afterEach(() => {
		vi.unstubAllEnvs();
	});

	it('stands for the written one, so that one content is built for a trial and for the public', async () => {
		vi.stubEnv('SITE_ADDRESS', 'https://thu.example');
		expect((await readContent(GOOD_ROOT)).site.url).toBe('https://thu.example');
		vi.stubEnv('SITE_ADDRESS', '');
		expect((await readContent(GOOD_ROOT)).site.url).not.toBe('https://thu.example');
	});

	it('is refused where it is none', async () => {
		vi.stubEnv('SITE_ADDRESS', 'thu.example');
		expect((await loadContent(GOOD_ROOT)).problems).toMatchObject([
			{ code: 'url-invalid', file: 'SITE_ADDRESS', found: 'thu.example' },
		]);
	});
});

describe('a content folder with mistakes', () => {
	it('throws one error that tells every problem with file, line, field and remedy', async () => {
		const error = await withGoodCopy(async (root) => {
			await spoil(root, 'tasks/gui-ke-hoach.yaml', 'date: 2025-02-15', 'date: 2025-02-30');
			await spoil(root, 'agencies/so-noi-vu.yaml', 'kind: co-quan', 'kind: co-qan');
			return readContent(root).catch((thrown: unknown) => thrown);
		});
		expect(error).toBeInstanceOf(ContentError);
		expect((error as ContentError).message).toBe(
			[
				'Nội dung có 2 chỗ cần sửa:',
				'content/agencies/so-noi-vu.yaml:3 · kind · Không có loại cơ quan (agencyKinds) này. Đang có: “co-qan”.\n' +
					'  → Có phải: co-quan? [reference-unknown]',
				'content/tasks/gui-ke-hoach.yaml:14 · due.date · Ngày không có thật hoặc sai dạng. Đang có: “2025-02-30”.\n' +
					'  → Viết ngày có thật theo dạng năm-tháng-ngày, ví dụ 2024-02-28; tháng viết 2025-01. [date-invalid]',
			].join('\n\n'),
		);
	});

	it('refuses a plan whose words are not held', async () => {
		await withGoodCopy(async (root) => {
			await spoil(root, 'site.yaml', 'plan: ke-hoach-7-kh-ubnd-2025', 'plan: nghi-dinh-5-2021-nd-cp');
			const { problems } = await loadContent(root);
			expect(problems).toContainEqual(
				expect.objectContaining({
					code: 'key-missing',
					file: 'content/documents/nghi-dinh-5-2021-nd-cp/document.yaml',
					field: 'text',
				}),
			);
		});
	});

	it('says so where there is no content folder at all', async () => {
		const { problems } = await loadContent(join(GOOD_ROOT, 'nowhere'));
		expect(problems.map(({ code }) => code)).toContain('folder-missing');
	});
});

describe('any bytes in any one file', () => {
	const file = fc.constantFrom(...FILES);
	const slow = { timeout: 60_000 };

	it('never make the loader throw', slow, async () => {
		await neverThrows(
			fc.tuple(
				file,
				fc.uint8Array({ maxLength: 400 }).map((bytes) => () => bytes),
			),
		);
	});

	it('never make the loader throw where they look like YAML', slow, async () => {
		const signs = fc.constantFrom(
			'a',
			':',
			' ',
			'\n',
			'-',
			'[',
			'{',
			'"',
			"'",
			'&',
			'*',
			'!',
			'?',
			'|',
			'#',
			'<<',
		);
		const text = fc.array(signs, { maxLength: 60 }).map((words) => () => Buffer.from(words.join('')));
		await neverThrows(fc.tuple(file, text));
	});

	it('never make the loader throw where they look like MDX', slow, async () => {
		const signs = fc.constantFrom(
			'a',
			' ',
			'\n',
			'`',
			'```',
			'~~~',
			'\\',
			'<',
			'/>',
			'{',
			'}',
			'<Quote at="',
			'#',
			'-',
		);
		const words = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(''));
		const text = words.map((prose) => (good: Uint8Array) => Buffer.concat([good, Buffer.from(prose)]));
		await neverThrows(fc.tuple(fc.constantFrom(...FILES.filter((path) => path.endsWith('.mdx'))), text));
	});

	it('never make the loader throw where a good file was cut or one byte was changed', slow, async () => {
		const change = fc.tuple(fc.nat(), fc.option(fc.nat(255)));
		await neverThrows(
			fc.tuple(
				file,
				change.map(([position, byte]) => cutOrChange(position, byte)),
			),
		);
	});

	it('never make the loader throw where brackets are nested deeper than the stack', slow, async () => {
		await neverThrows(fc.constant(['site.yaml', () => Buffer.from('['.repeat(50_000))]), 1);
	});
});

type Change = (bytes: Uint8Array) => Uint8Array;

/** Spoils one file at a time in one copy of the good content: it either loads or is reported. */
async function neverThrows(spoiling: fc.Arbitrary<[string, Change]>, numRuns = 30): Promise<void> {
	await withGoodCopy(async (root) => {
		const property = fc.asyncProperty(spoiling, async ([path, change]) => {
			const good = await readFile(join(root, path));
			await writeFile(join(root, path), change(good));
			const { content, problems } = await loadContent(root);
			await writeFile(join(root, path), good);
			expect(content === null).toBe(problems.length > 0);
		});
		await fc.assert(property, { numRuns });
	});
}

function cutOrChange(position: number, byte: number | null): Change {
	return (bytes) => {
		const index = position % bytes.length;
		return byte === null ? bytes.slice(0, index) : bytes.with(index, byte);
	};
}

async function spoil(root: string, path: string, from: string, to: string): Promise<void> {
	const text = await readFile(join(root, path), 'utf8');
	expect(text).toContain(from);
	await writeFile(join(root, path), text.replace(from, to));
}
