import { addressProblems } from './addresses.ts';
import { askedProblems } from './asked.ts';
import { awardProblems } from './awards.ts';
import { changeProblems } from './changes.ts';
import { coverageProblems } from './coverage.ts';
import { dateProblems } from './dates.ts';
import { differenceProblems } from './differences.ts';
import type { Check } from './draft.ts';
import { effectProblems } from './effect.ts';
import { eventProblems } from './events.ts';
import { guidanceProblems } from './guidance.ts';
import { movedProblems } from './moved.ts';
import { movementProblems } from './movements.ts';
import { officeProblems } from './offices.ts';
import { pressProblems } from './press.ts';
import { proofProblems } from './proofs.ts';
import { proseProblems } from './prose.ts';
import { referenceProblems } from './references.ts';
import { storyProblems } from './stories.ts';
import { storyFactProblems } from './story-facts.ts';
import { storyFormProblems } from './story-form.ts';
import { storyPrivacyProblems } from './story-privacy.ts';
import { storyQuoteProblems } from './story-quotes.ts';
import { takingPartProblems } from './taking-part.ts';
import { wordProblems } from './words.ts';

/** Every check, in no order that matters: reports are sorted by place. */
export const CHECKS: readonly Check[] = [
	referenceProblems,
	addressProblems,
	askedProblems,
	awardProblems,
	changeProblems,
	coverageProblems,
	dateProblems,
	differenceProblems,
	effectProblems,
	eventProblems,
	guidanceProblems,
	movedProblems,
	movementProblems,
	officeProblems,
	pressProblems,
	proofProblems,
	proseProblems,
	storyFactProblems,
	storyFormProblems,
	storyPrivacyProblems,
	storyProblems,
	storyQuoteProblems,
	takingPartProblems,
	wordProblems,
];
