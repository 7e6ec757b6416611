import type { Content, Story } from '../../collections/load.ts';
import { paths } from '../base/paths.ts';
import { onPaper, sheetFrame, type PaperWords } from '../record/paper.ts';
import { storyPage } from './stories.ts';
import { storyProse } from './story-prose.ts';
import { STORY_WORDS } from './story-words.ts';

/** A story as it is printed: what its page says, without what only a screen can use. */
export function storySheet(content: Content, story: Story) {
	const page = storyPage(content, story);
	return {
		...sheetFrame(content, {
			title: page.title,
			madeOn: lastDay(story),
			path: paths.story(story.id),
			time: 'both',
		}),
		section: [STORY_WORDS.section, ...page.fields.map(({ label }) => label)].join(' · '),
		summary: page.summary,
		facts: facts(page),
		prose: storyProse(content, story),
		caution: page.needsCaution ? STORY_WORDS.caution : null,
		picture: page.picture && { alt: page.picture.alt, caption: page.picture.caption },
		figures: page.figures,
		recognition: {
			heading: page.recognition.length > 0 ? STORY_WORDS.why : STORY_WORDS.inMovements,
			awards: page.recognition.map(({ award, details, guide }) => ({
				award,
				details,
				rule: guide && { lead: STORY_WORDS.rule, ...onPaper(content, guide) },
			})),
			movements: movements(content, page),
		},
		sources: {
			heading: STORY_WORDS.sources,
			items: page.sources.map(({ title, url, details }) => ({ text: title, href: url, details })),
		},
		conflicts:
			page.conflicts.length === 0
				? null
				: {
						heading: STORY_WORDS.conflicts,
						items: page.conflicts.map(({ text, by }) => `${text} (${by})`),
					},
		unknown: page.unknown === null ? null : { heading: STORY_WORDS.open, words: page.unknown },
		changes: {
			heading: STORY_WORDS.changes,
			items: page.days.map(({ on, words }) => `${on}: ${words}`),
		},
		statement: page.statement,
	};
}

type Page = ReturnType<typeof storyPage>;

/** The last day that the story's file names: a later one is another file. */
function lastDay({ publishedOn, checkedOn, changes }: Story): string {
	return [publishedOn, checkedOn, ...changes.map(({ on }) => on)].toSorted().at(-1) ?? checkedOn;
}

/** Who, where, when, recognised how: each a label with what is known, line by line. */
function facts({ name, role, who, where, period, recognition }: Page) {
	const known = (lines: readonly (string | null)[]) => lines.filter((line) => line !== null);
	return [
		{ label: STORY_WORDS.who, first: name, more: known([role, who.label]) },
		{
			label: STORY_WORDS.where,
			first: where.today ?? where.label,
			more: known([where.today === null ? null : `${STORY_WORDS.then} ${where.label}`, where.note]),
		},
		...(period === null ? [] : [{ label: STORY_WORDS.when, first: period, more: [] }]),
		...recognition.slice(0, 1).map(({ award }) => ({
			label: STORY_WORDS.recognised,
			first: award,
			more: recognition.slice(1).map((other) => other.award),
		})),
	];
}

/** The movements with what stands behind each; null where the story belongs to none. */
function movements(
	content: Content,
	page: Page,
): { lead: string; items: (PaperWords & { tail: string })[] } | null {
	if (page.movements.length === 0) return null;
	return {
		lead: STORY_WORDS.movements,
		items: page.movements.map(({ isOurs, ...link }) => ({
			...onPaper(content, link),
			tail: isOurs ? ` ${STORY_WORDS.ours}` : '',
		})),
	};
}
