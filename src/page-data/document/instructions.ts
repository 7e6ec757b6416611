import type { Content, Document } from '../../collections/load.ts';
import type { Instruction, InstructionKind } from '../../legal/amending/instruction.ts';
import { readAmendments } from '../../legal/amending/read.ts';
import { incomingRelations } from '../../legal/effect-graph.ts';
import { shortDate } from '../../text/date.ts';
import { fold } from '../../text/fold.ts';
import { lowerFirst, upperFirst } from '../../text/letter-case.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { articleAddresses } from './article-addresses.ts';
import { documentById, documentName } from './document-name.ts';
import { siteGraph } from './status.ts';

/** One instruction of an amending text, as pages tell it. */
export interface InstructionView {
	/** "Khoản 2 Điều 3" */
	readonly target: string;
	/** "được sửa đổi, bổ sung" */
	readonly words: string;
	/** From which day, ISO; null where nobody says it. */
	readonly on: string | null;
	readonly since: string | null;
	/** The amending document, and the place in it. */
	readonly by: Link & { readonly document: string };
	readonly place: Link;
	/** The article that is amended, where it has a page. */
	readonly article: Link | null;
	/** The new words, a paragraph each; empty where there are none. */
	readonly text: readonly string[];
}

const KIND_WORDS: Readonly<Record<InstructionKind, string>> = {
	replace: 'được sửa đổi',
	insert: 'được bổ sung',
	repeal: 'được bãi bỏ',
	rename: 'được đổi tên',
	'replace-words': 'được thay cụm từ',
	'remove-words': 'được bỏ cụm từ',
	'insert-words': 'được thêm cụm từ',
	'replace-annex': 'được thay',
};

const read = new WeakMap<Document['tree'], readonly Instruction[]>();

/** The instructions in the words of a document; none where we hold no words. */
function instructionsIn({ tree, text }: Document): readonly Instruction[] {
	if (text === null) return [];
	const known = read.get(tree) ?? readAmendments(tree).instructions;
	read.set(tree, known);
	return known;
}

/** One amending document with what it asks of another, from a day on. */
export interface AmendingText {
	readonly by: Document;
	/** ISO; null where nobody says it. */
	readonly on: string | null;
	readonly instructions: readonly Instruction[];
}

/** The amending texts of a document that we hold, oldest first. */
export function amendingTexts(content: Content, document: Document): AmendingText[] {
	return incomingRelations(siteGraph(content), document.id)
		.filter(({ relation: { kind } }) => kind === 'sua-doi' || kind === 'bai-bo')
		.flatMap(({ by, on }) => {
			const acting = documentById(content, by.id);
			const instructions = instructionsIn(acting).filter((one) => isFor(one, acting, document));
			return instructions.length === 0 ? [] : [{ by: acting, on, instructions }];
		});
}

/** An instruction that names no text is for the only one that the document amends. */
function isFor({ document: named }: Instruction, acting: Document, { id, number, title }: Document): boolean {
	const amended = acting.relations.filter(({ kind }) => kind === 'sua-doi').map(({ document }) => document);
	if (named === null) return amended.length === 1 && amended[0] === id;
	if (named.number !== null) return named.number === number;
	return named.name !== null && fold(named.name) === fold(title);
}

/** What amending texts ask of a document, or of one article of it, oldest first. */
export function instructionsFor(content: Content, document: Document, article?: string): InstructionView[] {
	return amendingTexts(content, document).flatMap(({ by, on, instructions }) =>
		instructions
			.filter(({ target: { address } }) => article === undefined || isWithin(address, article))
			.map((instruction) => instructionView(content, document, { by, on, instruction })),
	);
}

/** What a document, or one article of it, asks of others. */
export function instructionsBy(content: Content, document: Document, article: string): InstructionView[] {
	return document.relations
		.filter(({ kind }) => kind === 'sua-doi')
		.flatMap((relation) => {
			const amended = documentById(content, relation.document);
			return instructionsIn(document)
				.filter((one) => isWithin(one.place.address, article) && isFor(one, document, amended))
				.map((instruction) =>
					instructionView(content, amended, {
						by: document,
						on: relation.on ?? document.inForceOn,
						instruction,
					}),
				);
		});
}

function isWithin(address: string, article: string): boolean {
	return address === article || address.startsWith(`${article}-`);
}

function instructionView(
	content: Content,
	amended: Document,
	{
		by,
		on,
		instruction,
	}: { readonly by: Document; readonly on: string | null; readonly instruction: Instruction },
): InstructionView {
	const { kind, target, text, phrase, place } = instruction;
	const [article] = /^dieu-[0-9]+[a-z]?(?=-|$)/u.exec(target.address) ?? [];
	const hasPage = article !== undefined && articleAddresses(content, amended).includes(article);
	return {
		target: upperFirst(target.words === '' ? documentName(amended) : target.words),
		words: phrase === null ? KIND_WORDS[kind] : phraseWords(KIND_WORDS[kind], phrase),
		on,
		since: on === null ? null : shortDate(on),
		by: { href: paths.document(by.id), label: documentName(by), document: by.id },
		place: { href: paths.provision(by.id, place.address), label: lowerFirst(place.words) },
		article: hasPage
			? { href: paths.article(amended.id, article), label: `${target.words} ${documentName(amended)}` }
			: null,
		text,
	};
}

function phraseWords(words: string, phrase: NonNullable<Instruction['phrase']>): string {
	const [old, young] = [phrase.old, phrase.new].map((one) => `“${one}”`);
	if (phrase.old === '') return `${words} ${young ?? ''}`;
	return phrase.new === '' ? `${words} ${old ?? ''}` : `${words} ${old ?? ''} bằng ${young ?? ''}`;
}
