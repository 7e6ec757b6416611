import type { Content, Term } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { articleLink } from '../document/article-links.ts';
import { statusView } from '../document/status.ts';
import { otherNames } from '../award/award-labels.ts';
import { siteContent } from '../base/content.ts';
import type { Link } from '../base/links.ts';
import type { Markable } from './mark-terms.ts';
import { paths } from '../base/paths.ts';
import { legalSourceView as sourceView, sourcesOf } from '../record/statements.ts';
import { lowerFirst, upperFirst } from '../../text/letter-case.ts';

/** The glossary: every term with what it rests on. */
export function termsPage({ terms, ...content }: Content) {
	const all = { terms, ...content };
	return [...terms]
		.sort((a, b) => a.name.localeCompare(b.name, 'vi'))
		.map((term) => ({
			...termView(term),
			aliases: term.aliases,
			certainty: term.certainty,
			checkedOn: shortDate(term.effect.checkedOn),
			basis: term.basis.map((basis, index) => ({
				...articleLink(all, basis),
				clause: basis.clause,
				document: basis.document,
				article: basis.article,
				hasStatus: !isSameStatus(all, basis, term.basis[index + 1]),
			})),
			see: term.see.flatMap((id) => terms.filter((other) => other.id === id).map(termLink)),
		}));
}

/** True where the next place says the same of the same document: the label is printed once, after the last. */
function isSameStatus(content: Content, here: TermBasis, next: TermBasis | undefined): boolean {
	if (next?.document !== here.document) return false;
	const words = ({ document, article }: TermBasis) => statusView(content, document, 'today', article).steps;
	return words(here) === words(next);
}
type TermBasis = Term['basis'][number];

/** What stands at the end of the glossary: what is not known of its terms, and where all of it was read. */
export function termsFoot({ terms }: Content) {
	return {
		gaps: terms.flatMap(({ name, missing }) =>
			missing === null ? [] : [`${upperFirst(name)}: ${lowerFirst(missing)}`],
		),
		sources: sourcesOf(terms.flatMap(({ sources }) => sources.map(sourceView))),
	};
}

/** A term as pages show it beside an article. */
export function termView({ id, name, meaning }: Term) {
	return { id, name: upperFirst(name), meaning, href: paths.term(id) };
}

/**
 * The terms in the form that marking wants, and with them the names that hold a term: awards lead to their own page,
 * laws, agencies and movements stay as they are. Where one word names two things, the glossary comes first.
 */
export function markables(content: Content): readonly Markable[] {
	const made = known.get(content) ?? makeMarkables(content);
	known.set(content, made);
	return made;
}

/** Every article's page asks for those of one content. */
const known = new WeakMap<Content, readonly Markable[]>();

function makeMarkables({ terms, awards, documents, agencies, movements }: Content): readonly Markable[] {
	return [
		...documents.map(({ title }) => ({ href: null, words: [title, title.replace(/ năm \d{4}$/, '')] })),
		...[...agencies, ...movements].map(({ name }) => ({ href: null, words: [name] })),
		...awards.map((award) => ({ href: paths.award(award.id), words: [award.name, ...otherNames(award)] })),
		...terms.map(({ id, name, aliases }) => ({ href: paths.term(id), words: [name, ...aliases] })),
	];
}

/** The same for what stands on the page at this address, which has no use for a link to itself. */
export async function markablesFor(address: string): Promise<readonly Markable[]> {
	return markables(await siteContent()).map((one) => (one.href === address ? { ...one, href: null } : one));
}

function termLink({ id, name }: Term): Link {
	return { href: paths.term(id), label: name };
}
