/**
 * npm run bench:search [-- --articles <file> --questions <file>] [--dist <folder>] [--no-browser]: measures the search;
 * `-- --quick`: only the tuning part and the titles, nothing is written. The judged queries need a built site; the legal questions are not part of the project: where they are absent this
 * says so. Writes report.md beside the queries. Exit code 1: a target was missed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBrowser } from './search/browser.ts';
import { measureGrowth } from './search/growth.ts';
import { runQuestions, type QuestionSection } from './search/questions.ts';
import { table, type Section } from './search/report.ts';
import { measureSlowLine } from './search/slow-line.ts';
import { runSite } from './search/site.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const REPORT = join(import.meta.dirname, 'search', 'report.md');

const { values } = parseArgs({
	options: {
		articles: { type: 'string' },
		questions: { type: 'string' },
		dist: { type: 'string' },
		'no-browser': { type: 'boolean' },
		quick: { type: 'boolean' },
	},
});
const shared = `${process.env['SHARED_DIR'] ?? join(ROOT, '..', 'shared')}/retrieval`;
const articles = values.articles ?? join(shared, 'articles.jsonl');
const questions = values.questions ?? join(shared, 'questions.jsonl');
const dist = resolve(values.dist ?? process.env['OUT_DIR'] ?? join(ROOT, 'dist'));

process.exitCode = await bench();

/** Runs what can be run; returns the exit code. */
async function bench(): Promise<number> {
	const isQuick = values.quick === true;
	const sections: Section[] = [];
	for (const measure of [
		() => siteSection(isQuick),
		...(isQuick ? [] : [slowLineSection, ...questionSections()]),
	]) {
		const section = await measured(measure);
		console.log(`\n## ${section.title}\n\n${section.body}`);
		sections.push(section);
		// It takes long: who stops it keeps what was measured.
		if (!isQuick) writeFileSync(REPORT, reportOf(sections));
	}
	console.log(`\n${verdictOf(sections)}`);
	return sections.every(({ missed }) => missed.length === 0) ? 0 : 1;
}

function verdictOf(sections: readonly Section[]): string {
	const missed = sections.flatMap((section) => section.missed);
	return missed.length === 0
		? 'Đạt mọi mức.'
		: `Chưa đạt:\n\n${missed.map((line) => `- ${line}`).join('\n')}`;
}

async function siteSection(isQuick: boolean): Promise<Section> {
	const title = 'Câu hỏi của trang này';
	if (!existsSync(join(dist, 'pagefind'))) return skipped(title, `chưa có ${dist}; chạy npm run build trước`);
	return runSite(dist, isQuick);
}

/** What dies half way must not take the other figures with it; it counts as a target missed. */
async function measured(measure: () => Promise<Section>): Promise<Section> {
	try {
		return await measure();
	} catch (error) {
		const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		return { title: 'Không đo được', body: why, missed: [`không đo được: ${why}`] };
	}
}

function slowLineSection(): Promise<Section> {
	if (values['no-browser'] === true) return Promise.resolve(skipped('Trên đường chậm', 'có --no-browser'));
	return measureSlowLine(dist, [
		'hiến đất làm đường',
		'cstd co so',
		'kien xuong',
		'nd 98 con hieu luc khong',
	]);
}

function questionSections(): readonly (() => Promise<Section>)[] {
	const absent = [articles, questions].filter((file) => !existsSync(file));
	if (absent.length > 0) {
		const why = `không có ${absent.join(', ')}; chỉ nơi khác bằng --articles và --questions`;
		return [() => Promise.resolve(skipped('Câu hỏi pháp luật thật', why))];
	}
	let found: QuestionSection | undefined;
	return [
		async () => (found = await runQuestions(articles, questions)),
		() => measureGrowth(articles, questions),
		() => {
			if (values['no-browser'] === true) return Promise.resolve(skipped('Trong Chromium', 'có --no-browser'));
			if (found === undefined) throw new Error('Trong Chromium: không có chỉ mục của các điều');
			return measureBrowser(dist, found.siteDir, found.texts);
		},
	];
}

function skipped(title: string, why: string): Section {
	return { title, body: `Bỏ qua: ${why}.`, missed: [] };
}

function reportOf(sections: readonly Section[]): string {
	const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
		cwd: ROOT,
		encoding: 'utf8',
	}).trim();
	const head = table(
		['Mã nguồn', 'Ngày', 'Node'],
		[[commit, new Date().toISOString().slice(0, 10), process.version]],
	);
	return [
		'# Kết quả đo tìm kiếm\n\nTệp này do `npm run bench:search` viết; không sửa bằng tay.',
		head,
		...sections.map(({ title, body }) => `## ${title}\n\n${body}`),
		`## Kết luận\n\n${verdictOf(sections)}`,
	]
		.join('\n\n')
		.concat('\n');
}
