/** Our working text held against the official one, provision by provision. */
import { wordsOf } from '../../../src/legal/amending/working.ts';
import type { WorkingUnit } from '../../../src/legal/amending/working.ts';
import { workingBody } from '../../../src/legal/amending/working.ts';
import type { DocumentTree } from '../../../src/legal/tree.ts';

/** A provision that is not the same in both texts; '' where one has none. */
export interface Unequal {
	readonly address: string;
	readonly ours: string;
	readonly official: string;
	/** True where an instruction touched it. */
	readonly isChanged: boolean;
}

export interface Equality {
	readonly all: number;
	readonly equal: number;
	/** Among the provisions that an instruction touched. */
	readonly changed: number;
	readonly changedEqual: number;
	readonly unequal: readonly Unequal[];
}

const OWN = new Set(['article', 'clause', 'point']);

/** Compares every article, clause and point of the two texts, spaces and the paper of the certifying office aside. */
export function compareTexts(ours: readonly WorkingUnit[], official: DocumentTree): Equality {
	const our = provisionsOf(ours);
	const theirs = provisionsOf(workingBody(official));
	const addresses = new Set([...our.keys(), ...theirs.keys()]);
	const unequal: Unequal[] = [];
	let changed = 0;
	let changedEqual = 0;
	for (const address of addresses) {
		const [own, other] = [our.get(address), theirs.get(address)];
		const isEqual = own !== undefined && other !== undefined && letters(own.words) === letters(other.words);
		if (own?.isChanged === true) {
			changed += 1;
			if (isEqual) changedEqual += 1;
		}
		if (!isEqual)
			unequal.push({
				address,
				ours: own?.words ?? '',
				official: other?.words ?? '',
				isChanged: own?.isChanged === true,
			});
	}
	return { all: addresses.size, equal: addresses.size - unequal.length, changed, changedEqual, unequal };
}

interface Provision {
	words: string;
	isChanged: boolean;
}

/** Articles, clauses and points with their own words: what has no number belongs to the unit above it. */
function provisionsOf(body: readonly WorkingUnit[]): Map<string, Provision> {
	const found = new Map<string, Provision>();
	const walk = (units: readonly WorkingUnit[], holder: Provision | null): void => {
		for (const unit of units) {
			if (unit.level === 'annex') continue;
			const isOwn = OWN.has(unit.level) && unit.address.startsWith('dieu-');
			const provision: Provision | null = isOwn ? { words: '', isChanged: false } : holder;
			if (provision !== null) {
				provision.words = `${provision.words} ${unit.marker} ${wordsOf(unit)}`.trim();
				provision.isChanged ||= unit.status !== 'kept';
			}
			if (isOwn && provision !== null) found.set(nameOf(unit.address), provision);
			walk(unit.children, provision);
		}
	};
	walk(body, null);
	return found;
}

/** Clauses that the parser hung below another have their own place all the same. */
function nameOf(address: string): string {
	return address.replace(/-doan-\d+/gu, '');
}

/** The paper of the office that certifies a consolidated text, behind the last article. */
const CERTIFICATE = /(?:[\p{Lu}\s,-]{6,}\s)?(?:Số ?: ?\d*\/?VBHN|XÁC THỰC VĂN BẢN HỢP NHẤT)[^]*$/u;

/** "[Điều 6 Luật số …, có hiệu lực …]": what codified texts say of each article, and their marks of defined terms. */
const CODIFIED = /\[Điều [^\]]*\]|\*/gu;

/** Letters and signs alone; hoà and hòa are one word. */
function letters(words: string): string {
	return words
		.replace(CERTIFICATE, '')
		.replace(CODIFIED, '')
		.replace(/\s+/gu, '')
		.normalize('NFD')
		.replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/giu, '$1$3$2');
}
