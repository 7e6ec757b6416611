/**
 * The whole way from content to site, with the content of a province that does not exist, a kind of content that is new
 * and an address on the web: one site for all that asks a built one. The tests build on one another.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import sharp from 'sharp';
import { parse } from 'yaml';
import { placeOf } from '../../src/collections/files/rooms.ts';
import { normaliseWords } from '../../src/legal/print.ts';
import { readPage } from '../check/page.ts';
import { openNodeEngine } from '../search/node-engine.ts';
import { listFiles } from './files.ts';
import { fingerprint } from './testing/fingerprint.ts';
import { PHOTO } from './testing/photo.ts';
import { addRecords, askKind } from './testing/new-kind.ts';
import type { ExpectedProblem, ProjectCopy, Ran } from './testing/project-copy.ts';
import { edit, SILENT } from './testing/published-site.ts';
import { copySmallSite, keepSite } from './testing/small-site.ts';
import { askTakenBack } from './testing/taken-back.ts';
import { askAddress } from './testing/with-address.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
/** A build takes half a minute on a quiet machine; a busy one may need ten times as long. */
const SLOW = { timeout: 400_000 };
const IS_LONG = process.env['LONG'] === 'all';

let project: ProjectCopy;
let firstBuild: Ran;
/** The site of the first build, which nothing that follows may change. */
let site: ReturnType<typeof fingerprint>;

beforeAll(async () => {
	// As builds of editors do: what the first makes for keeps, the next may take up.
	vi.stubEnv('KEEP_FILES', 'yes');
	project = await copySmallSite();
	firstBuild = await project.run('build.ts');
	if (firstBuild.code === 0) keepSite(project);
	site = fingerprint(project.dist);
}, SLOW.timeout);

afterAll(() => {
	vi.unstubAllEnvs();
	project.remove();
});

describe('another province builds a complete site from its content alone', () => {
	it('without a fault that the check of the built site would find', SLOW, async () => {
		expect(firstBuild).toMatchObject({ code: 0 });
		expect(await project.run('check-dist.ts')).toMatchObject({ code: 0 });
	});

	it('whose files never name this province, and whose pages all name the other', () => {
		const ours = provinceOf(join(PROJECT, 'content'));
		const theirs = provinceOf(project.content);
		const files = Object.keys(site);
		expect(files.filter((path) => plain(readDist(path)).includes(plain(ours)))).toEqual([]);
		// Short addresses and those of pages that moved only send on: they name nobody.
		const pages = files.filter(
			(path) => path.endsWith('.html') && !readDist(path).includes('http-equiv="refresh"'),
		);
		expect(pages.length).toBeGreaterThan(20);
		expect(pages.filter((path) => !plain(readDist(path)).includes(plain(theirs)))).toEqual([]);
	});

	it('whose full-text page has the words of text.txt, all and in order', () => {
		const plan = 'ke-hoach-7-kh-ubnd-2025';
		const texts = [`documents/${plan}/text.txt`];
		const shown = [`van-ban/${plan}/toan-van/index.html`];
		const words = shown.flatMap((path) =>
			readPage(path, readDist(path)).officialTexts.map((text) => text.words),
		);
		const received = texts.map((path) => readFileSync(join(project.content, path), 'utf8'));
		expect(words.map(normaliseWords)).toEqual(received.map(normaliseWords));
	});

	it('whose prose has what GFM adds to Markdown, and code without styles that its policy forbids', () => {
		const prose = readDist('tiep-can/index.html').replace(/\s+/gu, ' ');
		expect(prose).toMatch(/<th[^>]*>Thiết bị<\/th>.*<td[^>]*><del>Esc<\/del> Tab<\/td>/u);
		expect(prose).toContain('<a href="https://example.org/">https://example.org/</a>');
		expect(prose).toMatch(/id="footnote-label"[^>]*>Chú thích<.*Một máy, một ngày\./u);
		expect(prose).toContain('<pre><code class="language-yaml">title: Tên trang');
	});

	it.each(['Gửi kế hoạch về Sở Nội vụ', 'gui ke hoach ve so noi vu'])(
		'whose search answers its task first to “%s”',
		async (words) => {
			const engine = await openNodeEngine(project.dist);
			expect((await engine?.search(words))?.results[0]).toMatchObject({
				url: '/nhiem-vu/gui-ke-hoach/',
				kind: 'Nhiệm vụ',
			});
		},
	);
});

describe('a story with a photograph', () => {
	const folder = `guong/${PHOTO.story}`;

	it('has a file for every address that its page names, upright and without a trace of the camera', async () => {
		const html = readDist(`${folder}/index.html`);
		const named = [...html.matchAll(/anh-(\d+)\.(avif|webp|jpg) \d+w/g)];
		expect(named.map(([, width, format]) => `${width ?? ''} ${format ?? ''}`)).toEqual(
			['avif', 'webp', 'jpg'].flatMap((format) =>
				['480', String(PHOTO.width)].map((width) => `${width} ${format}`),
			),
		);
		for (const [, width = '', format = ''] of named) {
			const file = await sharp(join(project.dist, folder, `anh-${width}.${format}`)).metadata();
			expect(file).toMatchObject({ width: Number(width), height: Math.round((Number(width) * 10) / 7) });
			expect([file.exif, file.xmp, file.iptc]).toEqual([undefined, undefined, undefined]);
		}
	});

	it('shows it with its shape, its words, who took it and on what terms', () => {
		const html = readDist(`${folder}/index.html`);
		expect(html).toContain('alt="Bốn chiếc thuyền nhỏ chở bèo trên kênh."');
		expect(html).toMatch(new RegExp(`width="${String(PHOTO.width)}" height="${String(PHOTO.height)}"`));
		expect(plain(html)).toMatch(/ảnh: ban biên tập\. điều kiện dùng: dùng trên trang này\./u);
	});

	it('does not publish the file that was handed in', () => {
		expect(Object.keys(site).filter((path) => path.endsWith(PHOTO.file))).toEqual([]);
	});
});

it('has a stamp for every story', () => {
	const stories = listFiles(join(project.content, 'stories')).filter((path) => path.endsWith('.mdx'));
	expect(stories.length).toBeGreaterThan(1);
	const wanted = stories.map((path) => `guong/${path.replace('.mdx', '')}/tem.svg`);
	expect(wanted.filter((path) => !(path in site))).toEqual([]);
});

askKind(() => project);
askAddress(() => project);

// Long: a refused build, below, leaves the site that was there, too; what happens at the swap: staging.test.ts.
describe.runIf(IS_LONG)('a build killed in the middle', () => {
	it.skipIf(process.platform === 'win32')('leaves the site that was there as it was', SLOW, async () => {
		edit(project, `stories/${SILENT.id}.mdx`, (text) => `${text}\nMột câu thêm vào.\n`);
		await killWhenPagesAppear(project);
		expect(fingerprint(project.dist)).toEqual(site);
	});
});

// Two builds more; what a lost address is and says: scripts/published/addresses.test.ts.
if (IS_LONG) askTakenBack(() => project);

it('has left nothing behind of builds that were killed or refused', () => {
	expect(listFiles(join(project.root, '.build'))).toEqual([]);
});

describe('broken content stops the build', () => {
	// One for all, two in `test:long`: src/collections/broken.test.ts proves every case against the same reader.
	it.each(['many-at-once', ...(IS_LONG ? ['prose-script'] : [])])(
		'and says where and how to mend it, site and content untouched: %s',
		SLOW,
		async (name) => {
			const expected = project.breakContent(name);
			addRecords(project);
			const content = fingerprint(project.content);
			const before = fingerprint(project.dist);
			const { code, output } = await project.run('build.ts');
			expect(code).toBe(1);
			expect(output.split('\n')).toEqual(expect.arrayContaining(expected.map(firstLine)));
			expect(output.match(/^ {2}→ \P{Ll}.*[.?”] \[[a-z-]+\]$/gmu)).toHaveLength(expected.length);
			expect(output).not.toContain('Dựng các trang');
			expect(fingerprint(project.dist)).toEqual(before);
			expect(fingerprint(project.content)).toEqual(content);
		},
	);
});

/** Kills a build, with all that it started, as soon as Astro has written a page. */
async function killWhenPagesAppear({ root, start }: ProjectCopy): Promise<void> {
	const program = start('build.ts');
	const ended = once(program, 'close');
	const staging = join(root, '.build');
	while (program.exitCode === null && !listFiles(staging).some((path) => path.endsWith('.html')))
		await pause(10);
	expect(program.exitCode).toBeNull();
	// A negative number means the whole process group.
	process.kill(-(program.pid ?? Number.NaN), 'SIGKILL');
	await ended;
}

/** How the report's line on a problem begins: `content/tasks/x.yaml:14 · due.date · …`. */
function firstLine({ file, line, field }: ExpectedProblem): unknown {
	const place = line === null ? file : `${file}:${String(line)}`;
	return expect.stringContaining([place, ...(field === null ? [] : [field]), ''].join(' · '));
}

function readDist(path: string): string {
	return readFileSync(join(project.dist, path), 'utf8');
}

/** `province.name` of a content folder. */
function provinceOf(content: string): string {
	const file = parse(readFileSync(placeOf(content, 'site.yaml'), 'utf8')) as { province: { name: string } };
	return file.province.name;
}

function plain(text: string): string {
	return text.normalize('NFC').toLocaleLowerCase('vi');
}
