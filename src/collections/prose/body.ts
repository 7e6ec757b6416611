import type { Nodes, Root } from 'mdast';
import { readMdx, type Fault, type JsxElement } from '../../markdown/read.ts';
import { lineOf, nodesIn, sourceOf } from '../../markdown/words.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';
import {
	brokenComponent,
	holdsProse,
	isComponentName,
	readComponent,
	type Component,
	type Room,
	type Tag,
} from './components.ts';
import { headingProblems } from './headings.ts';
import { linkProblems } from './links.ts';

/** The prose of one file, judged. */
export interface JudgedBody {
	/** What the MDX compiler sees, lines that it cannot read left out. */
	readonly tree: Root;
	/** The components in it that are written as they should be. */
	readonly components: readonly Component[];
	readonly problems: readonly Problem[];
}

/**
 * Judges prose by the tree that the MDX compiler makes of it: Markdown, and components of the table on lines of their
 * own, where the room has them. Everything else is refused, so that content never runs code: what is not known here is not let through.
 */
export function judgeBody(file: string, body: string, room: Room): JudgedBody {
	const { tree, text, faults } = readMdx(body);
	const lines = body.split('\n');
	const judge: Judge = { file, lines, text };
	const tags = Array.from(nodesIn(tree)).flatMap((node) => tagOf(judge, tree, node));
	const read = tags.map((tag) =>
		isComponentName(tag.element.name)
			? readComponent(tag, tag.element.name, room)
			: htmlTag(tag.place, tag.source),
	);
	const problems = [
		...faults.map((fault) => faultProblem(judge, fault)),
		...read.filter(isProblem),
		...Array.from(nodesIn(tree)).flatMap((node) => nodeProblems(judge, node)),
		...linkProblems(file, tree),
		...headingProblems(file, tree, text),
	];
	return {
		tree,
		components: read.flatMap((one) => (isProblem(one) ? [] : [one])),
		problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
	};
}

function isProblem(one: Component | Problem): one is Problem {
	return 'code' in one;
}

interface Judge {
	readonly file: string;
	/** The body as it is written. */
	readonly lines: readonly string[];
	/** The body as it was read: positions in the tree are places in it. */
	readonly text: string;
}

function tagOf({ file, lines, text }: Judge, tree: Root, node: Nodes): readonly Tag[] {
	if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
	const source = sourceOf(text, node);
	const line = lineOf(node);
	const end = node.position?.end.line ?? line;
	const isAlone =
		mayHold(tree, node) &&
		lines
			.slice(line - 1, end)
			.join('\n')
			.trim() === source;
	return [{ element: node, place: { file, line, field: null }, source, isAlone }];
}

/** In the body itself; what holds no prose also stands in a component that does. */
function mayHold(tree: Root, node: JsxElement): boolean {
	if (tree.children.some((child) => child === node)) return true;
	if (holdsProse(node.name)) return false;
	return tree.children.some(
		(child) =>
			child.type === 'mdxJsxFlowElement' &&
			holdsProse(child.name) &&
			child.children.some((one) => one === node),
	);
}

/** Nodes of Markdown that hold others or are checked elsewhere; tags are read above. */
const PLAIN: ReadonlySet<string> = new Set(
	'blockquote break definition delete emphasis footnoteDefinition footnoteReference heading imageReference image link linkReference list listItem mdxJsxFlowElement mdxJsxTextElement paragraph root strong table tableCell tableRow thematicBreak'.split(
		' ',
	),
);

function nodeProblems(judge: Judge, node: Nodes): readonly Problem[] {
	const source = sourceOf(judge.text, node);
	const place = { file: judge.file, line: lineOf(node), field: null };
	switch (node.type) {
		case 'text':
			return [...entities(place, source), ...openSpans(place, source), ...lessThans(place, source)];
		case 'inlineCode':
			return source.includes('\n') ? [openSpan(place, source)] : [];
		case 'code':
			return isClosed(source) ? [] : [problem('file-cut-off', place, 'Khối mã mở ở đây mà không đóng.')];
		case 'mdxjsEsm':
			return [codeLine(place, source)];
		default:
			return PLAIN.has(node.type) ? [] : [expression(place, source)];
	}
}

function faultProblem({ file, lines }: Judge, { line, kind }: Fault): Problem {
	const place = { file, line, field: null };
	const source = (lines[line - 1] ?? '').trim();
	if (kind === 'esm') return codeLine(place, source);
	if (kind === 'expression') return expression(place, source);
	const [tag, name] = TAG.exec(source) ?? [];
	if (tag === undefined) return lessThan(place, source);
	return isComponentName(name ?? null) ? brokenComponent(place, tag, name ?? '') : htmlTag(place, tag);
}

/** The first sign of a tag, a comment or a declaration. */
const TAG = /<[/!?]?([a-z][\w.-]*)[^<>]*>?|<[!?]-*/i;
const ENTITY = /(?<!\\)&(?:#x?[0-9a-f]+|[a-z]+\d*);/gi;
/** Before a space it is read as a sign, before a letter as a tag: nobody should have to know that. */
const LESS_THAN = /(?<!\\)</g;
const BACKTICKS = /(?<!\\)`+/g;

function codeLine(place: Place, source: string): Problem {
	const message = 'Dòng bắt đầu bằng import hay export là mã lệnh.';
	return problem('prose-code', place, message, source.split('\n')[0]);
}

function expression(place: Place, source: string): Problem {
	return problem('prose-code', place, 'Phần trong dấu “{ }” bị đọc là mã lệnh.', source.split('\n')[0]);
}

function htmlTag(place: Place, source: string): Problem {
	return problem('text-markup', place, 'Bài viết có thẻ HTML.', source.split('\n')[0]);
}

function lessThan(place: Place, source: string): Problem {
	const remedy = 'Viết bằng chữ (“nhỏ hơn”), hoặc thêm “\\” ngay trước dấu.';
	return problem('text-markup', place, 'Dấu “<” ở đây bị đọc là thẻ.', source, remedy);
}

function lessThans(place: Place, source: string): readonly Problem[] {
	return matches(place, source, LESS_THAN).map(({ at }) => lessThan(at, source));
}

function entities(place: Place, source: string): readonly Problem[] {
	const remedy = 'Gõ thẳng dấu cần dùng thay cho ký hiệu này.';
	return matches(place, source, ENTITY).map(({ at, found }) =>
		problem('text-markup', at, 'Bài viết có ký hiệu HTML.', found, remedy),
	);
}

/** Backticks that open no code: most likely the second one was forgotten. */
function openSpans(place: Place, source: string): readonly Problem[] {
	return matches(place, source, BACKTICKS).map(({ at }) => openSpan(at, source));
}

function openSpan(place: Place, source: string): Problem {
	const message = 'Dấu ` mở mã mà không đóng trên cùng dòng.';
	const remedy = 'Đóng bằng một dấu ` nữa trên cùng dòng, hoặc viết “\\`”.';
	return problem('prose-code', place, message, source, remedy);
}

function matches(place: Place, source: string, sign: RegExp) {
	return Array.from(source.matchAll(sign), ({ 0: found, index }) => {
		const line = (place.line ?? 1) + source.slice(0, index).split('\n').length - 1;
		return { found, at: { ...place, line } };
	});
}

/** A block of code runs to the end of the text where its fence is not closed. */
function isClosed(source: string): boolean {
	const [fence = ''] = /^(?:`{3,}|~{3,})/.exec(source) ?? [];
	const lines = source.trimEnd().split('\n');
	return lines.length > 1 && (lines.at(-1)?.trimEnd().endsWith(fence) ?? false);
}
