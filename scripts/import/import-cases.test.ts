import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/legal/parse.ts';
import type { DocumentTree } from '../../src/legal/tree.ts';
import { walkTree } from '../../src/legal/walk.ts';
import { withGuesses } from './guesses.ts';
import { readFile } from './read-file.ts';
import type { ReceivedText } from './read-file.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

/** A case as an import reads it. */
function read(name: string): ReceivedText & { readonly tree: DocumentTree; readonly codes: string[] } {
	const folder = join(FIXTURES, name);
	const file = readdirSync(folder).find((one) => one.startsWith('input.')) ?? '';
	const received = readFile(join(folder, file));
	const { tree, issues } = parseDocument(received.text);
	const facts = withGuesses(tree.facts, received.guessed);
	return {
		...received,
		tree: { ...tree, facts },
		codes: [...received.remarks, ...issues].map(({ code }) => code),
	};
}

function addresses(tree: DocumentTree): string[] {
	return Array.from(walkTree(tree), ({ unit }) => unit.address);
}

const PLAN = { type: 'Kế hoạch', number: '12/KH-UBND', issuedOn: '2025-02-03', signer: 'Nguyễn Văn Mẫu' };
const WHOLE = ['phan-i-muc-1', 'phan-i-muc-2-diem-b', 'phan-ii-muc-2'];

describe('files of offices, what they have to give', () => {
	it('case-01: a list with a heading after the signature is an annex with its table', () => {
		const { tree } = read('case-01-table-after-signature-docx');
		expect(tree.facts).toMatchObject(PLAN);
		const annex = tree.body.find(({ level }) => level === 'annex');
		expect([annex?.content.text, annex?.children.at(-1)?.content.text]).toEqual([
			'DANH MỤC PHONG TRÀO',
			'| 1 | Phong trào A | Sở Nội vụ |',
		]);
	});
	it('case-01: rows alone after the signature stay rows, and the signature is whole', () => {
		const { tree } = read('case-01-table-after-signature-txt');
		expect(tree.facts).toMatchObject(PLAN);
		const last = Array.from(walkTree(tree), ({ unit }) => unit.content.text).at(-1);
		expect(last).toBe('| 1 | Báo cáo |');
	});
	it('case-02: a draft lacks number and day, both listed', () => {
		const { tree, codes } = read('case-02-draft-without-number');
		expect(tree.facts).toMatchObject({ ...PLAN, number: null, issuedOn: null });
		expect(codes).toEqual(expect.arrayContaining(['blank-number', 'guessed-date']));
	});
	it.each([
		['case-10-superscript-docx', '1. Điều 5¹ và 10³ m.'],
		['case-10-superscript-html', '1. Điều 5¹ và 10 m², H₂O.[2]'],
		['case-11-altchunk', '1. Đoạn chèn từ tệp ngoài.'],
		['case-26-formula', '1. Công thức K=a/b áp dụng.'],
		['case-23-markdown-list-numbers', '3. Sở khác.'],
		['case-32-words-glued-html', '1. Việc một.'],
		['case-32-words-glued-md', 'I. MỘT'],
	])('%s holds the line “%s”', (name, line) => {
		expect(read(name).text.split('\n')).toContain(line);
	});
	it.each(['case-13-heading-swallows-table-row', 'case-13-heading-swallows-table-row-annex'])(
		'%s: the row belongs to the table',
		(name) => {
			const { tree } = read(name);
			const headings = Array.from(walkTree(tree), ({ unit }) => unit.content.text).filter((text) =>
				text.includes('STT'),
			);
			expect(headings.every((text) => text.startsWith('| STT |'))).toBe(true);
			expect(headings.length).toBeGreaterThan(0);
		},
	);
	it('case-21: type, number and day come from what stands beside the words', () => {
		const { tree, skipped } = read('case-21-markdown-facts-table');
		expect(tree.facts).toMatchObject({
			type: 'Nghị định',
			number: '12/2025/NĐ-CP',
			issuedOn: '2025-02-03',
			issuer: 'Chính phủ',
		});
		expect(skipped.map(({ reason }) => reason).join()).toContain('bảng thông tin');
	});
	it('case-23: page marks are left out and listed', () => {
		const { text, skipped } = read('case-23-markdown-list-numbers');
		expect(text).not.toContain('{2}');
		expect(skipped.map(({ words }) => words).join()).toContain('{2}');
	});
	it.each(['case-24-old-fonts-tcvn3', 'case-24-old-fonts-vni-txt', 'case-24-old-fonts-vni-docx'])(
		'%s is read, and it is said',
		(name) => {
			const { tree, codes } = read(name);
			expect(tree.facts).toMatchObject({ ...PLAN, issuer: 'Ủy ban nhân dân tỉnh Hòa An' });
			expect(addresses(tree)).toEqual(expect.arrayContaining(WHOLE));
			expect(codes).toEqual(['old-font']);
		},
	);
	it.each(['case-25-utf16-txt', 'case-25-utf16-html'])('%s is read', (name) => {
		const { tree } = read(name);
		expect(tree.facts).toMatchObject(PLAN);
		expect(addresses(tree)).toEqual(expect.arrayContaining(WHOLE));
	});
	it('case-33: marks are read, hidden signs listed', () => {
		const { tree, codes } = read('case-33-invisible-letters');
		expect(tree.facts).toMatchObject(PLAN);
		expect(addresses(tree)).toEqual(expect.arrayContaining(WHOLE));
		expect(codes).toContain('hidden-sign');
	});
	it('case-39: another prefix', () => {
		expect(read('case-39-word-xml-prefix').tree.facts).toMatchObject(PLAN);
	});
});
