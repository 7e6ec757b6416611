import {
	isMap,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	visit,
	type Document,
	type Node,
	type YAMLError,
} from 'yaml';
import { fieldName, problem, type Place, type Problem } from '../problems/problem.ts';
import { characterProblems } from './characters.ts';
import { decode } from './decode.ts';
import { stringProblems } from './strings.ts';

/** Steps from the root of a file to a value. */
export type Path = readonly PropertyKey[];

/** A file of `key: value` lines that knows the line of everything in it. */
export interface YamlFile {
	/** As reports name it: `content/tasks/x.yaml`. */
	readonly file: string;
	readonly data: Readonly<Record<string, unknown>>;
	/** Line of the key or list entry at `path`; of the nearest thing around it where there is none. */
	readonly lineOf: (path: Path) => number;
}

export interface OpenedYaml {
	/** null where the file could not be read as YAML at all. */
	readonly yaml: YamlFile | null;
	readonly problems: readonly Problem[];
}

/** Reads one YAML file from its bytes. Never throws: whatever is wrong is in `problems`. */
export function openYaml(file: string, bytes: Uint8Array): OpenedYaml {
	const decoded = decode(file, bytes);
	if (decoded.text === null) return { yaml: null, problems: decoded.problems };
	const characters = characterProblems(file, decoded.text);
	const parsed = parse(file, decoded.text);
	return { yaml: parsed.yaml, problems: [...decoded.problems, ...characters, ...parsed.problems] };
}

/** The place of what stands at `path`, for a report. */
export function placeIn(yaml: YamlFile, path: Path): Place {
	return { file: yaml.file, line: yaml.lineOf(path), field: fieldName(path) };
}

function parse(file: string, text: string): OpenedYaml {
	const counter = new LineCounter();
	const at = (offset: number) => ({ file, line: counter.linePos(offset).line, field: null });
	try {
		const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
		const errors = document.errors.map((error) => syntaxProblem(error, text, at(error.pos[0])));
		if (errors.length > 0) return { yaml: null, problems: onePerLine(errors) };
		return fromDocument(file, document, counter);
	} catch (error) {
		// Thousands of open brackets exhaust the parser's stack: the only way it throws.
		return { yaml: null, problems: [problem('yaml-syntax', at(0), 'Không đọc được YAML.', String(error))] };
	}
}

function fromDocument(file: string, document: Document, counter: LineCounter): OpenedYaml {
	const root = document.contents;
	const first = { file, line: 1, field: null };
	if (root === null || (isScalar(root) && root.value === null)) {
		return { yaml: null, problems: [problem('file-empty', first, 'Tệp không có nội dung.')] };
	}
	if (!isMap(root)) {
		return { yaml: null, problems: [problem('yaml-not-mapping', first, 'Tệp không gồm các khóa.')] };
	}
	const lineOf = (path: Path) => counter.linePos(offsetOf(root, path)).line;
	const unsupported = unsupportedProblems(file, document, counter);
	if (unsupported.length > 0) return { yaml: null, problems: unsupported };
	const yaml = { file, data: document.toJS() as Record<string, unknown>, lineOf };
	return { yaml, problems: stringProblems(yaml) };
}

/** YAML that editors never need and that could make a small file endless: references, keys that are lists. */
function unsupportedProblems(file: string, document: Document, counter: LineCounter): readonly Problem[] {
	const problems: Problem[] = [];
	const report = (node: Node) => {
		const place = { file, line: counter.linePos(node.range?.[0] ?? 0).line, field: null };
		problems.push(problem('yaml-syntax', place, 'Cách viết YAML này không dùng ở đây (&, *, !, khóa lạ).'));
	};
	visit(document, {
		Alias: (_, node) => {
			report(node);
		},
		Node: (key, node) => {
			const isOddKey = key === 'key' && !isScalar(node);
			if (isOddKey || node.tag?.startsWith('!') === true) report(node);
		},
	});
	return problems;
}

function syntaxProblem(error: YAMLError, text: string, place: Place): Problem {
	const found = lineText(text, error.pos[0]);
	const atEnd = error.pos[0] >= text.trimEnd().length;
	if (error.code === 'DUPLICATE_KEY') {
		return problem('yaml-duplicate-key', place, 'Khóa này đã có ở trên.', found);
	}
	// The parser notices an open quote or bracket only where the file stops.
	if (atEnd && /closing|end with/.test(error.message)) {
		return problem('file-cut-off', place, 'Tệp hết khi dấu nháy hoặc dấu ngoặc còn mở.', found);
	}
	return problem('yaml-syntax', place, SYNTAX_WORDS[error.code] ?? 'Sai cách viết YAML.', found);
}

/** One slip makes the parser stumble several times on the same line. */
function onePerLine(problems: readonly Problem[]): readonly Problem[] {
	return problems.filter(({ line }, index) => problems.findIndex((other) => other.line === line) === index);
}

const SYNTAX_WORDS: Readonly<Record<string, string>> = {
	TAB_AS_INDENT: 'Dòng thụt bằng phím Tab.',
	BLOCK_AS_IMPLICIT_KEY: 'Một dòng có hai dấu “: ”.',
	BAD_INDENT: 'Dòng thụt sai.',
	MISSING_CHAR: 'Thiếu dấu nháy hoặc dấu ngoặc đóng.',
	BAD_SCALAR_START: 'Giá trị bắt đầu bằng ký hiệu dành riêng của YAML.',
	MULTIPLE_DOCS: 'Tệp có dòng “---” chia làm nhiều phần.',
};

function lineText(text: string, offset: number): string {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const end = text.indexOf('\n', offset);
	return text.slice(start, end === -1 ? undefined : end).trim();
}

function offsetOf(root: Node, path: Path): number {
	let node: unknown = root;
	let offset = root.range?.[0] ?? 0;
	for (const step of path) {
		const next = childOf(node, step);
		if (next === null) break;
		({ node, offset } = next);
	}
	return offset;
}

function childOf(node: unknown, step: PropertyKey): { node: unknown; offset: number } | null {
	if (isMap(node)) {
		const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
		return pair && isScalar(pair.key) ? { node: pair.value, offset: pair.key.range?.[0] ?? 0 } : null;
	}
	if (!isSeq(node) || typeof step !== 'number') return null;
	const item = node.items[step];
	return item === undefined ? null : { node: item, offset: (item as Node).range?.[0] ?? 0 };
}
