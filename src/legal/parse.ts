import { readAfter } from './after.ts';
import { readAnnexFacts } from './annex-facts.ts';
import { readBack } from './back.ts';
import { buildBody } from './body.ts';
import { readFront } from './front.ts';
import { findOddities } from './oddities.ts';
import { placeIssues } from './issues.ts';
import { schemeOf } from './levels.ts';
import { readLines } from './lines.ts';
import { mendMarks } from './mend.ts';
import { castNet } from './net.ts';
import { silenceQuotes } from './quote.ts';
import { toParagraphs } from './repair.ts';
import type { DocumentTree, ParseResult } from './tree.ts';
import { walkTree } from './walk.ts';
import { cutZones } from './zones.ts';

/**
 * Reads any Vietnamese administrative text into a tree. Never throws: what it does not understand stays in the tree
 * where it stood and is reported. Nothing is left out: see `print.ts`.
 */
export function parseDocument(text: string): ParseResult {
	const lines = readLines(text);
	const repaired = toParagraphs(lines);
	const quoted = silenceQuotes(repaired.paragraphs);
	const mended = mendMarks(quoted.paragraphs, schemeOf(quoted.paragraphs));
	const scheme = schemeOf(mended.paragraphs);
	const after = readAfter(mended.paragraphs);
	const zones = cutZones(after.paragraphs);
	const front = readFront(zones.front);
	const body = buildBody([zones.body, zones.rest], scheme);
	const back = readBack(zones.back, front.blocks.filter((block) => block.role === 'other').length);
	const annex = front.facts.number === null ? readAnnexFacts(body.provisions) : { facts: {}, issues: [] };
	const { signer, signerOffice } = back;
	const tree: DocumentTree = {
		facts: { ...front.facts, ...annex.facts, signer, signerOffice },
		front: front.blocks,
		body: body.provisions,
		back: back.blocks,
	};
	const quotedLines = new Set(
		after.paragraphs.filter(({ isQuoted }) => isQuoted === true).map(({ line }) => line),
	);
	const issues = [repaired, quoted, mended, after, front, body, back, annex].flatMap((stage) => stage.issues);
	const starts = Array.from(walkTree(tree), ({ unit: { line, address } }) => ({ line, address }));
	return {
		tree,
		issues: placeIssues([...issues, ...findOddities(tree), ...castNet(tree, quotedLines)], starts),
	};
}
