import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../fixtures/arbitrary.ts';
import { parseDocument } from '../parse.ts';
import { applyAmendments } from './apply.ts';
import type { Amendment, Consolidation } from './apply.ts';
import { readAmendments } from './read.ts';
import { walkUnits, wordsOf } from './working.ts';

const BASE = `LUẬT
VƯỜN HOA
Chương I
QUY ĐỊNH CHUNG
Điều 1. Vườn
1. Vườn hoa là nơi trồng hoa, trồng cỏ và dạo chơi.
2. Vườn gồm:
a) Luống hoa;
b) Lối đi;
c) Ghế đá.
Điều 2. Người giữ vườn
Người giữ vườn tưới hoa, bón cây.
Điều 3. Mở cửa
1. Vườn mở cửa mỗi ngày.
2. Ngày mưa vườn đóng cửa.
`;

/** The instructions of an amending text, under an article that names the law. */
function amendment(id: string, body: string): Amendment {
	const text = `LUẬT
SỬA ĐỔI LUẬT VƯỜN HOA
Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Vườn hoa số 1/2030/QH20.
Điều 1. Sửa đổi, bổ sung một số điều của Luật Vườn hoa
${body}`;
	return { id, instructions: readAmendments(parseDocument(text).tree).instructions };
}

function apply(...bodies: string[]): Consolidation {
	return applyAmendments(
		parseDocument(BASE).tree,
		bodies.map((body, index) => amendment(`luat-${String(index + 1)}`, body)),
	);
}

/** A text of the working units, a line for each. */
function lines({ body }: Consolidation): string[] {
	return [...walkUnits(body)].map((unit) => `${unit.marker} ${wordsOf(unit)}`.trim());
}

function unitAt({ body }: Consolidation, address: string) {
	const found = [...walkUnits(body)].find((unit) => unit.address === address);
	if (found === undefined) throw new Error(`Nothing at ${address}`);
	return found;
}

describe('a working consolidation', () => {
	it('is the base text where nothing amends it', () => {
		expect(lines(apply())).toEqual(lines(applyAmendments(parseDocument(BASE).tree, [])));
		expect(lines(apply())).toContain('b) Lối đi;');
	});

	it('has new words in the place of the old, each with its cause', () => {
		const result = apply(
			'1. Sửa đổi, bổ sung khoản 2 Điều 1 như sau:\n“2. Vườn gồm:\na) Luống hoa;\nb) Hàng rào.”.',
		);
		expect(lines(result)).toContain('b) Hàng rào.');
		expect(lines(result)).not.toContain('c) Ghế đá.');
		const point = unitAt(result, 'dieu-1-khoan-2-diem-b');
		expect(point.pieces.map(({ cause }) => cause?.instruction.place.words)).toEqual(['Khoản 1 Điều 1']);
		expect(unitAt(result, 'dieu-1-khoan-1').status).toBe('kept');
	});

	it('leads from changed words to the instruction and tells what stood there', () => {
		const result = apply(
			'1. Thay cụm từ “trồng hoa” bằng cụm từ “trồng lan” và bỏ cụm từ “, trồng cỏ” tại khoản 1 Điều 1.',
		);
		const { pieces } = unitAt(result, 'dieu-1-khoan-1');
		expect(
			pieces.map(({ text, removed, cause }) => [text, removed, cause === null ? '' : cause.amendment]),
		).toEqual([
			['Vườn hoa là nơi ', '', ''],
			['trồng lan', 'trồng hoa', 'luat-1'],
			['', ', trồng cỏ', 'luat-1'],
			[' và dạo chơi.', '', ''],
		]);
	});

	it('keeps what is repealed as a line that says so', () => {
		const result = apply('1. Bãi bỏ Điều 2, điểm b khoản 2 Điều 1.');
		expect(lines(result)).toEqual(expect.arrayContaining(['Điều 2. (được bãi bỏ)', 'b) (được bãi bỏ)']));
		expect(unitAt(result, 'dieu-2').children).toEqual([]);
	});

	it('puts new units behind their anchor in the order of the sentence, or in the order of numbers', () => {
		const result = apply(
			'1. Bổ sung Điều 2a và Điều 2b vào sau Điều 2 như sau:\n“Điều 2a. Hoa.\nĐiều 2b. Lá.”.\n2. Bổ sung điểm b1 khoản 2 Điều 1 như sau:\n“b1) Cổng;”.\n3. Bổ sung vào cuối khoản 2 Điều 3 như sau:\n“Ngày nắng vườn mở cửa.”.',
		);
		const all = lines(result);
		expect(all.filter((line) => line.startsWith('Điều'))).toEqual([
			'Điều 1. Vườn',
			'Điều 2. Người giữ vườn',
			'Điều 2a. Hoa.',
			'Điều 2b. Lá.',
			'Điều 3. Mở cửa',
		]);
		expect(all.slice(all.indexOf('b) Lối đi;')).slice(0, 3)).toEqual([
			'b) Lối đi;',
			'b1) Cổng;',
			'c) Ghế đá.',
		]);
		expect(all.at(-1)).toBe('Ngày nắng vườn mở cửa.');
		expect(unitAt(result, 'dieu-2a').status).toBe('added');
	});

	it('creates what an amendment names and the text does not have', () => {
		expect(
			lines(apply('1. Sửa đổi, bổ sung khoản 2 và khoản 3 Điều 3 như sau:\n“2. Hai.\n3. Ba.”.')).slice(-2),
		).toEqual(['2. Hai.', '3. Ba.']);
	});

	it('keeps title and number where new text brings none', () => {
		const result = apply(
			'1. Sửa đổi, bổ sung Điều 3 như sau:\n“a) Một;\nb) Hai.”.\n2. Sửa đổi đoạn mở đầu khoản 2 Điều 1 như sau:\n“2. Vườn có:”.\n3. Sửa đổi tên Điều 1 như sau:\n“Điều 1. Vườn hoa”.',
		);
		expect(lines(result)).toEqual(
			expect.arrayContaining(['Điều 3. Mở cửa', 'a) Một;', '2. Vườn có:', 'c) Ghế đá.', 'Điều 1. Vườn hoa']),
		);
	});

	it('writes a heading in capitals as it stands, and a sentence with its capital', () => {
		const result = apply(
			'1. Thay cụm từ “quy định chung” bằng cụm từ “quy định mới” tại tên Chương I; cụm từ “người giữ vườn” bằng cụm từ “người làm vườn” tại Điều 2.',
		);
		expect(lines(result)).toEqual(
			expect.arrayContaining([
				'Chương I QUY ĐỊNH MỚI',
				'Điều 2. Người làm vườn',
				'Người làm vườn tưới hoa, bón cây.',
			]),
		);
	});

	it('puts words beside words, and leaves those alone that stand there already', () => {
		const result = apply(
			'1. Bổ sung cụm từ “và cỏ” vào sau cụm từ “tưới hoa” tại Điều 2; từ “Chỉ” vào đầu khoản 2 Điều 3.\n2. Thay từ “cửa” bằng từ “cửa” tại Điều 3.',
		);
		expect(lines(result)).toEqual(
			expect.arrayContaining(['Người giữ vườn tưới hoa và cỏ, bón cây.', '2. Chỉ Ngày mưa vườn đóng cửa.']),
		);
		expect(result.unapplied.map(({ reason }) => reason)).toEqual(['words-not-found']);
	});

	it('finds words whatever way their tones are set', () => {
		const base = parseDocument('Điều 1. Hoà bình\nNgười giữ hoà bình.').tree;
		const { body } = applyAmendments(base, [
			amendment('a', '1. Thay cụm từ “hòa bình” bằng cụm từ “yên vui” tại Điều 1.'),
		]);
		expect([...walkUnits(body)].map(wordsOf)).toEqual(['Yên vui', 'Người giữ yên vui.']);
	});
});

describe('a chain of amendments', () => {
	it('changes what the one before put in', () => {
		const result = apply(
			'1. Bổ sung khoản 3 vào sau khoản 2 Điều 3 như sau:\n“3. Vườn có đèn.”.',
			'1. Thay từ “đèn” bằng cụm từ “đèn lồng” tại khoản 3 Điều 3.',
		);
		const { pieces } = unitAt(result, 'dieu-3-khoan-3');
		expect(pieces.map(({ text, cause }) => [text, cause?.amendment])).toEqual([
			['Vườn có ', 'luat-1'],
			['đèn lồng', 'luat-2'],
			['.', 'luat-1'],
		]);
	});
});

describe('what cannot be applied', () => {
	it('is listed with its reason and leaves the provision as it was, marked', () => {
		const result = apply(
			'1. Bổ sung khoản 2 vào sau khoản 1 Điều 3 như sau:\n“2. Khác.”.\n2. Bãi bỏ Điều 9.\n3. Bỏ từ “núi” tại Điều 2.\n4. Thay thế Phụ lục I bằng Phụ lục I ban hành kèm theo Luật này.',
		);
		expect(result.unapplied.map(({ reason, message }) => [reason, message.split(':')[0]])).toEqual([
			['number-taken', 'Khoản 1 Điều 1 sửa khoản 2 Điều 3'],
			['no-target', 'Khoản 2 Điều 1 sửa Điều 9'],
			['words-not-found', 'Khoản 3 Điều 1 sửa Điều 2'],
			['annex', 'Khoản 4 Điều 1 sửa Phụ lục I'],
		]);
		expect(lines(result)).toEqual(lines(apply()));
		expect(unitAt(result, 'dieu-3-khoan-2').pending.map(({ reason }) => reason)).toEqual(['number-taken']);
	});
});

describe('any texts', () => {
	it('are applied without an error, and what is not applied is listed', () => {
		fc.assert(
			fc.property(anyText, anyText, (base, amending) => {
				const { instructions } = readAmendments(parseDocument(amending).tree);
				const { applied, unapplied } = applyAmendments(parseDocument(base).tree, [{ id: 'a', instructions }]);
				expect(applied + unapplied.length).toBe(instructions.length);
			}),
			{ numRuns: 100 },
		);
	});
});
