import type { Award, Content } from '../../collections/load.ts';
import { bonusAmount, hundredthsOf, spanOn, writeAmount, writeCoefficient } from '../../legal/bonus.ts';
import { shiftDay, shortDate } from '../../text/date.ts';
import { RECIPIENT_LABELS } from './award-labels.ts';
import { siteContent } from '../base/content.ts';
import { paths } from '../base/paths.ts';
import { today } from '../base/today.ts';
import { documentLink, proofView, statementView } from '../record/statements.ts';

/** Whose rule a day falls under. */
type Time = 'then' | 'now';

/** One base salary under one rule: where either changes, a new period begins. */
interface Period {
	readonly from: string;
	readonly to: string | null;
	readonly amount: number;
	readonly time: Time;
}

/** The base salaries cut where the rule on bonuses begins and where it was replaced. */
export function bonusPeriods({ baseSalary, awardGuide }: Content): Period[] {
	if (awardGuide === null) return [];
	const { startedOn, turnedOn } = awardGuide;
	const lastThen = shiftDay(turnedOn, -1);
	return baseSalary.flatMap(({ from, to, amount }) => [
		...cut({ from, to, amount }, startedOn, lastThen, 'then'),
		...cut({ from, to, amount }, turnedOn, null, 'now'),
	]);
}

/** The part of a salary's days that lies between two days; nothing where none does. */
function cut(span: Omit<Period, 'time'>, first: string, last: string | null, time: Time): Period[] {
	const from = span.from > first ? span.from : first;
	const to = earlier(span.to, last);
	return to !== null && to < from ? [] : [{ ...span, from, to, time }];
}

function earlier(a: string | null, b: string | null): string | null {
	if (a === null || b === null) return a ?? b;
	return a < b ? a : b;
}

/** What one award gives one kind of recipient. */
export function bonusViews(content: Content, award: Award) {
	return award.bonus.map(({ recipient, coefficient, ceiling, then, now }) => ({
		key: `${award.id}.${recipient}`,
		recipient: RECIPIENT_LABELS[recipient],
		coefficient: writeCoefficient(hundredthsOf(coefficient)),
		ceiling,
		then: figureView(content, coefficient, then),
		now: figureView(content, coefficient, now),
	}));
}
type BonusView = ReturnType<typeof bonusViews>[number];

/** The figure of one time, where it may differ from the award's, and what confirms it. */
function figureView(content: Content, usual: number, { coefficient: own, ...proof }: Proof) {
	const hundredths = hundredthsOf(own ?? usual);
	return {
		hundredths,
		coefficient: writeCoefficient(hundredths),
		...proofView(content, proof),
	};
}
type Proof = Award['bonus'][number]['then'];

/** What comes to be paid on a day, in words; null where the figure is not confirmed for that day. */
function paidIn({ ceiling, ...proofs }: BonusView, { amount, time }: Period): string | null {
	const { open, hundredths } = proofs[time];
	return open ? null : `${ceiling ? 'không quá ' : ''}${writeAmount(bonusAmount(hundredths, amount))} đ`;
}

/** The bonuses of one award: figures today and what they come to on the day of the last check, so that files say the same whenever they are made. */
export function awardBonus(content: Content, award: Award) {
	const period = spanOn(bonusPeriods(content), content.site.checkedOn);
	return bonusViews(content, award).map((view) => ({
		...view,
		today: period === null ? null : paidIn(view, period),
	}));
}

/** The page on bonuses: the rule, the base salaries, a table for each period, what the calculator needs. */
export async function bonusPage() {
	const content = await siteContent();
	const rows = bonusRows(content);
	const periods = bonusPeriods(content);
	const current = spanOn(periods, today());
	return {
		rules: (content.awardGuide?.bonusRules ?? []).map((rule) => statementView(content, rule)),
		salaries: content.baseSalary.map(({ from, to, amount, document, place, certainty }) => ({
			days: daysLabel(from, to),
			amount: writeAmount(amount),
			document: documentLink(content, document),
			place,
			certainty,
		})),
		/** The newest first; that of the day of the build is open. */
		tables: periods
			.toReversed()
			.map((period) => ({ ...bonusTable(rows, period), isNow: period === current })),
		options: rows,
		/** The day the calculator begins with; the script makes it the reader's. */
		today: today(),
	};
}

/** One row for each award and kind of recipient, in the order of the awards' own list. */
function bonusRows(content: Content) {
	return content.awards.flatMap((award) =>
		bonusViews(content, award).map((view) => ({
			...view,
			href: paths.award(award.id),
			name: award.name,
		})),
	);
}

function bonusTable(rows: ReturnType<typeof bonusRows>, period: Period) {
	const { from, to, amount, time } = period;
	return {
		id: `tu-${from}`,
		days: daysLabel(from, to),
		from,
		to,
		time,
		salary: amount,
		salaryLabel: writeAmount(amount),
		rows: rows
			.toSorted((a, b) => b[time].hundredths - a[time].hundredths)
			.map((row) => ({
				...row,
				coefficient: row[time].coefficient,
				paid: paidIn(row, period),
				certainty: row[time].certainty,
			})),
	};
}

function daysLabel(from: string, to: string | null): string {
	const first = `Từ ngày ${shortDate(from)}`;
	return to === null ? first : `${first} đến hết ngày ${shortDate(to)}`;
}
