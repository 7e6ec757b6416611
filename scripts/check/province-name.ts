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

/** No program names the province: another province changes `content/` only. */
export function provinceName(site: BuiltSite): Promise<Finding[]> {
	const name = readName(site.content('site.yaml'));
	if (name === undefined) return Promise.resolve([]);
	const wanted = fold(name);
	const files = FOLDERS.flatMap((folder) =>
		listFiles(join(site.sourceDir, folder)).map((path) => `${folder}/${path}`),
	);
	const sources = files.filter((path) => TEXT_FILE.test(path) && !EXEMPT.test(path));
	return Promise.resolve(sources.flatMap((path) => checkFile(site.sourceDir, path, name, wanted)));
}

/** `province.name` of site.yaml; a file without it is the content check's business. */
function readName(yaml: string | undefined): string | undefined {
	const { data } = SiteFile.safeParse(yaml === undefined ? undefined : parse(yaml));
	return data?.province.name;
}

function checkFile(sourceDir: string, file: string, name: string, wanted: string): Finding[] {
	const text = fold(readFileSync(join(sourceDir, file), 'utf8'));
	const index = text.indexOf(wanted);
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
