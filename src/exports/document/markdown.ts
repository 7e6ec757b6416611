import { stringify } from 'yaml';
import type { WordedDocument } from '../../page-data/document/full-text.ts';
import type { Paper, PaperParagraph, PaperTable, Passage, Run } from './paper.ts';

/** Where a program would read a sign into the words: emphasis, code, links, tags, cells. */
const SIGNS = /[\\`*_[\]<>|~]/gu;

/** Where a line would become a list, a heading or a rule. */
const LINE_START = /^(?:(\d+)([.)])(?=\s|$)|([-+#=])(?=[\s#=+-]|$))/u;

/**
 * A document in Markdown (CommonMark with tables): headings are headings, marks stay as they are written. What the file
 * is about stands above the words, in YAML.
 */
export function documentMarkdown(paper: Paper, document: WordedDocument): string {
	const { id, type, number, issuer, issuedOn, title, text } = document;
	const facts = { id, type, number, issuer, issuedOn, title, sourceSha256: text.sha256, url: paper.home };
	const columns = [...paper.head].flatMap(({ left, right }) => [...left, ...right]);
	const foot = paper.foot.flatMap(({ left, right }) => [...left, ...right]);
	const passages = [
		...columns,
		...paper.opening,
		...paper.body,
		...paper.closing,
		...foot,
		...paper.annexes.flat(),
	];
	return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${passages.map(passageText).join('\n\n')}\n`;
}

function passageText(passage: Passage): string {
	return passage.kind === 'table' ? tableText(passage) : paragraphText(passage);
}

function paragraphText({ marker, runs, depth, setting, role }: PaperParagraph): string {
	const words = `${escape(marker)} ${runs.map(runText).join('')}`.trim();
	if (depth !== null) return `${'#'.repeat(Math.min(depth + 1, 6))} ${words}`;
	if (setting === 'title' && role === 'type') return `# ${words}`;
	return escapeStart(words);
}

function runText({ text, strong, href }: Run): string {
	const words = strong ? `**${escape(text)}**` : escape(text);
	return href === null ? words : `[${words}](${href})`;
}

function escape(text: string): string {
	return text.replace(SIGNS, '\\$&').replace(/&(?=#?\w+;)/gu, '\\&');
}

function escapeStart(line: string): string {
	return line.replace(LINE_START, (_match, digits: string | undefined, sign: string, mark: string) =>
		digits === undefined ? `\\${mark}` : `${digits}\\${sign}`,
	);
}

/** The first row heads the table, as Markdown demands; a wide cell is followed by empty ones. */
function tableText({ rows, columns }: PaperTable): string {
	const lines = rows.map(({ cells }) => {
		const texts = cells.flatMap(({ paragraphs, span }) => [
			paragraphs.map((runs) => runs.map(runText).join('')).join('<br>'),
			...Array.from({ length: span - 1 }, () => ''),
		]);
		const missing = Array.from({ length: columns - texts.length }, () => '');
		return `| ${[...texts, ...missing].join(' | ')} |`;
	});
	const rule = `| ${Array.from({ length: columns }, () => '---').join(' | ')} |`;
	return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
}
