import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/legal/parse.ts';
import type { DocumentFacts } from '../../src/legal/tree.ts';
import { readHtml } from './html/read-html.ts';
import { readFile } from './read-file.ts';
import { tableLines } from './table-lines.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

function factsOf(name: string): DocumentFacts {
	const folder = join(FIXTURES, name);
	const file = readdirSync(folder).find((one) => one.startsWith('input.')) ?? '';
	return parseDocument(readFile(join(folder, file)).text).tree.facts;
}

const SIGNED = { signer: 'Nguyễn Văn Mẫu', signerOffice: 'Chủ tịch' };

describe('Word files and pages of offices, from file to facts', () => {
	it.each<[string, Partial<DocumentFacts>]>([
		[
			'case-03-cong-van',
			{ type: 'Công văn', number: '45/UBND-NC', issuedOn: '2025-02-03', title: 'tổ chức thi đua năm 2025' },
		],
		[
			'case-07-roman-with-dash-party',
			{ number: '12-KH/TU', issuer: 'Tỉnh ủy Hòa An', place: 'Hòa An', issuedOn: '2025-02-03' },
		],
		['case-08-issuer-on-two-lines', { issuer: 'Sở Nông nghiệp và Môi trường' }],
		['case-09-issuer-capitals-a', { issuer: 'Sở Công Thương' }],
		['case-09-issuer-capitals-b', { issuer: 'Hội đồng Thi đua - Khen thưởng' }],
		['case-09-issuer-capitals-c', { issuer: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hòa An' }],
		['case-14-signature-table-without-prefix', SIGNED],
		['case-14-signature-table-without-prefix-html', SIGNED],
	])('%s', (name, facts) => {
		expect(factsOf(name)).toMatchObject(facts);
	});
});

describe('a table of a signature is no table of data', () => {
	const cell = (...paragraphs: string[]): { paragraphs: string[]; span: number } => ({ paragraphs, span: 1 });
	it.each([
		[[[cell(), cell('CHỦ TỊCH', 'Nguyễn Văn Mẫu')]]],
		[[[cell(), cell('CHỦ TỊCH QUỐC HỘI', '(Đã ký)', 'Nguyễn Văn Mẫu')]]],
		[
			[
				[cell(), cell('CHỦ TỊCH')],
				[cell(), cell('')],
				[cell(), cell('Nguyễn Văn Mẫu')],
			],
		],
		[[[cell('GIÁM ĐỐC', 'Trần Thị Hai'), cell('CHỦ TỊCH', 'Nguyễn Văn Mẫu')]]],
		[[[cell('- Như trên;'), cell('GIÁM ĐỐC', 'NGUYỄN VĂN MẪU')]]],
		[[[cell('CHỦ TỊCH', 'H’ Mẫu Niê Kđăm')]]],
	])('%#', (rows) => {
		expect(tableLines(rows).filter((line) => line.startsWith('|'))).toEqual([]);
	});
	it('a list of people stays one', () => {
		const list = [
			[cell('STT'), cell('HỌ VÀ TÊN'), cell('CHỨC VỤ')],
			[cell('1'), cell('Nguyễn Văn Mẫu'), cell('CHỦ TỊCH')],
		];
		expect(tableLines(list).every((line) => line.startsWith('|'))).toBe(true);
	});
});

describe('a translation below the signature of a page', () => {
	it('is left out and named', () => {
		const lines = [
			...['QUỐC HỘI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Luật số: 1/2025/QH15', 'LUẬT', 'THI ĐUA'],
			...[
				'Điều 1. Phạm vi',
				'Luật này quy định về thi đua.',
				'Điều 2. Hiệu lực',
				'CHỦ TỊCH QUỐC HỘI',
				'Nguyễn Văn Mẫu',
			],
			...['Article 1. Scope', '1. This Law provides for emulation.', 'Hãy đăng nhập để xem tiếp'],
		];
		const page = readHtml(lines.map((line) => `<p>${line}</p>`).join(''));
		expect(page.lines.at(-1)).toBe('Nguyễn Văn Mẫu');
		expect(page.skipped.map(({ words }) => words).join(' ')).toContain('This Law provides');
	});
	it('a form in two languages stays', () => {
		const form = [
			'SOCIALIST REPUBLIC OF VIET NAM',
			...Array.from({ length: 8 }, (_, n) => `Mục thứ ${String(n)} của tờ khai`),
		];
		const lines = [
			...['CHÍNH PHỦ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 1/2025/NĐ-CP', 'NGHỊ ĐỊNH', 'Về thi đua'],
			...['Điều 1. Phạm vi', 'Điều 2. Hiệu lực', 'TM. CHÍNH PHỦ', 'Nguyễn Văn Mẫu', 'Phụ lục', ...form],
		];
		const page = readHtml(lines.map((line) => `<p>${line}</p>`).join(''));
		expect(page.lines.at(-1)).toBe(form.at(-1));
	});
});
