import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from '../../src/legal/parse.ts';
import { reportDocument } from '../../src/legal/report.ts';
import { documentId } from './document-id.ts';
import { documentYaml } from './document-yaml.ts';
import { checkOverwrite, writeFolder } from './folder.ts';
import { ImportError } from './import-error.ts';
import { readText } from './read-text.ts';
import { summary } from './summary.ts';

/** Where the words of a run go: the process, or a list in tests. */
export interface Output {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
}

const USAGE = `Cách dùng: npm run import -- <tệp.txt> [--into <thư mục>] [--id <tên>] [--force] [--json]

  --into   thư mục chứa các văn bản (mặc định: content/documents)
  --id     tên thư mục của văn bản (mặc định: loại, số và năm, ví dụ ke-hoach-26-kh-ubnd-2024)
  --force  ghi đè document.yaml và text.txt dù đã được sửa; các tệp khác luôn được giữ
  --json   chỉ in báo cáo dạng JSON
`;

/** Runs one import. Returns the exit code: 0 done, 1 bad input or refused, 2 wrong usage. Other errors are thrown. */
export function run(args: readonly string[], { out, err }: Output): number {
	const options = readOptions(args);
	if (options === null) {
		err(USAGE);
		return 2;
	}
	try {
		out(importFile(options));
		return 0;
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		err(`${error.message}\n`);
		return 1;
	}
}

interface Options {
	readonly file: string;
	readonly into: string;
	readonly id: string | undefined;
	readonly force: boolean;
	readonly json: boolean;
}

/** Returns what to print after the files are in place. */
function importFile({ file, into, id: wanted, force, json }: Options): string {
	const { bytes, text } = readText(file);
	const result = parseDocument(text);
	const id = documentId(result.tree.facts, wanted);
	const folder = join(into, id);
	checkOverwrite(folder, force);
	writeFolder(folder, { 'document.yaml': documentYaml(id, result.tree.facts, bytes), 'text.txt': bytes });
	const report = reportDocument(result);
	return json ? `${JSON.stringify(report, null, '\t')}\n` : summary(report, folder);
}

function readOptions(args: readonly string[]): Options | null {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				into: { type: 'string', default: join('content', 'documents') },
				id: { type: 'string' },
				force: { type: 'boolean', default: false },
				json: { type: 'boolean', default: false },
			},
		});
		const [file] = positionals;
		return file === undefined || positionals.length > 1 ? null : { ...values, id: values.id, file };
	} catch {
		return null;
	}
}
