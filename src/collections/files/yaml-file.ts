import {
	isMap,
	isScalar,
	LineCounter,
	parseDocument,
	visit,
	type Document,
	type Node,
	type YAMLError,
	type YAMLMap,
} from 'yaml';
import { fieldName, problem, type Place, type Problem } from '../problems/problem.ts';
import { characterProblems } from './characters.ts';
import { decode } from './decode.ts';
import { remembered } from './memory.ts';
import { stringProblems } from './strings.ts';
import { tooDeepAt } from './yaml-depth.ts';
import { positionsIn, type Path } from './yaml-positions.ts';

export type { Path } from './yaml-positions.ts';

/** A file of `key: value` lines that knows the line of everything in it. */
export interface YamlFile {
	/** As reports name it: `content/province/tasks/x.yaml`. */
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

/**
 * Reads one YAML file from its bytes. Never throws: whatever is wrong is in `problems`. A file in which nothing was wrong is
 * remembered without its lines, which are asked only where something else turns out to be wrong.
 */
export function openYaml(file: string, bytes: Uint8Array): OpenedYaml {
	let opened: OpenedYaml | undefined;
	const open = () => (opened ??= openAnew(file, bytes));
	const data = remembered('yaml', bytes, () => {
		const { yaml, problems } = open();
		return problems.length === 0 && yaml !== null ? yaml.data : null;
	});
	if (opened !== undefined || data === null) return open();
	return { yaml: { file, data, lineOf: (path) => open().yaml?.lineOf(path) ?? 1 }, problems: [] };
}

function openAnew(file: string, bytes: Uint8Array): OpenedYaml {
	const decoded = decode(file, bytes);
	if (decoded.text === null) return { yaml: null, problems: decoded.problems };
	const characters = characterProblems(file, decoded.text);
	const parsed = parse(file, decoded.text);
	return { yaml: parsed.yaml, problems: [...decoded.problems, ...characters, ...parsed.problems] };
}

/**
 * The place of what stands at `path`, for a report. Its line is looked up when it is asked for: most checks name a place
 * and find nothing wrong there, and lines are known only to a file that was parsed anew.
 */
export function placeIn(yaml: YamlFile, path: Path): Place {
	return {
		file: yaml.file,
		get line() {
			return yaml.lineOf(path);
		},
		field: fieldName(path),
	};
}

function parse(file: string, text: string): OpenedYaml {
	const deep = tooDeepAt(text);
	if (deep !== null) return { yaml: null, problems: [depthProblem(file, text, deep)] };
	const counter = new LineCounter();
	// The library looks for repeated keys by comparing each with all before it; `repeatedKeys` does without that.
	const options = { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' } as const;
	// A text that ends in \" is a closed one to the library, and is not to others; a line end makes it see that.
	const document = parseDocument(`${text}\n`, { ...options, lineCounter: counter });
	const at = (offset: number) => ({
		file,
		line: counter.linePos(Math.min(offset, text.length)).line,
		field: null,
	});
	const errors = document.errors.map((error) => syntaxProblem(error, text, at(error.pos[0])));
	const repeated = repeatedKeys(document).map((offset) =>
		problem('yaml-duplicate-key', at(offset), 'Khóa này đã có ở trên.', lineText(text, offset)),
	);
	const problems = onePerLine([...errors, ...repeated]);
	return problems.length > 0 ? { yaml: null, problems } : fromDocument(file, document, counter);
}

function depthProblem(file: string, text: string, offset: number): Problem {
	const place = { file, line: text.slice(0, offset).split('\n').length, field: null };
	const remedy = 'Bỏ bớt các dấu “[”, “{”, “-” hoặc các lần thụt dòng lồng trong nhau.';
	return problem('yaml-syntax', place, 'Dòng này lồng nhau quá sâu.', lineText(text, offset), remedy);
}

/** Where keys stand that their mapping has already. */
function repeatedKeys(document: Document): readonly number[] {
	const offsets: number[] = [];
	visit(document, {
		Map: (_, { items }: YAMLMap) => {
			const seen = new Set<unknown>();
			for (const { key } of items) {
				if (!isScalar(key)) continue;
				if (seen.has(key.value)) offsets.push(key.range?.[0] ?? 0);
				seen.add(key.value);
			}
		},
	});
	return offsets;
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
	const positionOf = positionsIn(root);
	const lineOf = (path: Path) => counter.linePos(positionOf(path)).line;
	const unsupported = unsupportedProblems(file, document, counter);
	if (unsupported.length > 0) return { yaml: null, problems: unsupported };
	const yaml = { file, data: document.toJS() as Record<string, unknown>, lineOf };
	return { yaml, problems: stringProblems(yaml.data, (path) => placeIn(yaml, path)) };
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
	// The parser notices an open quote or bracket only where the file stops.
	if (atEnd && /closing|end with/.test(error.message)) {
		return problem('file-cut-off', place, 'Tệp hết khi dấu nháy hoặc dấu ngoặc còn mở.', found);
	}
	return problem('yaml-syntax', place, SYNTAX_WORDS[error.code] ?? 'Sai cách viết YAML.', found);
}

/** One slip makes the parser stumble several times on the same line. */
function onePerLine(problems: readonly Problem[]): readonly Problem[] {
	return [...new Map(problems.toReversed().map((one) => [one.line, one])).values()].toReversed();
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
