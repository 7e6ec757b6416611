import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse.ts';
import { normaliseWords, printDocument } from './print.ts';
import type { ParseResult } from './tree.ts';
import { walkTree } from './walk.ts';

/*
 * Papers as offices really write them, in more spellings than the fixtures `case-…` hold: each is read, or named by an issue
 * with its line, and no word of it changes.
 */

/** Parts of an invented plan; a test replaces what it is about. */
interface Parts {
	readonly issuer?: string;
	readonly number?: string;
	readonly date?: string;
	readonly type?: string;
	readonly body?: string;
	readonly foot?: string;
}

const HEADER = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const FOOT =
	'Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Mẫu';

function paper(parts: Parts): string {
	return [
		parts.issuer ?? 'ỦY BAN NHÂN DÂN\nTỈNH HÒA AN',
		HEADER,
		parts.number ?? 'Số: 12/KH-UBND',
		parts.date ?? 'Hòa An, ngày 03 tháng 02 năm 2025',
		parts.type ?? 'KẾ HOẠCH\nTổ chức phong trào thi đua năm 2025',
		'Thực hiện Luật Thi đua, khen thưởng, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
		parts.body ?? 'I. MỘT\n1. Việc.',
		parts.foot ?? FOOT,
	]
		.filter((part) => part !== '')
		.join('\n');
}

/** Reads a text and makes sure that no word was lost or changed. */
function read(text: string): ParseResult {
	const result = parseDocument(text);
	expect(normaliseWords(printDocument(result.tree))).toBe(normaliseWords(text));
	return result;
}

const facts = (parts: Parts): ParseResult['tree']['facts'] => read(paper(parts)).tree.facts;
const codes = ({ issues }: ParseResult): string[] => issues.map(({ code }) => code);

/** Addresses of the provisions, in order. */
function addresses({ tree }: ParseResult): string[] {
	return Array.from(walkTree(tree)).flatMap(({ kind, unit }) => (kind === 'provision' ? [unit.address] : []));
}

describe('headings of parts and items in other spellings', () => {
	it.each([
		['I - MỤC ĐÍCH', '1 - Một.', 'II - TỔ CHỨC', '1 - Hai.'],
		['I– MỤC ĐÍCH', '1– Một.', 'II– TỔ CHỨC', '1– Hai.'],
		['I.- MỤC ĐÍCH', '1.- Một.', 'II.- TỔ CHỨC', '1.- Hai.'],
		['I: MỤC ĐÍCH', '1: Một.', 'II: TỔ CHỨC', '1: Hai.'],
		['I/ MỤC ĐÍCH', '1/ Một.', 'II/ TỔ CHỨC', '1/ Hai.'],
		['I) MỤC ĐÍCH', '1) Một.', 'II) TỔ CHỨC', '1) Hai.'],
		['I MỤC ĐÍCH', '1 Một.', 'II TỔ CHỨC', '1 Hai.'],
		['I-MỤC ĐÍCH', '1-Một.', 'II-TỔ CHỨC', '1-Hai.'],
		['I — Mục đích, yêu cầu', '1. Một.', 'II — Tổ chức thực hiện', '1. Hai.'],
		['I Mục đích, yêu cầu', '1. Một.', 'II Tổ chức thực hiện', '1. Hai.'],
		['I.MỤC ĐÍCH', '1.Một.', 'II.TỔ CHỨC', '1.Hai.'],
		['I.Mục đích', '1.Một.', 'II.Tổ chức', '1.Hai.'],
		['I:MỤC ĐÍCH', '1:Một.', 'II:TỔ CHỨC', '1:Hai.'],
		['I . MỤC ĐÍCH', '1 . Một.', 'II . TỔ CHỨC', '1 . Hai.'],
		['I._ MỤC ĐÍCH', '1._ Một.', 'II._ TỔ CHỨC', '1._ Hai.'],
		['(I) MỤC ĐÍCH', '1. Một.', '(II) TỔ CHỨC', '1. Hai.'],
		['Ⅰ. MỤC ĐÍCH', '1. Một.', 'Ⅱ. TỔ CHỨC', '1. Hai.'],
		['**I - MỤC ĐÍCH**', '**1 - Một.**', '**II - TỔ CHỨC**', '1 - Hai.'],
		['A) MỤC ĐÍCH', '1. Một.', 'B) TỔ CHỨC', '1. Hai.'],
		['A - Mục đích', '1. Một.', 'B - Tổ chức', '1. Hai.'],
	])('%s / %s: two parts, an item in each', (...lines) => {
		const result = read(paper({ body: lines.join('\n') }));
		const wide = lines[0].startsWith('A') ? ['phan-a', 'phan-b'] : ['phan-i', 'phan-ii'];
		const found = addresses(result);
		expect(found.filter((address) => !/muc|doan/u.test(address))).toEqual(wide);
		expect(
			found.filter((address) => address.includes('muc')).length === 2 ||
				codes(result).includes('unread-mark'),
		).toBe(true);
	});
	it.each([
		['Il. HAI', 'lV. BỐN'],
		['ll. HAI', '1V. BỐN'],
		['lI. HAI', 'IV, BỐN'],
		['11. HAI', 'lV BỐN'],
		['II, HAI', 'IV; BỐN'],
		['H. HAI', 'IV. BỐN'],
		['1I. HAI', 'IV.BỐN'],
		['n. HAI', 'IV. BỐN'],
	])('OCR: %s and %s are II and IV, and said', (two, four) => {
		const result = read(paper({ body: `I. MỘT\n1. a.\n${two}\n1. b.\nIII. BA\n1. c.\n${four}\n1. d.` }));
		expect(addresses(result)).toEqual(
			['i', 'ii', 'iii', 'iv'].flatMap((n) => [`phan-${n}`, `phan-${n}-muc-1`]),
		);
		expect(result.issues.length).toBeGreaterThan(0);
	});
	it('a wrapped line or a row of numbers is no heading', () => {
		const rows =
			'I. MỘT\n1. Bảng số liệu.\nIV Lạng Sơn 1295,3 40150\nV Hải Phòng 14549\n1.5 tỷ đồng chi cho việc này.\n- Theo\nĐiều 9 Luật này.';
		expect(
			addresses(read(paper({ body: rows }))).filter((one) => /phan-(?:iv|v)|tieu-muc|dieu/u.test(one)),
		).toEqual([]);
	});
});

describe('articles in other spellings', () => {
	it.each([
		'Điều 2 Chính sách thi đua',
		'Điều 2 CHÍNH SÁCH THI ĐUA',
		'ĐIỀU 2 CHÍNH SÁCH',
		'Điều 2) Chính sách',
		'Điều 2, Chính sách',
		'Điều 2- Chính sách',
		'Điều 2\nChính sách',
		'Điều\n2. Chính sách',
		'Điều 2 Trách nhiệm thi hành Luật',
		'Điều 2 chính sách thi đua',
		'Điều2. Chính sách',
	])('%s', (line) => {
		const result = read(paper({ body: `Điều 1. Một\n1. A.\n2. B.\n${line}\n1. C.\nĐiều 3. Ba\n1. E.` }));
		expect(addresses(result).filter((one) => !one.includes('doan'))).toEqual([
			...[
				'dieu-1',
				'dieu-1-khoan-1',
				'dieu-1-khoan-2',
				'dieu-2',
				'dieu-2-khoan-1',
				'dieu-3',
				'dieu-3-khoan-1',
			],
		]);
	});
	it.each([
		['1. Theo quy định tại Điều', '5. Luật này áp dụng chung.'],
		['1. Thực hiện như nêu tại khoản', '3. Điều này cũng vậy.'],
		['1. Trừ trường hợp tại điểm', 'a) khoản 1 Điều 4.'],
		['1. Theo Chương', 'II. Luật này áp dụng.'],
		['1. Theo Điều 4 và Điều', '5. của Luật Thi đua.'],
		['1. Theo quy định tại khoản 1, khoản', '2. Điều này.'],
		['1. Thực hiện các Điều 3, 4 và', '5. Luật này.'],
		['1. Theo quy định của Điều', '2 Luật này.'],
		['1. Các cơ quan và', 'Tổ chức thi đua làm việc này.'],
	])('%s / %s is one sentence', (first, second) => {
		const result = read(paper({ body: `Điều 1. Một\n${first}\n${second}\n2. Hai.` }));
		expect(addresses(result)).toEqual(['dieu-1', 'dieu-1-khoan-1', 'dieu-1-khoan-2']);
		expect(codes(result)).toContain('line-join');
	});
	it('a title that ends with "số" does not swallow its first clause', () => {
		const result = read(paper({ body: 'Điều 1. Chuyển đổi số\n1. Một.\n2. Hai.' }));
		expect(addresses(result)).toEqual(['dieu-1', 'dieu-1-khoan-1', 'dieu-1-khoan-2']);
	});
	it.each([
		['Điều 1. Sửa đổi Điều 5', '“Điều 5. Quỹ\n1. Quỹ gồm:\na) Ngân sách.\n2. Nguồn khác.”.'],
		['Điều 1. Sửa đổi, bổ sung khoản 2 Điều 5', '“2. Quỹ gồm:\na) Ngân sách;\nb) Nguồn khác.”'],
		['Điều 1. Thay thế Điều 5', '"Điều 5. Quỹ\n1. Quỹ.\n2. Nguồn."'],
		['Điều 1. Bổ sung Điều 5a', '“Điều 5a. Quỹ\n1. Quỹ gồm “ngân sách”.\n2. Nguồn.”;'],
		['Điều 1. Sửa đổi Điều 5', '«Điều 5. Quỹ\n1. Quỹ.\n2. Nguồn.».'],
		['Điều 1. Sửa đổi Điều 5', '““Điều 5. Quỹ\n1. Quỹ.\n2. Nguồn.””.'],
		['Điều 1. Sửa đổi Điều 5: “Điều 5. Quỹ', '1. Quỹ.\n2. Nguồn.”.'],
		['Điều 1. Quỹ của Luật cũ', '“Điều 5. Quỹ\n1. Quỹ.\n2. Nguồn khác.”.'],
	])('%s: the quoted articles are words', (first, quote) => {
		const result = read(paper({ body: `${first}\n${quote}\nĐiều 2. Hiệu lực.` }));
		expect(addresses(result).filter((one) => !one.includes('doan'))).toEqual(['dieu-1', 'dieu-2']);
		expect(codes(result)).toContain('quoted-points');
	});
});

describe('marks of lists in other spellings', () => {
	it.each([
		['1) Một.\n2) Hai.', ['muc-1', 'muc-2']],
		['1/ Một.\n2/ Hai.', ['muc-1', 'muc-2']],
		['1. Một:\n1) A\n2) B\n2. Hai.', ['muc-1', 'muc-1-gach-1', 'muc-1-gach-2', 'muc-2']],
		['1. Một:\n(1) A.\n(2) B.', ['muc-1', 'muc-1-gach-1', 'muc-1-gach-2']],
		['1. Một:\n(i) một.\n(ii) hai.\n(iii) ba.', ['muc-1', 'muc-1-gach-1', 'muc-1-gach-2', 'muc-1-gach-3']],
		['1. Một:\n(a) một.\n(b) hai.', ['muc-1', 'muc-1-diem-a', 'muc-1-diem-b']],
		['1. Một:\na- Một.\nb- Hai.', ['muc-1', 'muc-1-diem-a', 'muc-1-diem-b']],
		['1. Một:\na, Một.\nb, Hai.\nc, Ba.', ['muc-1', 'muc-1-diem-a', 'muc-1-diem-b', 'muc-1-diem-c']],
		['Khoản 1. Một.\nKhoản 2. Hai.', ['muc-1', 'muc-2']],
		['1. Một:\nĐiểm a. Một.\nĐiểm b) Hai.', ['muc-1', 'muc-1-diem-a', 'muc-1-diem-b']],
		[
			'* A.\n• B.\no C.\n▪ D.\n✓ E.\n· F.\n➢ G.\n◦ H.',
			[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `gach-${String(n)}`),
		],
	])('%s', (lines, wanted) => {
		const result = read(paper({ body: `I. MỘT\n${lines}` }));
		const found = addresses(result)
			.slice(1)
			.map((one) => one.replace('phan-i-', ''));
		const isSaid = codes(result).some((code) => code === 'unread-mark' || code === 'loose-mark');
		expect([wanted, isSaid ? wanted : found]).toEqual([wanted, wanted]);
		expect(found.filter((one) => !one.includes('doan'))).toEqual(wanted);
	});
	it.each([
		['1. A\n1.1. B\n1.1.1. C\n1.1.1.1. D\n1.2. e nhỏ', ['1', '1-1', '1-1-1', '1-1-1-1', '1-2']],
		['1. A\n1.1. b nhỏ\n1.2 C\n1.2.1. D', ['1', '1-1', '1-2', '1-2-1']],
		['1. A\n1.1- B\n1.2- C', ['1', '1-1', '1-2']],
		['1. A\n1.1) B\n1.2) C\n1.2.1) D', ['1', '1-1', '1-2', '1-2-1']],
		['1. A\n1.1 b nhỏ\n1.2 c nhỏ\n1.3 d nhỏ', ['1', '1-1', '1-2']],
		['1. A\n1.1.Bé\n1.1.1.Con', ['1', '1-1', '1-1-1']],
	])('%s: each level below the one it extends', (lines, wanted) => {
		const result = read(paper({ body: `I. MỘT\n${lines}` }));
		const found = addresses(result)
			.slice(1)
			.map((one) => one.replace(/^.*muc-(?=\d)/u, ''));
		expect(found).toEqual(expect.arrayContaining(wanted));
		expect(addresses(result).some((one) => one.includes('tieu-muc-1-1'))).toBe(true);
	});
	it('I.1. repeats its part and is its first item', () => {
		const result = read(paper({ body: 'I. MỘT\nI.1. Nhóm\nI.1.1. Ý\nI.2. Nhóm\nII. HAI\nII.1. Nhóm' }));
		expect(addresses(result)).toEqual([
			...['phan-i', 'phan-i-muc-1', 'phan-i-muc-1-tieu-muc-1-1', 'phan-i-muc-2', 'phan-ii', 'phan-ii-muc-1'],
		]);
	});
	it.each([
		'1° Việc này',
		'§ Việc này',
		'TỔ CHỨC THỰC HIỆN',
		'Điều 7 Phạm vi',
		'IIII. VIỆC',
		'b] Việc',
		'~ Việc này',
		'Khoản 9',
	])('%s is not understood, and said', (line) => {
		const result = read(paper({ body: `I. MỘT\n1. Việc.\n${line}` }));
		const at = result.issues.filter(({ code }) => code === 'unread-mark').map(({ line: number }) => number);
		expect(at).toEqual([12]);
	});
});

describe('names of issuing offices in capitals', () => {
	it.each([
		['UBND TỈNH HÒA AN\nSỞ NÔNG NGHIỆP VÀ\nMÔI TRƯỜNG', 'Sở Nông nghiệp và Môi trường'],
		['UBND TỈNH HÒA AN\nSỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG', 'Sở Nông nghiệp và Môi trường'],
		['SỞ LAO ĐỘNG -\nTHƯƠNG BINH VÀ XÃ HỘI', 'Sở Lao động - Thương binh và Xã hội'],
		['BỘ LAO ĐỘNG - THƯƠNG BINH VÀ\nXÃ HỘI', 'Bộ Lao động - Thương binh và Xã hội'],
		['SỞ VĂN HÓA,\nTHỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
		['SỞ GIÁO DỤC\nVÀ ĐÀO TẠO', 'Sở Giáo dục và Đào tạo'],
		['BỘ KHOA HỌC VÀ\nCÔNG NGHỆ', 'Bộ Khoa học và Công nghệ'],
		['UBND TỈNH HÒA AN\nBAN QUẢN LÝ CÁC KHU\nCÔNG NGHIỆP', 'Ban Quản lý các khu công nghiệp'],
		['UBND TỈNH HÒA AN\nSỞ CÔNG THƯƠNG', 'Sở Công Thương'],
		['SỞ CÔNG THƯƠNG HÒA AN', 'Sở Công Thương Hòa An'],
		['UBND TỈNH HÒA AN\nHỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', 'Hội đồng Thi đua - Khen thưởng'],
		['ỦY BAN MẶT TRẬN TỔ QUỐC\nVIỆT NAM TỈNH HÒA AN', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hòa An'],
		['PHÒNG GD&ĐT HUYỆN MỸ LỘC', 'Phòng GD&ĐT huyện Mỹ Lộc'],
		['TRƯỜNG THPT HÒA AN', 'Trường THPT Hòa An'],
		['HỘI LIÊN HIỆP PHỤ NỮ\nTỈNH HÒA AN', 'Hội Liên hiệp Phụ nữ tỉnh Hòa An'],
		['ĐOÀN KIỂM TRA\nTHEO QĐ SỐ 9/QĐ-SNV', 'Đoàn kiểm tra theo QĐ số 9/QĐ-SNV'],
		['SỞ NỘI VỤ - TỈNH ĐOÀN', 'Sở Nội vụ - Tỉnh đoàn'],
	])('%s', (issuer, name) => {
		const result = read(paper({ issuer }));
		expect(result.tree.facts.issuer).toBe(name);
		expect(codes(result)).toContain('guessed-name');
	});
	it('the decider below the title is whole, too', () => {
		const type = 'QUYẾT ĐỊNH\nVề việc khen thưởng\nGIÁM ĐỐC\nSỞ CÔNG THƯƠNG TỈNH HÒA AN';
		expect(facts({ issuer: 'SỞ CÔNG THƯƠNG', type }).issuer).toBe('Giám đốc Sở Công Thương tỉnh Hòa An');
	});
	it('"QUỐC HỘI NƯỚC CỘNG HÒA …" is the National Assembly', () => {
		const law =
			'QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLuật số: 1/2025/QH15\nLUẬT\nTHI ĐUA\nĐiều 1. Một.';
		expect(read(law).tree.facts.issuer).toBe('Quốc hội');
	});
	it('a committee with its province needs no look', () => {
		expect(codes(read(paper({})))).toEqual([]);
	});
});

describe('lines of number, place and date', () => {
	it.each([
		['Số 12/KH-UBND', '12/KH-UBND'],
		['SỐ: 12/KH-UBND', '12/KH-UBND'],
		['SỐ 12/KH-UBND', '12/KH-UBND'],
		['Số; 12/KH-UBND', '12/KH-UBND'],
		['Số.12/KH-UBND', '12/KH-UBND'],
		['Sổ: 12/KH-UBND', '12/KH-UBND'],
		['số :12 / KH - UBND', '12/KH-UBND'],
		['Số hiệu: 12/KH-UBND', '12/KH-UBND'],
		['Số, ký hiệu: 12/KH-UBND', '12/KH-UBND'],
		['Số: 12/2025/KH-UBND (bản sao)', '12/2025/KH-UBND'],
		['Số: 12/KH-UBND (dự thảo lần 2)', '12/KH-UBND'],
		['Số: 12/KH-UBND.', '12/KH-UBND'],
		['Số:\n12/KH-UBND', '12/KH-UBND'],
		['Số: 12\n/KH-UBND', '12/KH-UBND'],
		['Số: 12/\nKH-UBND', '12/KH-UBND'],
		['12/KH-UBND', '12/KH-UBND'],
		['Số 12-KH/TU', '12-KH/TU'],
		['Số: II/KH-UBND', '11/KH-UBND'],
		['Số: l2/KH-UBND', '12/KH-UBND'],
		['Số: 12/KH-UBND - bản sao', '12/KH-UBND'],
		['(Số: 12/KH-UBND)', '12/KH-UBND'],
		['Số:      /KH-UBND', null],
		['Số: …/KH-UBND', null],
		['Số: ...../2025/KH-UBND', null],
	])('%s', (number, value) => {
		const result = read(paper({ number }));
		expect(result.tree.facts.number).toBe(value);
		if (value === null) expect(codes(result)).toContain('blank-number');
	});
	it.each([
		['Hòa An, ngày 03 tháng 02 năm 2025', 'Hòa An', '2025-02-03'],
		['Hòa An ngày 03 tháng 02 năm 2025', 'Hòa An', '2025-02-03'],
		['Hòa An, Ngày 3 tháng 2 năm 2025', 'Hòa An', '2025-02-03'],
		['HÒA AN, NGÀY 03 THÁNG 02 NĂM 2025', 'Hòa An', '2025-02-03'],
		['Hòa An, ngày 03/02/2025', 'Hòa An', '2025-02-03'],
		['Hòa An, 03/02/2025', 'Hòa An', '2025-02-03'],
		['Hòa An, ngày 03-02-2025', 'Hòa An', '2025-02-03'],
		['Hòa An, ngày 03 tháng 02, năm 2025', 'Hòa An', '2025-02-03'],
		['TP. Hòa An, ngày 03 tháng 02 năm 2025', 'TP. Hòa An', '2025-02-03'],
		['Thị xã Hòa An, ngày 03 tháng 02 năm 2025', 'Thị xã Hòa An', '2025-02-03'],
		['Cư M’gar, ngày 03 tháng 02 năm 2025', 'Cư M’gar', '2025-02-03'],
		['Ngày 03 tháng 02 năm 2025', null, '2025-02-03'],
		['Hòa An. ngày 03 tháng 02 năm 2025', 'Hòa An', '2025-02-03'],
		['Hòa An, 03 tháng 02 năm 2025', 'Hòa An', '2025-02-03'],
		['(Hòa An, ngày 03.02.2025)', 'Hòa An', '2025-02-03'],
		['Hòa An, ngày 2025-02-03', 'Hòa An', '2025-02-03'],
		['Hòa An, ngày     tháng 02 năm 2025', 'Hòa An', null],
		['Hòa An, ngày\n03 tháng 02 năm 2025', 'Hòa An', '2025-02-03'],
	])('%s', (date, place, day) => {
		const result = read(paper({ date }));
		expect([result.tree.facts.place, result.tree.facts.issuedOn]).toEqual([place, day]);
		if (place === null || day === null) expect(codes(result)).toContain('guessed-date');
	});
	it.each([
		'Hôm nay, ngày 03 tháng 02 năm 2025, tại trụ sở, chúng tôi gồm:',
		'Hôm nay ngày 03 tháng 02 năm 2025, chúng tôi gồm:',
		'Vào hồi 8 giờ, ngày 03 tháng 02 năm 2025, tại trụ sở, chúng tôi gồm:',
		'Hôm nay, vào lúc 8 giờ 00, ngày 03 tháng 02 năm 2025:',
		'Căn cứ cuộc họp, ngày 03 tháng 02 năm 2025, tại trụ sở:',
	])('minutes have no place: %s', (words) => {
		const result = read(paper({ date: '', type: `BIÊN BẢN\nHọp bình xét thi đua\n${words}` }));
		expect(result.tree.facts.place).toBeNull();
		expect(codes(result)).toContain('no-place-date');
	});
	it.each([
		['THEO QĐ SỐ 9/QĐ-SNV       Hòa An, ngày 03 tháng 02 năm 2025', 'Hòa An'],
		['Số: 12/KH-UBND     Hòa An, ngày 03 tháng 02 năm 2025', 'Hòa An'],
		['SỞ NỘI VỤ     Hòa An, ngày 03 tháng 02 năm 2025', 'Hòa An'],
		['Số 12/KH-UBND  TP. Hòa An, ngày 03 tháng 02 năm 2025', 'TP. Hòa An'],
		['Số: 12-KH/TU  Hòa An, ngày 03 tháng 02 năm 2025', 'Hòa An'],
	])('two columns on one line: %s', (date, place) => {
		expect(facts({ number: date.startsWith('S') && date.includes('12') ? '' : 'Số: 1/KH', date }).place).toBe(
			place,
		);
	});
	it('a header that its columns broke anywhere is put together, and said', () => {
		const broken = paper({ issuer: 'ỦY\nBAN NHÂN DÂN\nTỈNH HÒA AN', number: 'Số:\n12/KH-UBND' })
			.replace('CỘNG HÒA XÃ', 'CỘNG\nHÒA XÃ')
			.replace('Tự do - ', 'Tự do -\n')
			.replace('KẾ HOẠCH\n', 'KẾ\nHOẠCH\n');
		const result = read(broken);
		expect(result.tree.facts).toEqual(facts({}));
		expect(codes(result).filter((code) => code === 'line-join')).toHaveLength(5);
		expect(codes(result)).not.toContain('unplaced');
	});
});

describe('lines of type', () => {
	const about = 'Tổ chức phong trào thi đua năm 2025';
	it.each([
		['KẾ HOẠCH TỔ CHỨC PHONG TRÀO', 'Kế hoạch', 'TỔ CHỨC PHONG TRÀO'],
		[`CHƯƠNG TRÌNH HÀNH ĐỘNG\n${about}`, 'Chương trình', `HÀNH ĐỘNG ${about}`],
		[`BÁO CÁO TỔNG KẾT\n${about}`, 'Báo cáo', `TỔNG KẾT ${about}`],
		[`Kế hoạch\n${about}`, 'Kế hoạch', about],
		[`KẾ HOẠCH LIÊN TỊCH\n${about}`, 'Kế hoạch', `LIÊN TỊCH ${about}`],
		[`KẾ HOẠCH (ĐIỀU CHỈNH)\n${about}`, 'Kế hoạch', `(ĐIỀU CHỈNH) ${about}`],
		[`K Ế H O Ạ C H\n${about}`, 'Kế hoạch', about],
		[`DỰ THẢO KẾ HOẠCH\n${about}`, 'Kế hoạch', about],
		['Kế hoạch tổ chức phong trào thi đua năm 2025', 'Kế hoạch', 'tổ chức phong trào thi đua năm 2025'],
		[`THÔNG BÁO KẾT LUẬN\n${about}`, 'Thông báo', `KẾT LUẬN ${about}`],
		['TỜ TRÌNH V/v khen thưởng', 'Tờ trình', 'khen thưởng'],
		[`KẾ HOẠCH\nLIÊN TỊCH\n${about}`, 'Kế hoạch', `LIÊN TỊCH ${about}`],
		[`BẢN KẾ HOẠCH\n${about}`, 'Kế hoạch', about],
		[`KẾ HOẠCH: ${about}`, 'Kế hoạch', about],
		[`HƯỚNG DẪN LIÊN NGÀNH\n${about}`, 'Hướng dẫn', `LIÊN NGÀNH ${about}`],
	])('%s', (type, name, title) => {
		const result = read(paper({ type }));
		expect([result.tree.facts.type, result.tree.facts.title]).toEqual([name, title]);
		if (!type.startsWith('KẾ HOẠCH\n')) expect(codes(result)).toContain('guessed-type');
	});
	const letter = (regarding: string, number = 'Số: 45/UBND-NC'): ParseResult =>
		read(
			['ỦY BAN NHÂN DÂN\nTỈNH HÒA AN', number, regarding, HEADER, 'Hòa An, ngày 03 tháng 02 năm 2025']
				.concat(
					'Kính gửi: Các sở, ban, ngành.',
					'Ủy ban nhân dân tỉnh yêu cầu:',
					'1. Sở Nội vụ theo dõi.',
					FOOT,
				)
				.filter((line) => line !== '')
				.join('\n'),
		);
	it.each([
		'V/v tổ chức thi đua năm 2025',
		'v/v tổ chức thi đua năm 2025',
		'V/v: tổ chức thi đua năm 2025',
		'Về việc tổ chức thi đua năm 2025',
		'V/v tổ chức thi đua\nnăm 2025',
	])('an official letter has none: %s', (regarding) => {
		const result = letter(regarding);
		expect(result.tree.facts).toMatchObject({
			type: 'Công văn',
			number: '45/UBND-NC',
			issuedOn: '2025-02-03',
			title: 'tổ chức thi đua năm 2025',
		});
		expect(codes(result)).toEqual(expect.arrayContaining(['guessed-type']));
		expect(codes(result)).not.toContain('unplaced');
	});
	it('where the number tells the type, it is taken', () => {
		expect(letter('', 'Số: 45/TB-UBND').tree.facts.type).toBe('Thông báo');
		expect(letter('').tree.facts).toMatchObject({ type: 'Công văn', title: null });
	});
});

describe('signers', () => {
	const foot = (lines: string): string => `Nơi nhận:\n- Như trên;\n${lines}`;
	it.each([
		['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNGUYỄN VĂN MẪU', 'Nguyễn Văn Mẫu', 'Chủ tịch'],
		['CHỦ TỊCH\nTRẦN THỊ BÍCH MẪU', 'Trần Thị Bích Mẫu', 'Chủ tịch'],
		['CHỦ TỊCH\nTS. Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', 'Chủ tịch'],
		['GIÁM ĐỐC\nPGS.TS. Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', 'Giám đốc'],
		['GIÁM ĐỐC\nBSCKII. Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', 'Giám đốc'],
		['GIÁM ĐỐC\nThS. NGUYỄN VĂN MẪU', 'Nguyễn Văn Mẫu', 'Giám đốc'],
		['GIÁM ĐỐC\nĐại tá Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', 'Giám đốc'],
		['CHỦ TỊCH\nH’ Mẫu Niê Kđăm', 'H’ Mẫu Niê Kđăm', 'Chủ tịch'],
		["CHỦ TỊCH\nH'Mẫu Niê", "H'Mẫu Niê", 'Chủ tịch'],
		['CHỦ TỊCH\nY Mẫu Byă', 'Y Mẫu Byă', 'Chủ tịch'],
		["CHỦ TỊCH\nĐiểu K'Mẫu", "Điểu K'Mẫu", 'Chủ tịch'],
		['CHỦ TỊCH\nRơ Châm H’Mẫu', 'Rơ Châm H’Mẫu', 'Chủ tịch'],
		['CHỦ TỊCH\nGiàng A Mẫu', 'Giàng A Mẫu', 'Chủ tịch'],
		['CHỦ TỊCH Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', 'Chủ tịch'],
		['CHỦ TỊCH\nNguyễn Văn Mẫu, TS.', 'Nguyễn Văn Mẫu', 'Chủ tịch'],
		['CHỦ TỊCH\nH’ MẪU NIÊ KĐĂM', 'H’ Mẫu Niê Kđăm', 'Chủ tịch'],
		['CHỦ TỊCH\n(Đã ký)\nNguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', 'Chủ tịch'],
		['Chủ tịch\nNguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', 'Chủ tịch'],
		['TM ỦY BAN NHÂN DÂN\nKT CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', 'Phó Chủ tịch'],
		['T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', 'Phó Bí thư'],
		['PHÓ GIÁM ĐỐC SỞ CÔNG THƯƠNG\nNguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', 'Phó Giám đốc Sở Công Thương'],
		['KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nNguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', 'Phó Trưởng ban'],
	])('%s', (lines, signer, signerOffice) => {
		expect(facts({ foot: foot(lines) })).toMatchObject({ signer, signerOffice });
	});
	it.each(['NGUYỄN VĂN MẪU', 'H’ Mẫu Niê Kđăm', 'TS. Nguyễn Văn Mẫu', 'Y Mẫu Byă', 'Lò Văn Mẫu'])(
		'%s before "Nơi nhận:" is the signer, not a clause',
		(name) => {
			const result = read(paper({ foot: `TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n${name}\nNơi nhận:\n- Như trên;` }));
			expect(result.tree.facts).toMatchObject({ signerOffice: 'Chủ tịch' });
			expect(result.tree.facts.signer).not.toBeNull();
			expect(addresses(result)).toEqual(['phan-i', 'phan-i-muc-1']);
		},
	);
	it.each([
		'GIÁM ĐỐC SỞ NỘI VỤ\nNguyễn Văn Mẫu\nBÍ THƯ TỈNH ĐOÀN\nTrần Thị Hai',
		'GIÁM ĐỐC SỞ NỘI VỤ\nBÍ THƯ TỈNH ĐOÀN\nNguyễn Văn Mẫu\nTrần Thị Hai',
		'GIÁM ĐỐC SỞ NỘI VỤ\n(Đã ký)\nNguyễn Văn Mẫu\nBÍ THƯ TỈNH ĐOÀN\n(Đã ký)\nTrần Thị Hai',
		'GIÁM ĐỐC SỞ NỘI VỤ        BÍ THƯ TỈNH ĐOÀN\nNguyễn Văn Mẫu        Trần Thị Hai',
	])('of two the first is named, and both are said: %s', (lines) => {
		const result = read(paper({ foot: foot(lines) }));
		expect(result.tree.facts).toMatchObject({ signer: 'Nguyễn Văn Mẫu', signerOffice: 'Giám đốc Sở Nội vụ' });
		expect(codes(result)).toContain('two-signers');
	});
});

describe('what follows a signature', () => {
	it.each([
		['DANH MỤC PHONG TRÀO\n(Kèm theo Kế hoạch số 12/KH-UBND)', ['phu-luc']],
		['DANH SÁCH\nTẬP THỂ, CÁ NHÂN\n(Ban hành kèm theo Kế hoạch số 12/KH-UBND)', ['phu-luc']],
		['BẢNG PHÂN CÔNG NHIỆM VỤ', ['phu-luc']],
		['PHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch này)', ['phu-luc']],
		['Danh mục phong trào\n(Kèm theo Kế hoạch số 12/KH-UBND)', ['phu-luc']],
		['KẾ HOẠCH CHI TIẾT\n(Kèm theo Kế hoạch số 12/KH-UBND)', ['phu-luc']],
		['PHỤ BIỂU\nTỔNG HỢP PHONG TRÀO', ['phu-luc']],
		['Mẫu số 01/TĐKT\nBÁO CÁO THÀNH TÍCH', ['phu-luc-mau-so-01-tddkt']],
		['Biểu số 01\nTỔNG HỢP', ['phu-luc-bieu-so-01']],
		['BIỂU 1: TỔNG HỢP', ['phu-luc-bieu-1']],
		['Mẫu số 3\nĐƠN', ['phu-luc-mau-so-3']],
		['MẪU SỐ 3: ĐƠN', ['phu-luc-mau-so-3']],
		['Phụ biểu 02\nTỔNG HỢP', ['phu-luc-phu-bieu-02']],
		['PHỤ LỤC 1: DANH MỤC', ['phu-luc-1']],
		[
			'Biểu số 01\nTỔNG HỢP\n1. Một.\nPHỤ LỤC 2: DANH MỤC\n1. Hai.\nMẪU SỐ 3\nĐƠN',
			['phu-luc-bieu-so-01', 'phu-luc-2', 'phu-luc-mau-so-3'],
		],
	])('%s is an annex', (lines, wanted) => {
		const result = read(`${paper({})}\n${lines}\n1. Phong trào A.`);
		expect(result.tree.facts).toMatchObject({ signer: 'Nguyễn Văn Mẫu', signerOffice: 'Phó Chủ tịch' });
		const annexes = result.tree.body.filter(({ level }) => level === 'annex');
		expect(annexes.map(({ address }) => address)).toEqual(wanted);
		expect(annexes.at(-1)?.children.map(({ level }) => level)).toContain('section');
	});
	it('in the text the same words are words', () => {
		const result = read(paper({ body: 'I. MỘT\n1. Việc.\nMẫu số 3\n2. Việc.' }));
		expect(addresses(result).some((one) => one.startsWith('phu-luc'))).toBe(false);
	});
	it.each([
		'Article 1. One\n1. A in English.\n2. B in English.',
		'THE NATIONAL ASSEMBLY\nArticle 1. One\n1. A.',
		'SOCIALIST REPUBLIC OF VIET NAM\nIndependence - Freedom - Happiness\nArticle 1. Scope\n1. This Law applies to all.',
		'LAW\nON EMULATION AND COMMENDATION OF THE STATE\nChapter I\nArticle 1. One\n1. A.',
		'UNOFFICIAL TRANSLATION\n1. First.\n2. Second.',
	])('a translation is no provision: %s', (lines) => {
		const result = read(`${paper({ body: 'Điều 1. Một\n1. A.\nĐiều 2. Hai' })}\n${lines}`);
		expect(addresses(result).filter((one) => !one.includes('doan'))).toEqual([
			'dieu-1',
			'dieu-1-khoan-1',
			'dieu-2',
		]);
		expect(codes(result).filter((code) => code === 'foreign-text')).toHaveLength(1);
	});
	it.each([
		paper({ number: 'Số: 13/KH-UBND' }),
		paper({ number: 'Số 13/KH-UBND', issuer: 'SỞ NỘI VỤ' }),
		paper({ number: 'Số: 13/KH-UBND', issuer: 'CHÍNH PHỦ', type: 'NGHỊ ĐỊNH\nVề thi đua' }),
	])('a second document in the file is said, with the line it begins on', (second) => {
		const first = paper({});
		const issue = read(`${first}\n${second}`).issues.find(({ code }) => code === 'second-document');
		expect(issue?.line).toBe(first.split('\n').length + 1);
	});
	it('a form behind an annex has a header too and is no second document', () => {
		const form =
			'PHỤ LỤC I\nTÊN TỔ CHỨC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: …/…\n…, ngày … tháng … năm 2025\nTỜ KHAI';
		expect(codes(read(`${paper({})}\n${form}`))).not.toContain('second-document');
	});
});
