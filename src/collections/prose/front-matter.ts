import { openYaml, type OpenedYaml } from '../files/yaml-file.ts';
import { problem } from '../problems/problem.ts';

/** A prose file in two halves, each with its lines where they are in the file. */
export interface FrontMatter extends OpenedYaml {
	/** The prose, the front matter's lines left empty; null where it is not known where it begins. */
	readonly body: string | null;
}

const FENCE = '---';

/** Takes the keys at the head of a prose file apart from the prose. */
export function frontMatterOf(file: string, text: string): FrontMatter {
	const lines = text.split('\n');
	const first = { file, line: 1, field: null };
	if (lines[0]?.trimEnd() !== FENCE) {
		return failed(problem('front-matter-missing', first, 'Dòng đầu tệp không phải “---”.', lines[0]), text);
	}
	const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE);
	if (end === -1) return failed(problem('front-matter-open', first, 'Phần khóa đầu tệp không đóng.'), null);
	const keys = lines.slice(1, end);
	const body = [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n');
	if (keys.join('').trim() === '') {
		return failed(problem('front-matter-missing', first, 'Giữa hai dòng “---” không có khóa nào.'), body);
	}
	return { ...openYaml(file, Buffer.from(['', ...keys].join('\n'))), body };
}

function failed(reason: ReturnType<typeof problem>, body: string | null): FrontMatter {
	return { yaml: null, problems: [reason], body };
}
