import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError, loadContent, readContent } from './load.ts';
import { GOOD_ROOT, withGoodCopy } from './test-root.ts';

const FILES = readdirSync(GOOD_ROOT, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => relative(GOOD_ROOT, join(entry.parentPath, entry.name)));

describe('a sound content folder', () => {
	it('loads without a problem', async () => {
		expect((await loadContent(GOOD_ROOT)).problems).toEqual([]);
	});

	it('gives every record the id of its file, sorted by id', async () => {
		const { tasks, agencies, events, documents } = await readContent(GOOD_ROOT);
		expect(tasks.map(({ id }) => id)).toEqual(['gui-ke-hoach', 'to-chuc-hoi-nghi-tong-ket', 'xay-dung-ke-hoach']);
		expect(agencies.map(({ id }) => id)).toEqual(['cac-don-vi', 'so-noi-vu', 'ubnd-tinh']);
		expect(events.map(({ id }) => id)).toEqual(['han-gui-ke-hoach', 'hoi-nghi-tong-ket', 'tuan-le-dong-song']);
		expect(documents.map(({ id }) => id)).toEqual(['ke-hoach-7-kh-ubnd-2025']);
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

	it('says so where there is no content folder at all', async () => {
		const { problems } = await loadContent(join(GOOD_ROOT, 'nowhere'));
		expect(problems.map(({ code }) => code)).toContain('folder-missing');
	});
});

describe('any bytes in any one file', () => {
	const file = fc.constantFrom(...FILES);

	it('never make the loader throw', async () => {
		await fc.assert(
			fc.asyncProperty(file, fc.uint8Array({ maxLength: 400 }), async (path, bytes) => {
				await expectNoThrow(path, () => bytes);
			}),
			{ numRuns: 60 },
		);
	});

	it('never make the loader throw where they look like YAML', async () => {
		const signs = fc.constantFrom('a', ':', ' ', '\n', '-', '[', '{', '"', "'", '&', '*', '!', '?', '|', '#', '<<');
		await fc.assert(
			fc.asyncProperty(file, fc.array(signs, { maxLength: 60 }), async (path, words) => {
				await expectNoThrow(path, () => Buffer.from(words.join('')));
			}),
			{ numRuns: 60 },
		);
	});

	it('never make the loader throw where a good file was cut or one byte was changed', async () => {
		await fc.assert(
			fc.asyncProperty(file, fc.nat(), fc.option(fc.nat(255)), async (path, position, change) => {
				await expectNoThrow(path, (bytes) => cutOrChange(bytes, position % bytes.length, change));
			}),
			{ numRuns: 60 },
		);
	});

	it('never make the loader throw where brackets are nested deeper than the stack', async () => {
		await expectNoThrow('site.yaml', () => Buffer.from('['.repeat(50_000)));
	});
});

async function expectNoThrow(path: string, change: (bytes: Uint8Array) => Uint8Array): Promise<void> {
	await withGoodCopy(async (root) => {
		await writeFile(join(root, path), change(await readFile(join(root, path))));
		const { content, problems } = await loadContent(root);
		expect(content === null).toBe(problems.length > 0);
	});
}

function cutOrChange(bytes: Uint8Array, position: number, change: number | null): Uint8Array {
	return change === null ? bytes.slice(0, position) : bytes.with(position, change);
}

async function spoil(root: string, path: string, from: string, to: string): Promise<void> {
	const text = await readFile(join(root, path), 'utf8');
	expect(text).toContain(from);
	await writeFile(join(root, path), text.replace(from, to));
}
