import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadContent, loadStoryFacts } from './load.ts';
import { GOOD_ROOT, withGoodCopy } from './test-root.ts';

const STORY = 'stories/nha-ong-vu-van-mo.mdx';
const NOTE = 'Gia đình giữ 3 giống lúa cũ, cho mượn giống và nhận lại đúng số thóc đã cho mượn.';

describe('what a figure rests on', () => {
	it('is said for every sentence that has one: the note and who published it', async () => {
		const [household] = await loadStoryFacts(GOOD_ROOT);
		expect(household?.lines.map(({ place, figures }) => [place.field ?? place.line, figures])).toEqual([
			['summary', [figure('ba', 'notes[1]')]],
			['figures[1]', [figure('5', 'notes[2]')]],
			[58, [figure('ba', 'notes[1]')]],
			[60, [figure('5', 'notes[2]')]],
			[
				60,
				[
					figure('20', 'conflicts[1]', ['Bản tin Sông Mơ', 'Ủy ban nhân dân xã Lúa Sớm']),
					figure('22', 'conflicts[1]', ['Bản tin Sông Mơ', 'Ủy ban nhân dân xã Lúa Sớm']),
				],
			],
		]);
	});

	it('is the note that counts the same thing, not one with the same number', async () => {
		const lines = await linesAfter('Ông có 3 sào ruộng.', `${NOTE} Ông có 3 con.`, 'Ông có 3 sào ruộng cấy.');
		expect(lines.at(-1)?.figures).toMatchObject([
			{ written: '3', isSameThing: true, ground: { where: 'notes[2]' } },
		]);
	});

	it('is worth a second look where no note counts the same thing', async () => {
		const lines = await linesAfter('Ông có 3 sào ruộng.', `${NOTE} Ông có 3 con.`);
		expect(lines.at(-1)?.figures).toMatchObject([{ written: '3', isSameThing: false }]);
	});

	it.each([
		['the day a source appeared', 'Trang của xã đăng ngày 28/02/2025.'],
		['the year of a full date', 'Trang của xã đăng năm 2025.'],
		['when the district was abolished', 'Từ ngày 01/01/2025 không còn huyện.'],
		['the name of its movement', 'Phong trào đi hết năm 2027.'],
	])('may be %s', async (_, sentence) => {
		expect(await codesAfter(sentence)).toEqual([]);
	});

	it.each([
		'Ông có 4 sào.',
		'Ông cấy từ năm 1998.',
		'Ông giữ giống TBR225.',
		'Nhà có mười người.',
		'- Hơn 99% số hộ',
	])('is nothing where nobody said it: %s', async (sentence) => {
		expect(await codesAfter(sentence)).toEqual(['figure-without-note']);
	});
});

describe('quotation marks', () => {
	it.each([
		['names', 'Bà con gọi là “kho giống của làng”.'],
		['long names that a note has', `Sổ ghi “${NOTE.slice(0, -1)}”.`],
		['the movement', 'Xã có phong trào “Dòng sông xanh giai đoạn 2025 - 2027”.'],
		['mottos', 'Ông nói theo khẩu hiệu: “Giữ giống, giữ làng”.'],
		['marked quotations', '<SourceQuote source="ban-tin-2" text="Ai cần thì tới lấy. Tôi không bán!" />'],
	])('may hold %s', async (_, prose) => {
		expect(await codesAfter(prose)).toEqual([]);
	});

	it.each([
		'Ông kể: “giống của bố tôi”.',
		'Ông chia sẻ: "Ai cần thì lấy".',
		'Người làng bảo “thóc ấy quý hơn mọi thứ có trong nhà này”.',
		'“Tôi không bán.”',
		'“Ai cần\nthì tới lấy!”',
		'> Ai cần thì tới lấy',
		'— Ai cần thì tới lấy',
	])('and dashes may not hold what somebody said: %s', async (prose) => {
		expect(await codesAfter(prose)).toEqual(['quote-without-source']);
	});
});

describe('a story', () => {
	it('that is a draft may be short, but not wrong', async () => {
		expect(
			await codesOf((text) =>
				text.replace(/---\n\n[^]*$/, '---\n\nCó 7 hộ.\n').replace('co-quan-da-duyet', 'nhap'),
			),
		).toEqual(['figure-without-note']);
	});

	it('may share its name with one of another place', async () => {
		await withGoodCopy(async (root) => {
			const text = (await readFile(join(root, STORY), 'utf8'))
				.replace('title: ', 'title: Nơi khác, ')
				.replace('district: mom-chai\n  commune: lua-som', 'district: ben-lau\n  commune: con-may');
			await writeFile(join(root, 'stories/vu-van-mo-con-may.mdx'), text);
			expect((await loadContent(root)).problems).toEqual([]);
		});
	});

	it('may show a picture that is there', async () => {
		const photo = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#486' } })
			.jpeg()
			.toBuffer();
		const problems = await codesOf(
			(text) =>
				text.replace(
					'changes:',
					'picture:\n  file: a.jpg\n  alt: Ruộng.\n  credit: Xã\n  licence: Dùng ở đây.\n  consent:\n    on: 2025-03-01\n    scope: Ở đây.\nchanges:',
				),
			{ 'stories/anh/a.jpg': photo },
		);
		expect(problems).toEqual([]);
	});
});

function figure(written: string, where: string, publishers: readonly string[] = ['Bản tin Sông Mơ']) {
	return expect.objectContaining({
		written,
		isSameThing: true,
		ground: expect.objectContaining({ where, publishers }) as unknown,
	}) as unknown;
}

/** Codes that are reported where something is written below a sound story. */
async function codesAfter(prose: string): Promise<readonly string[]> {
	return codesOf((text) => `${text}\n${prose}\n`);
}

async function codesOf(
	change: (text: string) => string,
	files: Readonly<Record<string, string | Uint8Array>> = {},
) {
	return withGoodCopy(async (root) => {
		await writeFile(join(root, STORY), change(await readFile(join(root, STORY), 'utf8')));
		for (const [path, text] of Object.entries(files)) {
			await mkdir(dirname(join(root, path)), { recursive: true });
			await writeFile(join(root, path), text);
		}
		return (await loadContent(root)).problems.map(({ code }) => code);
	});
}

/** The fact lines of the household's story with a sentence more and other notes. */
async function linesAfter(sentence: string, ...notes: readonly string[]) {
	return withGoodCopy(async (root) => {
		const list = notes.map((note) => `  - text: ${note}\n    sources: [ban-tin-2]`).join('\n');
		const text = (await readFile(join(root, STORY), 'utf8')).replace(
			/notes:\n[^]*?conflicts:/,
			`notes:\n${list}\nconflicts:`,
		);
		await writeFile(join(root, STORY), `${text}\n${sentence}\n`);
		const stories = await loadStoryFacts(root);
		return stories.find(({ file }) => file.endsWith(STORY))?.lines ?? [];
	});
}
