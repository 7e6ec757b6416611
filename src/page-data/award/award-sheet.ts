import type { Award, Content } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { upperFirst } from '../../text/letter-case.ts';
import { answeredBy, AWARD_WORDS, bonusWords, emptyFields } from './award-words.ts';
import { awardPage } from './awards.ts';
import { wordBehind } from '../base/marks.ts';
import { paths } from '../base/paths.ts';
import { hrefOnPaper, onPaper, sheetFrame, type PaperWords } from '../record/paper.ts';
import type { ReferenceView, SourceView, StatementView } from '../record/statements.ts';
import { statusView, type StatusDay } from '../document/status.ts';

/** A statement on paper: the words with how sure they are behind them in brackets, what stands below them. */
interface PaperStatement {
	readonly text: string;
	/** Sources beside it. */
	readonly below: { readonly lead: string; readonly items: readonly PaperWords[] } | null;
}

/** What a section holds, in the order of printing. */
type SheetPart =
	| { readonly kind: 'label'; readonly text: string }
	| { readonly kind: 'statement'; readonly statement: PaperStatement }
	/** Boxes to tick, some of them with choices of which one is enough. */
	| {
			readonly kind: 'ticks';
			readonly items: readonly { readonly statement: PaperStatement; readonly choices: readonly string[] }[];
	  }
	| { readonly kind: 'steps'; readonly items: readonly PaperWords[] }
	| {
			readonly kind: 'references';
			readonly items: readonly (PaperWords & { readonly status: string | null; readonly about: string })[];
	  }
	| { readonly kind: 'sources'; readonly items: readonly (PaperWords & { readonly details: string })[] };

interface SheetSection {
	readonly heading: string;
	readonly parts: readonly SheetPart[];
}

type Page = ReturnType<typeof awardPage>;

/** An award as it is printed, section by section: what its page says, guidance that is no law. */
export function awardSheet(content: Content, award: Award) {
	const page = awardPage(content, award);
	const { site } = content;
	return {
		...sheetFrame(content, {
			title: page.name,
			madeOn: site.checkedOn,
			path: paths.award(award.id),
			time: 'both',
		}),
		section: [AWARD_WORDS.section, page.kind, ...(page.level === null ? [] : [page.level.label])].join(' · '),
		otherNames:
			page.otherNames.length === 0 ? null : `${AWARD_WORDS.alsoCalled} ${page.otherNames.join('; ')}`,
		summary: wordBehind(page.summary, page.certainty),
		guidance: AWARD_WORDS.guidance,
		checked: `${AWARD_WORDS.checkedOn}: ${page.checkedOn}`,
		sections: sections(content, page).filter(({ parts }) => parts.length > 0),
	};
}
export type AwardSheet = ReturnType<typeof awardSheet>;

/** Today first and alone; the plan's year in a section of its own behind it, then what is open and where it was read. */
function sections(content: Content, page: Page): SheetSection[] {
	const one = (statement: StatementView | null): SheetPart[] =>
		statement === null ? [] : [{ kind: 'statement', statement: paperStatement(content, statement) }];
	return [
		{ heading: AWARD_WORDS.authority, parts: authority(content, page) },
		{ heading: AWARD_WORDS.recipients, parts: recipients(page) },
		{ heading: AWARD_WORDS.criteria, parts: criteria(content, page) },
		{ heading: AWARD_WORDS.dossier, parts: dossier(content, page) },
		...page.fields.map(({ label, statement }) => ({ heading: label, parts: one(statement) })),
		{ heading: AWARD_WORDS.bonus, parts: bonus(content, page, 'now') },
		{ heading: AWARD_WORDS.basis, parts: basis(content, page.basis.now, content.site.checkedOn) },
		{
			heading: AWARD_WORDS.steps,
			parts:
				page.steps.length === 0
					? []
					: [{ kind: 'steps', items: page.steps.map((step) => onPaper(content, step)) }],
		},
		{ heading: AWARD_WORDS.changes, parts: page.changes.flatMap(one) },
		{ heading: AWARD_WORDS.notes, parts: page.notes.flatMap(one) },
		{
			heading: page.times.then,
			parts: [
				...one(page.authority.then),
				...bonus(content, page, 'then'),
				...basis(content, page.basis.then, 'plan-year'),
			],
		},
		{
			heading: AWARD_WORDS.elsewhere,
			parts: page.elsewhere.flatMap(({ label, statement }) =>
				one({ ...statement, text: `${label}: ${statement.text}` }),
			),
		},
		{ heading: AWARD_WORDS.gaps, parts: gaps(page) },
		{ heading: AWARD_WORDS.sources, parts: sources(content, page) },
	];
}

function authority(content: Content, { authority: { now, here } }: Page): SheetPart[] {
	if (now === null) return [];
	const names: SheetPart[] = here.length === 0 ? [] : [plain(`${AWARD_WORDS.here} ${here.join('; ')}.`)];
	return [{ kind: 'statement', statement: paperStatement(content, now) }, ...names];
}

function recipients({ recipients: all }: Page): SheetPart[] {
	return all.map(({ label, certainty }) => plain(wordBehind(label, certainty)));
}

function criteria(content: Content, { criteria: all, lawRead }: Page): SheetPart[] {
	if (all.length === 0) return [];
	const items = all.map(({ oneOf, ...statement }) => ({
		statement: paperStatement(content, statement),
		choices: oneOf,
	}));
	return [
		...(lawRead === null
			? []
			: [{ kind: 'statement' as const, statement: paperStatement(content, lawRead) }]),
		{ kind: 'ticks', items },
	];
}

function dossier(content: Content, { dossier: known }: Page): SheetPart[] {
	if (known === null) return [];
	const { parts, certainty, sources: beside } = known;
	const items = parts.map((text, index) => ({
		// Said once for all papers, behind the last.
		statement:
			index === parts.length - 1
				? { text: wordBehind(text, certainty), below: sourcesBelow(content, certainty, beside) }
				: { text, below: null },
		choices: [],
	}));
	return [{ kind: 'ticks', items }];
}

function bonus(content: Content, { bonus: all }: Page, time: 'then' | 'now'): SheetPart[] {
	const day = shortDate(content.site.checkedOn);
	return all
		.filter((one) => !one[time].open)
		.map((one) => {
			const { coefficient, certainty, sources: beside } = one[time];
			const sum = time === 'now' && one.today !== null ? `, ngày ${day} là ${one.today}` : '';
			const text = wordBehind(`${bonusWords({ ...one, coefficient })}${sum}.`, certainty);
			return { kind: 'statement', statement: { text, below: sourcesBelow(content, certainty, beside) } };
		});
}

/** For which day the statuses are said stands before them: paper does not keep up with the clock. */
function basis(content: Content, references: readonly ReferenceView[], at: StatusDay): SheetPart[] {
	if (references.length === 0) return [];
	const items = references.map(({ document, name, href, place, about, certainty }) => ({
		text: wordBehind(place === null ? name : `${place}, ${name}`, certainty),
		href: hrefOnPaper(content, href),
		status: document === null ? null : statusView(content, document, at).words,
		about,
	}));
	const day = statusView(content, content.site.plan, at).dayLabel;
	return [
		{ kind: 'label', text: `Hiệu lực xét ngày ${day}` },
		{ kind: 'references', items },
	];
}

function gaps({ gaps: { empty, said }, suppliedBy }: Page): SheetPart[] {
	const lines = [...(empty.length === 0 ? [] : [emptyFields(empty)]), ...said.map(upperFirst)];
	if (lines.length === 0) return [];
	return [
		...lines.map(plain),
		...(suppliedBy === '' ? [] : [{ kind: 'label' as const, text: answeredBy(suppliedBy) }]),
	];
}

function sources(content: Content, { sources: all }: Page): SheetPart[] {
	const items = all.map(({ title, publisher, href, readOn }) => ({
		text: title,
		href: hrefOnPaper(content, href),
		details: `${publisher} (đọc ngày ${readOn})`,
	}));
	return items.length === 0 ? [] : [{ kind: 'sources', items }];
}

function plain(text: string): SheetPart {
	return { kind: 'statement', statement: { text, below: null } };
}

function paperStatement(
	content: Content,
	{ text, certainty, sources: beside }: Pick<StatementView, 'text' | 'certainty' | 'sources'>,
): PaperStatement {
	return { text: wordBehind(text, certainty), below: sourcesBelow(content, certainty, beside) };
}

/** Beside what rests on few; what several agree on is read from the list at the end. */
function sourcesBelow(
	content: Content,
	certainty: StatementView['certainty'],
	beside: readonly SourceView[],
): PaperStatement['below'] {
	if (beside.length === 0 || certainty === '2+') return null;
	return {
		lead: AWARD_WORDS.source,
		items: beside.map(({ title, publisher, href }) => ({
			text: `${title}, ${publisher}`,
			href: hrefOnPaper(content, href),
		})),
	};
}
