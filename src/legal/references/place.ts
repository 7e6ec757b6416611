import { RANK } from './target.ts';
import type { PathStep } from './target.ts';
import type { Level } from '../tree.ts';

/** Words of addresses, to read the place of a text from its own address. */
const LEVEL = new Map<string, Level>([
	['phu-luc', 'annex'],
	['phan', 'part'],
	['chuong', 'chapter'],
	['tieu-muc', 'subsection'],
	['muc', 'section'],
	['dieu', 'article'],
	['khoan', 'clause'],
	['diem', 'point'],
]);
const STEP =
	/(phu-luc|phan|chuong|tieu-muc|muc|dieu|khoan|diem)((?:-(?!(?:phu|phan|chuong|tieu|muc|dieu|khoan|diem|gach|cong|doan|lan)(?:-|$))[a-z0-9]+)*)/gu;

/** "dieu-5-khoan-2-diem-dd" → the steps of the place. Items and paragraphs are left out: nothing calls them "này". */
export function readPlace(address: string): PathStep[] {
	return Array.from(address.matchAll(STEP), ([, word = '', number = '']) => ({
		level: LEVEL.get(word) ?? 'paragraph',
		number: placeNumber(word, number.slice(1)),
	}));
}

function placeNumber(word: string, number: string): string {
	if (word === 'diem') return number === 'dd' ? 'đ' : number;
	return /^[ivxl]+$/u.test(number) ? number.toUpperCase() : number.replaceAll('-', '.');
}

/** Levels that a path needs above its widest unit when it speaks of the document at hand. */
function isNeeded(step: PathStep, widest: PathStep): boolean {
	const rank = RANK[step.level];
	if (rank >= RANK[widest.level]) return false;
	// Articles are counted through the document (or annex), whatever chapter they stand in.
	return (
		RANK[widest.level] < RANK.article ||
		step.level === 'article' ||
		step.level === 'annex' ||
		rank > RANK.article
	);
}

/**
 * Completes a path, widest unit first, from the place its words stand in: "khoản này" gets its number, "khoản 2" its
 * article. Where the place has no articles (a plan), parts and sections are taken too.
 */
export function completePath(path: readonly PathStep[], place: readonly PathStep[]): PathStep[] {
	const own = path.map((step) => (step.number === null ? (stepAt(place, step) ?? step) : step));
	const [widest] = own;
	if (widest === undefined) return own;
	const hasArticle = [...place, ...own].some(({ level }) => level === 'article');
	const above = place.filter((step) =>
		hasArticle ? isNeeded(step, widest) : RANK[step.level] < RANK[widest.level],
	);
	return [...above, ...own];
}

/** The same for a path with its document named: only "này" has to be filled in. */
export function namedPath(path: readonly PathStep[], place: readonly PathStep[]): PathStep[] {
	return path.map((step) => (step.number === null ? (stepAt(place, step) ?? step) : step));
}

function stepAt(place: readonly PathStep[], { level }: PathStep): PathStep | undefined {
	return place.findLast((step) => step.level === level);
}
