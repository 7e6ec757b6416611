import type { Content, Document } from '../../collections/load.ts';
import { applyAmendments, type Consolidation } from '../../legal/amending/apply.ts';
import { walkUnits, wordsOf, type WorkingUnit } from '../../legal/amending/working.ts';
import { bodyOf, compareBodies, withoutPreface } from '../../legal/comparison/compare.ts';
import { withoutNoise } from '../../legal/comparison/noise.ts';
import { parseDocument } from '../../legal/parse.ts';
import type { Provision } from '../../legal/tree.ts';
import { shortDate } from '../../text/date.ts';
import { lowerFirst } from '../../text/letter-case.ts';
import { paths } from '../base/paths.ts';
import { changedPartsOf } from './comparisons.ts';
import { documentName } from './document-name.ts';
import { amendingTexts } from './instructions.ts';
import { textName, type DatedText } from './texts.ts';

/** A text as we put it together from an earlier one and the texts that amend it: ours, never official. */
export interface WorkingText {
	readonly document: Document;
	/** The first day of the last change in it. */
	readonly day: string;
	readonly base: DatedText;
	/** The text of that very day where we hold one: ours is then only held against it. */
	readonly received: DatedText | null;
	readonly result: Consolidation;
}

const made = new WeakMap<Content, readonly WorkingText[]>();

/** Every text that can be put together: one for each day on which an amending text that we hold begins to work. */
export function workingTexts(content: Content): readonly WorkingText[] {
	const known =
		made.get(content) ?? content.documents.flatMap((document) => workingTextsOf(content, document));
	made.set(content, known);
	return known;
}

function workingTextsOf(content: Content, document: Document): WorkingText[] {
	if (document.texts.length === 0) return [];
	const amending = amendingTexts(content, document);
	const days = [...new Set(amending.flatMap(({ on }) => on ?? []))].sort();
	return days.flatMap((day) => {
		const base = document.texts.findLast(({ from }) => (from ?? '') < day);
		if (base === undefined) return [];
		const amendments = amending
			.filter(({ on }) => on !== null && on > (base.from ?? '') && on <= day)
			.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
			.map(({ by, instructions }) => ({ id: by.id, instructions, tree: by.tree }));
		const { tree } = parseDocument(withoutNoise(base.source));
		const received = document.texts.find(({ from }) => from === day) ?? null;
		return [{ document, day, base, received, result: applyAmendments(tree, amendments) }];
	});
}

/** The pages of a working text: one for the whole, one for each article that was changed. */
export function workingTextRoutes(content: Content) {
	return workingTexts(content).flatMap((working) =>
		[undefined, ...changedArticles(working).map(({ address }) => address)].map((article) => ({
			params: { document: working.document.id, day: `tu-${working.day}`, article },
			props: { page: workingTextPage(content, working, article ?? null) },
		})),
	);
}

/** Everything the page of a working text, or of an article of it, prints. */
export function workingTextPage(content: Content, working: WorkingText, article: string | null) {
	const { document, day, base, received, result } = working;
	const changed = changedArticles(working);
	const shown = changed.find(({ address }) => address === article);
	const place = shown === undefined ? '' : `, ${shown.marker.replace(/[.:]$/u, '')}`;
	return {
		title: `Bản ghép ${documentName(document)} từ ${shortDate(day)}${place}`,
		document: { id: document.id, name: documentName(document), href: paths.document(document.id) },
		href: paths.workingText(document.id, day),
		isWhole: article === null,
		base: lowerFirst(textName(base)),
		applied: result.applied,
		unapplied: result.unapplied.map(({ message, amendment, instruction }) => ({
			message,
			href: paths.provision(amendment, instruction.place.address),
		})),
		articles: changed.map(({ address, marker, ...unit }) => ({
			href: paths.workingText(document.id, day, address),
			label: `${marker} ${wordsOf({ ...unit, address, marker })}`.trim(),
		})),
		units: shown === undefined ? [] : unitViews(content, shown),
		/** Where ours and the received text of that day differ. */
		against:
			received === null || article !== null
				? null
				: {
						name: lowerFirst(textName(received)),
						parts: changedPartsOf(
							compareBodies(withoutPreface(result.body.map(provisionOf)), bodyOf(received.source)),
						),
					},
	};
}

/** Articles in which anything was changed, or could not be. */
function changedArticles({ result }: WorkingText): WorkingUnit[] {
	return [...walkUnits(result.body)].filter(
		(unit) =>
			unit.level === 'article' &&
			[...walkUnits([unit])].some(({ status, pending }) => status !== 'kept' || pending.length > 0),
	);
}

function unitViews(content: Content, article: WorkingUnit) {
	const nameOf = (id: string) =>
		documentName(content.documents.find((one) => one.id === id) ?? { type: '', number: id });
	return [...walkUnits([article])].map(({ marker, pieces, pending }) => ({
		marker,
		pieces: pieces.map(({ text, cause, removed }) => ({
			text,
			removed,
			cause:
				cause === null
					? null
					: {
							href: paths.provision(cause.amendment, cause.instruction.place.address),
							label: `${lowerFirst(cause.instruction.place.words)} ${nameOf(cause.amendment)}`,
						},
		})),
		pending: pending.map(({ message }) => message),
	}));
}

function provisionOf(unit: WorkingUnit): Provision {
	const { level, number, marker, address, children } = unit;
	return {
		level,
		number,
		marker,
		address,
		content: { text: wordsOf(unit), strong: [] },
		isHeading: false,
		line: 0,
		children: children.map(provisionOf),
	};
}
