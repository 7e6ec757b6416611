import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../fixtures/arbitrary.ts';
import { parseDocument } from '../parse.ts';
import { expectInStep, LONGER } from '../../text/testing/in-step.ts';
import { targetOf } from './chains.ts';
import type { Instruction } from './instruction.ts';
import { amendmentsByDocument, instructionsAt, readAmendments } from './read.ts';
import { sayChange } from './say.ts';

const HEAD = `QUỐC HỘI
Luật số: 9/2031/QH20
LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT VƯỜN HOA
Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Vườn hoa số 1/2030/QH20.
Điều 1. Sửa đổi, bổ sung một số điều của Luật Vườn hoa
`;

function read(body: string, head = HEAD): ReturnType<typeof readAmendments> {
	return readAmendments(
		parseDocument(
			`${head}${body}\nĐiều 2. Hiệu lực thi hành\nLuật này có hiệu lực từ ngày 01 tháng 01 năm 2032.`,
		).tree,
	);
}

/** "replace khoản 2 Điều 3", "insert khoản 4 Điều 3 after khoản 3 Điều 3", "replace-words Điều 4: a → b". */
function said({ kind, target, anchor, phrase }: Instruction): string {
	const beside = phrase?.beside == null ? '' : ` ${phrase.beside.side} ${phrase.beside.words}`.trimEnd();
	const words = phrase === null ? '' : `: ${phrase.old} → ${phrase.new}${beside}`;
	return `${kind} ${target.words}${anchor === null ? '' : ` ${anchor.side} ${anchor.target.words}`}${words}`;
}

function sentences(body: string): string[] {
	return read(body).instructions.map(said);
}

/** The 23 families of sentences, by their names in the list of forms, with what each means. */
const FAMILIES: readonly (readonly [family: string, body: string, meaning: readonly string[]])[] = [
	[
		'replace, “như sau”',
		'1. Sửa đổi, bổ sung điểm b khoản 2 Điều 3 như sau:\n“b) Hoa hồng;”.',
		['replace điểm b khoản 2 Điều 3'],
	],
	[
		'container',
		'1. Sửa đổi, bổ sung một số điểm, khoản của Điều 8 như sau:\na) Sửa đổi, bổ sung khoản 1 như sau:\n“1. Hoa.”;\nb) Bãi bỏ điểm a khoản 2.',
		['replace khoản 1 Điều 8', 'repeal điểm a khoản 2 Điều 8'],
	],
	[
		'insert after or before',
		'1. Bổ sung Điều 4a vào sau Điều 4 như sau:\n“Điều 4a. Cỏ”.\n2. Bổ sung khoản 1a vào trước khoản 1 Điều 6 như sau:\n“1a. Cây.”.',
		['insert Điều 4a after Điều 4', 'insert khoản 1a Điều 6 before khoản 1 Điều 6'],
	],
	['heading without “như sau”', '1. Sửa đổi, bổ sung Điều 5\n“Điều 5. Tưới\nTưới hoa.”', ['replace Điều 5']],
	[
		'words replaced',
		'1. Thay thế cụm từ “hoa” bằng cụm từ “cây” tại khoản 1 và khoản 3 Điều 2, tên Điều 7;',
		[
			'replace-words khoản 1 Điều 2: hoa → cây',
			'replace-words khoản 3 Điều 2: hoa → cây',
			'replace-words tên Điều 7: hoa → cây',
		],
	],
	[
		'passive',
		'1. Điều 9 được sửa đổi, bổ sung như sau:\n“Điều 9. Rào”.\n2. Điểm c khoản 1 Điều 10 được bãi bỏ.',
		['replace Điều 9', 'repeal điểm c khoản 1 Điều 10'],
	],
	[
		'annexes and forms',
		'1. Thay thế Phụ lục II, Mẫu số 03 Phụ lục IV ban hành kèm theo Nghị định số 5/2030/NĐ-CP tương ứng bằng Phụ lục II, Mẫu số 03 Phụ lục IV ban hành kèm theo Nghị định này.\n2. Bãi bỏ Mẫu số 07.',
		['replace-annex Phụ lục II', 'replace-annex Mẫu số 03 Phụ lục IV', 'repeal Mẫu số 07'],
	],
	[
		'repeal',
		'1. Bãi bỏ khoản 2 Điều 4, các điều 5, 7 và điểm h khoản 3 Điều 9.',
		['repeal khoản 2 Điều 4', 'repeal Điều 5', 'repeal Điều 7', 'repeal điểm h khoản 3 Điều 9'],
	],
	[
		'words removed',
		'1. Bỏ cụm từ “và cỏ” tại khoản 1 Điều 2; từ “lá” tại Điều 3.',
		['remove-words khoản 1 Điều 2: và cỏ →', 'remove-words Điều 3: lá →'].map((words) => `${words} `),
	],
	['replace without “bổ sung”', '1. Sửa đổi khoản 4 Điều 6 như sau:\n“4. Đất.”.', ['replace khoản 4 Điều 6']],
	[
		'replace and insert',
		'1. Sửa đổi, bổ sung khoản 3 và bổ sung khoản 4 vào sau khoản 3 Điều 6 như sau:\n“3. Đất.\n4. Nước.”.',
		['replace khoản 3 Điều 6', 'insert khoản 4 Điều 6 after khoản 3 Điều 6'],
	],
	[
		'insert without “vào”',
		'1. Bổ sung các khoản 5, 6 Điều 2 như sau:\n“5. Lá.\n6. Cành.”.',
		['insert khoản 5 Điều 2', 'insert khoản 6 Điều 2'],
	],
	[
		'rename',
		'1. Sửa đổi, bổ sung tên điều và khoản 2 Điều 3 như sau:\n“Điều 3. Tên mới\n2. Khoản mới.”.\n2. Sửa đổi, bổ sung tên Chương II như sau:\n“Chương II\nTÊN CHƯƠNG”.',
		['rename tên Điều 3', 'replace khoản 2 Điều 3', 'rename tên Chương II'],
	],
	[
		'words put in',
		'1. Bổ sung cụm từ “cây” vào sau cụm từ “hoa,” tại khoản 1 Điều 2; vào cuối điểm a khoản 3 Điều 4.',
		['insert-words khoản 1 Điều 2:  → cây after hoa,', 'insert-words điểm a khoản 3 Điều 4:  → cây end'],
	],
	[
		'one document',
		'1. Sửa đổi, bổ sung khoản 3 Điều 2 của Luật Rừng số 2/2029/QH20 đã được sửa đổi theo Luật số 3/2030/QH20 như sau:\n“3. Rừng.”.',
		['replace khoản 3 Điều 2'],
	],
	[
		'insert without an anchor',
		'1. Bổ sung điểm g vào khoản 2 Điều 5 như sau:\n“g) Rễ.”.',
		['insert điểm g khoản 2 Điều 5'],
	],
	['other', '1. - Sửa đổi điểm a như sau:\n“a) Gốc.”.', ['replace điểm a']],
	[
		'list of words',
		'1. Thay thế một số cụm từ như sau:\na) Cụm từ “hoa” bằng cụm từ “cây” tại Điều 2;\nb) Từ “lá” thành từ “cành” tại Điều 3.',
		['replace-words Điều 2: hoa → cây', 'replace-words Điều 3: lá → cành'],
	],
	[
		'opening paragraph',
		'1. Sửa đổi, bổ sung đoạn mở đầu khoản 2 Điều 4 như sau:\n“2. Cây gồm:”.',
		['replace đoạn mở đầu khoản 2 Điều 4'],
	],
	[
		'repeal and replace',
		'1. Bãi bỏ khoản 1, sửa đổi, bổ sung khoản 2 và khoản 3 Điều 10 như sau:\n“2. Hai.\n3. Ba.”.',
		['repeal khoản 1 Điều 10', 'replace khoản 2 Điều 10', 'replace khoản 3 Điều 10'],
	],
	[
		'insert and replace',
		'1. Bổ sung khoản 1a vào sau khoản 1; sửa đổi, bổ sung khoản 2 Điều 10 như sau:\n“1a. Một.\n2. Hai.”.',
		['insert khoản 1a Điều 10 after khoản 1 Điều 10', 'replace khoản 2 Điều 10'],
	],
	[
		'whole text',
		'1. Trong Luật Vườn hoa số 1/2030/QH20, cụm từ “hoa” được thay bằng cụm từ “cây”; cụm từ “lá” được thay bằng cụm từ “cành”.',
		['replace-words văn bản: hoa → cây', 'replace-words văn bản: lá → cành'],
	],
	[
		'renumber',
		'1. Bãi bỏ khoản 2, khoản 3 và sắp xếp lại các khoản Điều 4 như sau:\n“Điều 4. Cây\n1. Một.”.',
		['repeal khoản 2 Điều 4', 'repeal khoản 3 Điều 4', 'replace Điều 4'],
	],
];

describe('the families of amending sentences', () => {
	it.each(FAMILIES)('reads %s', (_family, body, meaning) => {
		expect(sentences(body)).toEqual(meaning);
	});
});

describe('the traps of amending texts', () => {
	it('ends new text without a closing mark where the next instruction begins', () => {
		const { instructions, issues } = read(
			'1. Điều 3 được sửa đổi, bổ sung như sau:\n“Điều 3. Hoa\n1. Một.\n2. Điều 4 được sửa đổi, bổ sung như sau:\n“Điều 4. Lá”.',
		);
		expect(instructions.map(({ text }) => text)).toEqual([['Điều 3. Hoa', '1. Một.'], ['Điều 4. Lá']]);
		expect(issues.map(({ code }) => code)).toEqual(['open-quote']);
	});

	it('ends new text at a straight mark though it began with a curved one', () => {
		expect(sentences('1. Sửa đổi Điều 3 như sau:\n“Điều 3. Hoa\nMột."\n2. Bãi bỏ Điều 5.')).toEqual([
			'replace Điều 3',
			'repeal Điều 5',
		]);
	});

	it('keeps an article quoted apart with the instruction above it', () => {
		const { instructions } = read(
			'1. Sửa đổi, bổ sung Điều 3 và bổ sung Điều 3a, 3b vào sau Điều 3 như sau:\n“Điều 3. Một.”\n“Điều 3a. Hai.”\nĐiều 3b. Ba.\n2. Bãi bỏ Điều 9.',
		);
		expect(instructions.map(({ text }) => text.join(' '))).toEqual([
			'Điều 3. Một.',
			'Điều 3a. Hai.',
			'Điều 3b. Ba.',
			'',
		]);
	});

	it('does not end new text at a quotation inside it', () => {
		const { instructions } = read(
			'1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Vườn hoa (sau đây gọi là “vườn”).\nVườn có rào.”.',
		);
		expect(instructions[0]?.text).toEqual(['1. Vườn hoa (sau đây gọi là “vườn”).', 'Vườn có rào.']);
	});

	it('reads straight marks, as Markdown has them', () => {
		expect(
			sentences(
				'1. Thay thế cụm từ "hoa" thành "cây" tại Điều 5.\n2. Sửa đổi khoản 2 Điều 5 như sau:\n"2. Cây."',
			),
		).toEqual(['replace-words Điều 5: hoa → cây', 'replace khoản 2 Điều 5']);
	});

	it('reads a phrase that was never closed', () => {
		expect(sentences('1. Thay từ “hoa bằng cụm từ “cây xanh” tại Điều 5.')).toEqual([
			'replace-words Điều 5: hoa → cây xanh',
		]);
	});

	it('takes what a sentence leaves unsaid from the right', () => {
		expect(sentences('1. Bãi bỏ điểm c khoản 1, khoản 2 và điểm d khoản 3 Điều 35.')).toEqual([
			'repeal điểm c khoản 1 Điều 35',
			'repeal khoản 2 Điều 35',
			'repeal điểm d khoản 3 Điều 35',
		]);
	});

	it('gives new text with another label to the target that has none', () => {
		const { instructions, issues } = read(
			'1. Bãi bỏ điểm b khoản 1 Điều 21; sửa đổi, bổ sung điểm c khoản 1 và khoản 2 Điều 21 như sau:\n“b) Chở hoa.\n2. Trồng hoa.”.',
		);
		expect(instructions.map(({ text }) => text.join())).toEqual(['', 'b) Chở hoa.', '2. Trồng hoa.']);
		expect(issues.map(({ code }) => code)).toEqual(['other-label']);
	});

	it('reads labels and verbs with slips of the pen', () => {
		expect(
			sentences(
				'1. Sửa đỗi, bỗ sung khoản l Điều 3 như sau:\n“1.Hoa.”.\n2. Sửa đổi, bổ sung khoản 4 và khoản 5 Điều 6 như sau:\n“4. Bốn.\n5) Năm.”.',
			),
		).toEqual(['replace khoản 1 Điều 3', 'replace khoản 4 Điều 6', 'replace khoản 5 Điều 6']);
	});

	it('reads decomposed letters and Ð for Đ', () => {
		expect(sentences('1. Sửa đổi khoản 2 Ðiều 4 như sau:\n“2. Hoa.”.'.normalize('NFD'))).toEqual([
			'replace khoản 2 Điều 4',
		]);
	});

	it('reads many edits of words under one verb', () => {
		expect(
			sentences(
				'1. Thay từ “a” bằng từ “b” tại khoản 2 Điều 8; cụm từ “c” bằng cụm từ “d” tại Điều 30; thay cụm từ “e” bằng cụm từ “g” và bỏ cụm từ “h” tại khoản 1 Điều 9.',
			),
		).toEqual([
			'replace-words khoản 2 Điều 8: a → b',
			'replace-words Điều 30: c → d',
			'replace-words khoản 1 Điều 9: e → g',
			'remove-words khoản 1 Điều 9: h → ',
		]);
		expect(sentences('1. Thay cụm từ “a” và từ “b” bằng cụm từ “c” tại Điều 2.')).toEqual([
			'replace-words Điều 2: a → c',
			'replace-words Điều 2: b → c',
		]);
		expect(sentences('1. Thay cụm từ “a” tại khoản 1 Điều 2 bằng cụm từ “b”.')).toEqual([
			'replace-words khoản 1 Điều 2: a → b',
		]);
	});

	it('reads words beside the words', () => {
		expect(
			sentences(
				'1. Thay dấu “,” bằng từ “hoặc” trước cụm từ “lá” tại điểm i khoản 1 Điều 5; bỏ từ “từ” trước cụm từ “hoa” tại tên điều và khoản 1 Điều 6; bổ sung từ “Để” vào đầu điểm c khoản 2 Điều 7.',
			),
		).toEqual([
			'replace-words điểm i khoản 1 Điều 5: , → hoặc before lá',
			'remove-words tên Điều 6: từ →  before hoa',
			'remove-words khoản 1 Điều 6: từ →  before hoa',
			'insert-words điểm c khoản 2 Điều 7:  → Để start',
		]);
	});

	it('knows suffixed numbers', () => {
		expect(sentences('1. Sửa đổi điểm d1 khoản 1a Điều 19a như sau:\n“d1) Hoa.”.')).toEqual([
			'replace điểm d1 khoản 1a Điều 19a',
		]);
	});

	it('puts several new clauses behind one, in the order of the text', () => {
		expect(
			sentences('1. Bổ sung khoản 5 và khoản 6 vào sau khoản 4 Điều 2 như sau:\n“5. Năm.\n6. Sáu.”.'),
		).toEqual(['insert khoản 5 Điều 2 after khoản 4 Điều 2', 'insert khoản 6 Điều 2 after khoản 4 Điều 2']);
	});
});

describe('several texts amended by one', () => {
	const body = `1. Bãi bỏ khoản 2 Điều 3.
Điều 2. Sửa đổi, bổ sung một số điều của Luật Rừng số 2/2029/QH20
1. Sửa đổi khoản 1 Điều 3 như sau:
“1. Rừng.”.
Điều 3. Bỏ từ tại các luật
1. Bỏ từ “cỏ,” tại các điều, khoản của các luật sau đây:
a) Khoản 1 Điều 4 của Luật Núi;
b) Điều 6 của Luật Sông số 8/2028/QH20.
Điều 4. Hiệu lực thi hành
1. Bãi bỏ toàn bộ Thông tư số 7/2027/ TT-BX hướng dẫn Luật Đá.
`;

	it('gives each its instructions, with the number that the head tells', () => {
		const groups = amendmentsByDocument(read(body).instructions);
		expect(
			groups.map(({ document, instructions }) => [
				document?.number ?? document?.name,
				instructions.map(said),
			]),
		).toEqual([
			['1/2030/QH20', ['repeal khoản 2 Điều 3']],
			['2/2029/QH20', ['replace khoản 1 Điều 3']],
			['Luật Núi', ['remove-words khoản 1 Điều 4: cỏ, → ']],
			['8/2028/QH20', ['remove-words Điều 6: cỏ, → ']],
			['7/2027/TT-BX', ['repeal văn bản']],
		]);
	});

	it('says where each stands', () => {
		expect(read(body).instructions.map(({ place }) => [place.words, place.address])).toEqual([
			['Khoản 1 Điều 1', 'dieu-1-khoan-1'],
			['Khoản 1 Điều 2', 'dieu-2-khoan-1'],
			['Điểm a khoản 1 Điều 3', 'dieu-3-khoan-1-diem-a'],
			['Điểm b khoản 1 Điều 3', 'dieu-3-khoan-1-diem-b'],
			['Khoản 1 Điều 4', 'dieu-4-khoan-1'],
		]);
	});
});

describe('what a page asks', () => {
	const { instructions } = read(
		'1. Sửa đổi khoản 2 Điều 3 như sau:\n“2. Hoa.”.\n2. Bỏ từ “lá” trước từ “cây” tại Điều 3.\n3. Bổ sung từ “Chỉ” vào đầu khoản 1 Điều 3; từ “hoa” vào sau từ “lan” tại Điều 30.\n4. Thay thế từ “cỏ” bằng từ “rau” tại Điều 4.',
	);

	it('is answered for a provision with what touches it, lies in it and holds it', () => {
		const at = (address: string) => instructionsAt(instructions, address).map(({ target }) => target.words);
		expect(at('dieu-3')).toEqual(['khoản 2 Điều 3', 'Điều 3', 'khoản 1 Điều 3']);
		expect(at('dieu-3-khoan-2')).toEqual(['khoản 2 Điều 3', 'Điều 3']);
		expect(at('dieu-5')).toEqual([]);
	});

	it('is said in words of the law', () => {
		expect(instructions.map(sayChange)).toEqual([
			'được sửa đổi, bổ sung',
			'được bỏ cụm từ “lá” trước cụm từ “cây”',
			'được bổ sung cụm từ “Chỉ” vào đầu',
			'được bổ sung cụm từ “hoa” vào sau cụm từ “lan”',
			'được thay cụm từ “cỏ” bằng “rau”',
		]);
	});
});

describe('what is no instruction', () => {
	it('stays silent about rules that speak of amending', () => {
		expect(
			sentences(
				'1. Quy định tại Điều 5 được sửa đổi, bổ sung theo khoản 2 Điều 1 của Luật này áp dụng từ năm 2032.\n2. Bộ trưởng sửa đổi, bổ sung Điều 3 khi cần.',
			),
		).toEqual([]);
	});

	it('says what an unfinished sentence lacks', () => {
		const { instructions, issues } = read('1. Thay thế cụm từ “hoa” bằng cụm từ');
		expect(instructions).toEqual([]);
		expect(issues.map(({ code }) => code)).toEqual(['no-new-words']);
	});
});

describe('renames one by one', () => {
	it('takes the new titles from the points below', () => {
		const { instructions } = read(
			'1. Sửa đổi, bổ sung tên Điều 5 và Điều 6 như sau:\na) “Điều 5. Hoa hồng”;\nb) “Điều 6. Hoa lan”.',
		);
		expect(instructions.map((one) => `${one.place.words}: ${said(one)}: ${one.text.join()}`)).toEqual([
			'Điểm a khoản 1 Điều 1: rename tên Điều 5: Điều 5. Hoa hồng',
			'Điểm b khoản 1 Điều 1: rename tên Điều 6: Điều 6. Hoa lan',
		]);
	});
});

describe('any text', () => {
	/** Pieces that amending texts are made of. */
	const PIECES = [
		'Điều 1.',
		'Điều 2. ',
		'1. ',
		'2. ',
		'a) ',
		'b) ',
		'- ',
		'Sửa đổi, bổ sung ',
		'Bổ sung ',
		'Bãi bỏ ',
		'Thay cụm từ ',
		'Bỏ ',
		'khoản 1 ',
		'các khoản 2, 3 và 4 ',
		'điểm a ',
		'Điều 5 ',
		'Điều này ',
		'tên ',
		'tên điều ',
		'Phụ lục II ',
		'Mẫu số 3 ',
		'vào sau ',
		'vào đầu ',
		'bằng ',
		'tại ',
		'của Luật Hoa số 1/2030/QH20 ',
		'như sau:',
		'sau đây:',
		'“',
		'”',
		'".',
		'”.',
		'"',
		'; ',
		', ',
		' và ',
		'\n',
		'được sửa đổi ',
		'cụm từ “hoa” ',
		'sắp xếp lại ',
	];
	const amending = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(''));

	it('is read without an error, each instruction with a place in the text', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					anyText,
					amending.map((body) => HEAD + body),
				),
				(text) => {
					const { tree } = parseDocument(text);
					const { instructions } = readAmendments(tree);
					const ids = instructions.map(({ id }) => id);
					expect(new Set(ids).size).toBe(ids.length);
					for (const { target } of instructions) expect(targetOf(target.steps, target.part)).toEqual(target);
				},
			),
			{ numRuns: 300 },
		);
	});

	it.each([
		['open quotations', '1. Sửa đổi Điều 3 như sau:\n“Điều 3. Hoa\n'],
		['one long sentence', 'Thay cụm từ “a” bằng cụm từ “b” tại khoản 1 Điều 2; '],
		['addresses that lean on the right', 'Bãi bỏ khoản 1, '],
		['opening marks', '“'],
		['documents', 'của Luật Hoa số 1/2030/QH20 ngày 1 tháng 1 năm 2030 '],
	])('takes time in proportion to its length: %s', (_name, piece) => {
		const treeOf = (count: number) => parseDocument(HEAD + piece.repeat(count)).tree;
		expectInStep(readAmendments, treeOf(400), treeOf(400 * LONGER));
	});
});
