import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/text/fold.ts';
import { contentSite } from './addresses.ts';
import { FORMS, PARTS, PERSONS, readQueries, type JudgedQuery, type Part } from './queries.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const GOOD = `part: tuning
queries:
  - id: name-01
    query: 'minh chuyên'
    form: name
    person: press
    answers:
      - /guong/minh-chuyen/: 3
        /linh-vuc/van-hoa/: 1
    why: 'tên người'
`;

describe('the judged set', () => {
	const all = PARTS.flatMap(queriesOf);

	it('has at least six hundred queries, a hundred and fifty of them in the test part at least', () => {
		expect(all.length).toBeGreaterThanOrEqual(600);
		expect(queriesOf('test').length).toBeGreaterThanOrEqual(150);
	});

	it('has every form and person in both parts; words half typed, which are no question, in the tuning part', () => {
		for (const part of PARTS) {
			const queries = queriesOf(part);
			const forms = FORMS.filter((form) => part === 'tuning' || form !== 'prefix');
			expect(new Set(queries.map(({ form }) => form))).toEqual(new Set(forms));
			expect(new Set(queries.map(({ person }) => person))).toEqual(new Set(PERSONS));
		}
	});

	it('gives no id and no query twice, not even with other marks or capitals', () => {
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		expect(repeatedIn(all.map(({ query }) => query))).toEqual([]);
		expect(repeatedIn(queriesOf('tuning').map(({ query }) => fold(query)))).toEqual([]);
	});

	it('types in the test part nothing that the tuning part types, marks aside', () => {
		const tuned = new Set(queriesOf('tuning').map(({ query }) => fold(query)));
		expect(queriesOf('test').filter(({ query }) => tuned.has(fold(query)))).toEqual([]);
	});

	it('names addresses that have content behind them', () => {
		const isThere = contentSite(`${ROOT}/content`);
		expect(addressesOf(all).filter((address) => isThere(address) === false)).toEqual([]);
	});
});

describe('a file of judged queries', () => {
	it('is read into answers with grades', () => {
		const { part, queries } = read(GOOD);
		expect(part).toBe('tuning');
		expect(queries[0]?.answers).toEqual([
			new Map([
				['/guong/minh-chuyen/', 3],
				['/linh-vuc/van-hoa/', 1],
			]),
		]);
	});

	it.each([
		['a grade that does not exist', ['van-hoa/: 1', 'van-hoa/: 4'], 'x.yaml:9'],
		['an address without its last slash', ['/guong/minh-chuyen/:', '/guong/minh-chuyen:'], 'x.yaml:8'],
		['an unknown person', ['person: press', 'person: robot'], 'x.yaml:6 · queries[1].person'],
		['an unknown key', ['why:', 'reason: 1\n    why:'], 'Không có khóa “reason”'],
		['letters that are not NFC', ['minh chuyên', 'minh chuyên'.normalize('NFD')], 'file-not-nfc'],
		['an id of another form', ['id: name-01', 'id: typo-01'], 'id phải bắt đầu bằng form'],
		['answers that only help', ['chuyen/: 3', 'chuyen/: 1'], 'Chưa có nơi nào trả lời được'],
		['answers together with none', ["why: 'tên", "none: true\n    why: 'tên"], 'Phải có answers, hoặc none'],
		['an address given twice', ['  /linh-vuc/van-hoa/: 1', '- /guong/minh-chuyen/: 2'], 'Đã có ở trên'],
		['a bare number', ["'minh chuyên'", '2024'], 'Đặt giá trị trong dấu nháy đơn'],
	])('is refused for %s', (_, [good = '', bad = ''], words) => {
		expect(GOOD).toContain(good);
		expect(() => read(GOOD.replace(good, bad))).toThrow(words);
	});

	it('is refused for an id given twice, with the line of the second', () => {
		const [, queries = ''] = GOOD.split('queries:\n');
		expect(() => read(GOOD + queries)).toThrow('x.yaml:11 · queries[2].id');
	});
});

describe('an address', () => {
	it('is looked up in the content as the page it belongs to', () => {
		const isThere = contentSite(`${ROOT}/content`);
		expect(isThere('/khen-thuong/hoi-dap/khai-gian/')).toBe(true);
		expect(isThere('/khen-thuong/hoi-dap/khong-co/')).toBe(false);
		expect(isThere('/van-ban/ke-hoach-26-kh-ubnd-2024/toan-van/#phan-ii-muc-3')).toBe(true);
		expect(isThere('/van-ban/ke-hoach-26-kh-ubnd-2024/toan-van/#phan-ix')).toBe(false);
		expect(isThere('/khen-thuong/tien-thuong/')).toBeNull();
	});
});

function queriesOf(part: Part): readonly JudgedQuery[] {
	const file = join(ROOT, 'content/province/search-queries', `${part}.yaml`);
	const read = readQueries(file, readFileSync(file));
	expect(read.part).toBe(part);
	return read.queries;
}

function addressesOf(queries: readonly JudgedQuery[]): readonly string[] {
	return [...new Set(queries.flatMap(({ answers }) => answers.flatMap((answer) => [...answer.keys()])))];
}

function repeatedIn(values: readonly string[]): readonly string[] {
	return values.filter((value, index) => values.indexOf(value) < index);
}

function read(text: string): ReturnType<typeof readQueries> {
	return readQueries('x.yaml', Buffer.from(text));
}
