import type { Award, Content } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { answeredBy, AWARD_WORDS, bonusWords, dossierMark, markBefore } from './award-words.ts';
import { openPlaces, referenceNote, wholeMark } from './award-words.ts';
import { awardPage } from './awards.ts';
import { paths } from '../base/paths.ts';
import { hrefOnPaper, onPaper, sheetFrame, type PaperWords } from '../record/paper.ts';
import type { ReferenceView, SourceView, StatementView } from '../record/statements.ts';
import { statusView, type StatusDay } from '../document/status.ts';

/** A statement on paper: what limits it, the words, what stands below them. */
interface PaperStatement {
	/** "Một nguồn:"; empty where it may stand plainly. */
	readonly lead: string;
	readonly text: string;
	/** True where it must not be read as the rule. */
	readonly open: boolean;
	/** Sources beside it, or who may answer. */
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
	/** The plan's year and today, never in one list. */
	| {
			readonly kind: 'times';
			readonly columns: readonly {
				readonly label: string;
				/** For which day something is said in it. */
				readonly note: string | null;
				readonly parts: readonly SheetPart[];
			}[];
	  }
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
		summary: page.summary,
		mark: page.mark === null ? null : wholeMark(page.mark),
		guidance: AWARD_WORDS.guidance,
		checked: `${AWARD_WORDS.checkedOn}: ${page.checkedOn}`,
		open: page.suppliedBy === '' ? null : openPlaces(page.suppliedBy),
		sections: sections(content, page).filter(({ parts }) => parts.length > 0),
	};
}
export type AwardSheet = ReturnType<typeof awardSheet>;

function sections(content: Content, page: Page): SheetSection[] {
	const one = (heading: string, statement: StatementView | null): SheetSection => ({
		heading,
		parts: [{ kind: 'statement', statement: paperStatement(content, statement) }],
	});
	const all = (heading: string, statements: readonly StatementView[]): SheetSection => ({
		heading,
		parts: statements.map((statement) => ({
			kind: 'statement',
			statement: paperStatement(content, statement),
		})),
	});
	return [
		{ heading: AWARD_WORDS.recipients, parts: recipients(page) },
		{ heading: AWARD_WORDS.criteria, parts: criteria(content, page) },
		one(AWARD_WORDS.years, page.years),
		{ heading: AWARD_WORDS.authority, parts: [authority(content, page)] },
		one(AWARD_WORDS.proposer, page.proposer),
		{ heading: AWARD_WORDS.dossier, parts: dossier(content, page) },
		one(AWARD_WORDS.sets, page.dossier?.sets ?? null),
		one(AWARD_WORDS.submission, page.submission),
		one(AWARD_WORDS.processing, page.processing),
		one(AWARD_WORDS.publicity, page.publicity),
		{ heading: AWARD_WORDS.bonus, parts: bonus(content, page) },
		{ heading: AWARD_WORDS.basis, parts: [basis(content, page)] },
		{
			heading: AWARD_WORDS.steps,
			parts:
				page.steps.length === 0
					? []
					: [{ kind: 'steps', items: page.steps.map((step) => onPaper(content, step)) }],
		},
		all(AWARD_WORDS.changes, page.changes),
		all(AWARD_WORDS.notes, page.notes),
		{ heading: AWARD_WORDS.sources, parts: sources(content, page) },
	];
}

function recipients({ recipients: all }: Page): SheetPart[] {
	return all.map(({ label, mark }) => ({
		kind: 'statement',
		statement: plain(mark === null ? label : `${label} (${mark})`),
	}));
}

function criteria(content: Content, { criteria: all, lawRead, suppliedBy }: Page): SheetPart[] {
	if (all.length === 0) return [{ kind: 'statement', statement: paperStatement(content, null, suppliedBy) }];
	return [
		...(lawRead === null
			? []
			: [{ kind: 'statement' as const, statement: paperStatement(content, lawRead) }]),
		{
			kind: 'ticks',
			items: all.map(({ oneOf, ...statement }) => ({
				statement: paperStatement(content, statement),
				choices: oneOf,
			})),
		},
	];
}

function authority(content: Content, { authority: { then, now }, times, suppliedBy }: Page): SheetPart {
	const parts = (statement: StatementView | null): SheetPart[] => [
		{ kind: 'statement', statement: paperStatement(content, statement, suppliedBy) },
	];
	return {
		kind: 'times',
		columns: [
			{ label: times.then, note: null, parts: parts(then) },
			{ label: times.now, note: null, parts: parts(now) },
		],
	};
}

function dossier(content: Content, { dossier: known, suppliedBy }: Page): SheetPart[] {
	if (known === null) return [{ kind: 'statement', statement: paperStatement(content, null, suppliedBy) }];
	const { mark, sources: beside } = known.note;
	return [
		{ kind: 'ticks', items: known.parts.map((part) => ({ statement: plain(part), choices: [] })) },
		...(mark === null
			? []
			: [
					{
						kind: 'statement' as const,
						statement: { ...plain(dossierMark(mark)), open: true, below: sourcesBelow(content, beside) },
					},
				]),
	];
}

function bonus(content: Content, { bonus: all, times }: Page): SheetPart[] {
	if (all.length === 0) return [{ kind: 'statement', statement: paperStatement(content, null) }];
	const proof = ({ words, sources: beside }: Page['bonus'][number]['then']): SheetPart => ({
		kind: 'statement',
		statement: {
			...plain(`${words}.`),
			open: true,
			below: sourcesBelow(content, beside),
		},
	});
	const day = shortDate(content.site.checkedOn);
	return all.flatMap((one): SheetPart[] => [
		{
			kind: 'statement',
			statement: plain(`${bonusWords(one)}${one.today === null ? '' : `, ngày ${day} là ${one.today}`}.`),
		},
		{
			kind: 'times',
			columns: [
				{ label: times.then, note: null, parts: [proof(one.then)] },
				{ label: times.now, note: null, parts: [proof(one.now)] },
			],
		},
	]);
}

/** The day of each column stands at its head: paper does not keep up with the clock. */
function basis(content: Content, { basis: { then, now }, times }: Page): SheetPart {
	const { checkedOn } = content.site;
	return {
		kind: 'times',
		columns: [
			basisColumn(content, times.then, then, 'plan-year'),
			basisColumn(content, times.now, now, checkedOn),
		],
	};
}

function basisColumn(content: Content, label: string, references: readonly ReferenceView[], at: StatusDay) {
	const parts: SheetPart[] =
		references.length === 0
			? [{ kind: 'label', text: AWARD_WORDS.noBasis }]
			: [
					{
						kind: 'references',
						items: references.map(({ document, name, href, place, about, mark }) => ({
							text: place === null ? name : `${place}, ${name}`,
							href: hrefOnPaper(content, href),
							status: document === null ? null : statusView(content, document, at).words,
							about: referenceNote(about, mark),
						})),
					},
				];
	return { label, note: statusDay(content, at), parts };
}

function statusDay(content: Content, at: StatusDay): string {
	return `Hiệu lực xét ngày ${statusView(content, content.site.plan, at).dayLabel}`;
}

function sources(content: Content, { sources: all }: Page): SheetPart[] {
	const items = all.map(({ title, publisher, href, readOn }) => ({
		text: title,
		href: hrefOnPaper(content, href),
		details: `${publisher} (đọc ngày ${readOn})`,
	}));
	return items.length === 0 ? [] : [{ kind: 'sources', items }];
}

function plain(text: string): PaperStatement {
	return { lead: '', text, open: false, below: null };
}

/** `suppliedBy` stands below what nobody knows. */
function paperStatement(
	content: Content,
	statement: StatementView | null,
	suppliedBy?: string,
): PaperStatement {
	if (statement === null) {
		const below = suppliedBy === undefined ? null : { lead: answeredBy(suppliedBy), items: [] };
		return { ...plain(AWARD_WORDS.unknown), open: true, below };
	}
	const { text, mark, open, sources: beside } = statement;
	return {
		lead: mark === null ? '' : markBefore(mark),
		text,
		open,
		below: sourcesBelow(content, beside),
	};
}

function sourcesBelow(content: Content, beside: readonly SourceView[]): PaperStatement['below'] {
	if (beside.length === 0) return null;
	return {
		lead: AWARD_WORDS.source,
		items: beside.map(({ title, publisher, href }) => ({
			text: `${title}, ${publisher}`,
			href: hrefOnPaper(content, href),
		})),
	};
}
