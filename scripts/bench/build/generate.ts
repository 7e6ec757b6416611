/**
 * A large content folder for measuring: the site's own content and as many records more as are asked for, in the shape
 * of those it has. The same seed gives the same bytes. The words mean nothing and are never published.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { personalWords } from '../../../src/collections/checks/personal-words.ts';

/** Of a hundred records so many are stories and questions; the rest are articles of regulations. */
const SHARES = { stories: 40, questions: 15 };
const ARTICLES_OF_ONE = 200;

/** How many records of each kind were added. */
export interface Generated {
	readonly stories: number;
	readonly questions: number;
	readonly articles: number;
}

/** Copies `source` to `target` and adds `count` records; each gives one page, a regulation two more. */
export function generateContent(source: string, target: string, count: number, seed = 1): Generated {
	cpSync(source, target, { recursive: true });
	const words = wordsFrom(seed, join(source, 'province', 'stories'));
	const stories = Math.floor((count * SHARES.stories) / 100);
	const questions = Math.floor((count * SHARES.questions) / 100);
	const articles = count - stories - questions;
	addStories(target, stories, words);
	addQuestions(target, questions, words);
	addRegulations(target, articles, words);
	return { stories, questions, articles };
}

/** Stories take turns with those there are: their heads stay, title, name, summary and words are new. */
function addStories(target: string, count: number, words: Words): void {
	const folder = join(target, 'province', 'stories');
	const heads = readdirSync(folder)
		.filter((name) => name.endsWith('.mdx'))
		.map((name) => readFileSync(join(folder, name), 'utf8').split(/^---$/mu)[1] ?? '')
		.filter((head) => !head.includes('\nphoto:'));
	for (let index = 0; index < count; index += 1) {
		const number = String(index + 1);
		const head = (heads[index % heads.length] ?? '')
			.replace(/^title:.*$/mu, `title: Chuyện thử ${number} về ${words(6)}`)
			.replace(/^name:.*$/mu, `name: Tổ thử ${number}`)
			.replace(/^summary:.*$/mu, `summary: Tổ thử ${number}. ${sentence(words, 14)}`);
		const body = Array.from({ length: 5 }, () => `${sentence(words, 9)} ${sentence(words, 16)}`).join('\n\n');
		writeFileSync(join(folder, `chuyen-thu-${number}.mdx`), `---${head}---\n\n${body}\n`);
	}
}

/** Words drawn at random now and then name a belief or an illness, which no story may: those are drawn again. */
function sentence(words: Words, length: number): string {
	for (;;) {
		const drawn = `${upper(words(length))}.`;
		if (personalWords(drawn, { isPersonal: true, places: new Set() }).length === 0) return drawn;
	}
}

function addQuestions(target: string, count: number, words: Words): void {
	const folder = join(target, 'nation', 'questions');
	const [name = ''] = readdirSync(folder).sort();
	const record = readFileSync(join(folder, name), 'utf8').replace(/^question:.*\n/u, '');
	for (let index = 0; index < count; index += 1) {
		const number = String(index + 1);
		const question = `question: Câu thử ${number}, ${words(7)} thế nào?\n`;
		writeFileSync(join(folder, `cau-thu-${number}.yaml`), question + record);
	}
}

/** Regulations of 200 articles as the importer would write them. */
function addRegulations(target: string, articles: number, words: Words): void {
	for (let index = 0; index * ARTICLES_OF_ONE < articles; index += 1) {
		const number = String(9000 + index);
		const id = `quyet-dinh-${number}-2024-qd-ubnd`;
		const folder = join(target, 'province', 'documents', id);
		const size = Math.min(ARTICLES_OF_ONE, articles - index * ARTICLES_OF_ONE);
		const text = regulation(number, size, words);
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'text.txt'), text);
		writeFileSync(join(folder, 'document.yaml'), card(id, number, text));
	}
}

function regulation(number: string, size: number, words: Words): string {
	const bodies = Array.from({ length: size }, (_, article) => {
		const clauses = Array.from({ length: 4 }, (__, clause) => `${String(clause + 1)}. ${upper(words(18))}.`);
		return [`Điều ${String(article + 1)}. ${upper(words(5))}`, ...clauses].join('\n');
	});
	return [
		'ỦY BAN NHÂN DÂN\nTỈNH THỬ',
		`Số: ${number}/2024/QĐ-UBND`,
		'Tỉnh Thử, ngày 02 tháng 02 năm 2024',
		`QUYẾT ĐỊNH\nBan hành quy định thử ${number}`,
		...bodies,
		'',
	].join('\n\n');
}

function card(id: string, number: string, text: string): string {
	return [
		`id: ${id}`,
		'type: Quyết định',
		`number: ${number}/2024/QĐ-UBND`,
		'issuer: Ủy ban nhân dân tỉnh Thử',
		'issuerShort: null',
		'place: Tỉnh Thử',
		`title: Ban hành quy định thử ${number}`,
		'issuedOn: 2024-02-02',
		'signer: null',
		'signerOffice: null',
		'text:',
		'  file: text.txt',
		`  sha256: ${createHash('sha256').update(text).digest('hex')}`,
		'  receivedFrom: null',
		'  receivedOn: null',
		'checkedOn: 2026-11-23',
		'checkedAgainst: tệp thử',
		'relations: []',
		'summary: Văn bản thử, chỉ để đo.',
		'',
	].join('\n');
}

/** Checks of stories want a source for every number, and refuse what a page would think. */
const COUNTING =
	/^(không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|nửa|rưỡi|đôi|cặp|tá|trang)$/u;

/** So many words in a row, as the seed has them. */
type Words = (count: number) => string;

/** Words of the site's own stories, drawn with the linear congruential generator of Numerical Recipes. */
function wordsFrom(seed: number, folder: string): Words {
	const text = readdirSync(folder)
		.filter((name) => name.endsWith('.mdx'))
		.sort()
		.map((name) => readFileSync(join(folder, name), 'utf8').split(/^---$/mu)[2] ?? '')
		.join(' ');
	const known = [...new Set(text.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu) ?? [])].filter(
		(word) => !COUNTING.test(word),
	);
	let state = seed;
	const next = () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return known[Math.floor((state / 4_294_967_296) * known.length)] ?? '';
	};
	return (count) => Array.from({ length: count }, next).join(' ');
}

function upper(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
