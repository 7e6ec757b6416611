import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { listFiles } from '../build/files.ts';
import { lineAt } from './references.ts';
import type { Finding } from './finding.ts';
import type { BuiltSite } from './site.ts';

const FOLDERS = ['src', 'scripts'];
const TEXT_FILE = /\.(?:astro|css|html|js|json|md|mdx|mjs|svg|ts|txt|ya?ml)$/;
/** Cases and tests may quote real documents. */
const EXEMPT = /(?:^|\/)fixtures\/|\.test\.ts$/;
const SiteFile = z.object({ province: z.object({ name: z.string().min(1) }) });

/** What editors write for every province. The words of laws name provinces. */
const NATION_FILE = /^nation\/.*\.(?:yaml|mdx)$/u;
/** A source may be a province's, and so may the document that a page names. */
const SOURCE_LINE = /^[ \t]*(?:- )?(?:publisher|source|title|url):.*$/gmu;
/** Names of publishers, sorted by rank. */
const SOURCE_CLASSES = 'nation/source-classes.yaml';

/** No program names the province, and no words for every province do: another one changes `content/province/` only. */
export function provinceName(site: BuiltSite): Promise<Finding[]> {
	const name = readName(site.content('site.yaml'));
	if (name === undefined) return Promise.resolve([]);
	const files = FOLDERS.flatMap((folder) =>
		listFiles(join(site.sourceDir, folder)).map((path) => `${folder}/${path}`),
	);
	const sources = files.filter((path) => TEXT_FILE.test(path) && !EXEMPT.test(path));
	const shared = listFiles(site.contentDir).filter(
		(path) => NATION_FILE.test(path) && path !== SOURCE_CLASSES,
	);
	return Promise.resolve([
		...sources.flatMap((path) => checkFile(site.sourceDir, path, name)),
		...shared.flatMap((path) => checkShared(site.contentDir, path, name)),
	]);
}

/** Words in small letters may be no name: "hòa bình". */
function checkShared(contentDir: string, file: string, name: string): Finding[] {
	const text = readFileSync(join(contentDir, file), 'utf8').normalize('NFC');
	const index = text.replace(SOURCE_LINE, (line) => ' '.repeat(line.length)).indexOf(name);
	if (index < 0) return [];
	return [
		{
			code: 'province-named',
			file: `content/${file}`,
			line: lineAt(text, index),
			message: `Phần dùng chung cho mọi tỉnh ghi tên tỉnh "${name}".`,
			remedy: 'Viết lời đúng cho tỉnh nào cũng được, hoặc chuyển điều ấy sang content/province/.',
		},
	];
}

/** `province.name` of site.yaml; a file without it is the content check's business. */
function readName(yaml: string | undefined): string | undefined {
	const { data } = SiteFile.safeParse(yaml === undefined ? undefined : parse(yaml));
	return data?.province.name;
}

function checkFile(sourceDir: string, file: string, name: string): Finding[] {
	const text = fold(readFileSync(join(sourceDir, file), 'utf8'));
	const index = text.indexOf(fold(name));
	if (index < 0) return [];
	return [
		{
			code: 'province-named',
			file,
			line: lineAt(text, index),
			message: `Mã nguồn ghi thẳng tên tỉnh "${name}".`,
			remedy: 'Lấy tên từ content/province/site.yaml để tỉnh khác dùng được mà không sửa mã.',
		},
	];
}

function fold(text: string): string {
	return text.normalize('NFC').toLowerCase();
}
