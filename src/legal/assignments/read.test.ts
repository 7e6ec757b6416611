import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse.ts';
import { bodiesAtStart, bodiesIn } from './bodies.ts';
import { clausesOf } from './clauses.ts';
import { dueOf } from './due.ts';
import { readAssignments } from './read.ts';

const HEAD = 'KẾ HOẠCH\nVề một việc năm 2027\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\n';
const read = (body: string) => readAssignments(parseDocument(`${HEAD}${body}\n`).tree, 2027);
const told = (body: string) =>
	read(body).drafts.map(({ at, lead, words }) => [at, lead.map((one) => one.words).join(' + '), words]);

describe('who leads', () => {
	it.each([
		['Sở Nội vụ tổ chức tập huấn.', ['Sở Nội vụ']],
		['Sở Văn hóa, Thể thao và Du lịch chủ trì.', ['Sở Văn hóa, Thể thao và Du lịch']],
		[
			'Sở Tài chính, Sở Xây dựng và Báo Láng Vườn phối hợp.',
			['Sở Tài chính', 'Sở Xây dựng', 'Báo Láng Vườn'],
		],
		[
			'Các sở, ban, ngành và Ủy ban nhân dân các xã, phường rà soát.',
			['sở, ban, ngành', 'Ủy ban nhân dân các xã, phường'],
		],
		['Ban Thi đua - Khen thưởng, Sở Nội vụ: Tham mưu.', ['Ban Thi đua - Khen thưởng, Sở Nội vụ']],
		['Các Cụm, Khối thi đua sơ kết.', ['Cụm, Khối thi đua']],
		['Thủ trưởng các cơ quan, đơn vị chịu trách nhiệm.', ['Thủ trưởng các cơ quan, đơn vị']],
	])('%s', (text, names) => {
		expect(bodiesAtStart(text).map(({ words }) => words)).toEqual(names);
	});

	it.each(['Ban hành kế hoạch.', 'Báo cáo kết quả.', 'Hội nghị tổng kết.', 'Tổ chức phong trào.'])(
		'is nobody in “%s”',
		(text) => {
			expect(bodiesIn(text)).toEqual([]);
		},
	);

	it('is the same body in two spellings', () => {
		const key = (text: string) => bodiesIn(text)[0]?.key;
		expect(key('UBND tỉnh')).toBe(key('Ủy ban nhân dân tỉnh'));
		expect(key('Đài Phát thanh và Truyền hình')).toBe(key('Đài Phát thanh - Truyền hình'));
	});

	it('stands in a heading, in a line above a list, or in the sentence; else nowhere', () => {
		const body = [
			'I. VIỆC CHUNG\n\n1. Phát động phong trào.',
			'2. Tuyên truyền\n\nCác đơn vị:\n\n- Viết tin;',
			'II. THỰC HIỆN\n\n1. Sở Nội vụ:\n\n- Kiểm tra việc xét khen thưởng;',
			'2. Sở Tài chính bố trí kinh phí.',
		].join('\n\n');
		expect(told(body)).toEqual([
			['phan-i-muc-1', '', 'Phát động phong trào'],
			['phan-i-muc-2-gach-1', 'đơn vị', 'Viết tin'],
			['phan-ii-muc-1-gach-1', 'Sở Nội vụ', 'Kiểm tra việc xét khen thưởng'],
			['phan-ii-muc-2', 'Sở Tài chính', 'bố trí kinh phí'],
		]);
	});
});

describe('what one sentence asks for', () => {
	it.each([
		['Xây dựng quy chế; trình ký', ['Xây dựng quy chế', 'trình ký']],
		[
			'Ban hành quyết định về xét tặng; các văn bản hướng dẫn',
			['Ban hành quyết định về xét tặng', 'Ban hành các văn bản hướng dẫn'],
		],
		['Kiểm tra, đôn đốc các xã thực hiện', ['Kiểm tra, đôn đốc các xã thực hiện']],
		[
			'Lập danh sách người được khen, gửi về Sở Nội vụ',
			['Lập danh sách người được khen', 'gửi về Sở Nội vụ'],
		],
		[
			'Xây dựng kế hoạch tổ chức phong trào và các tiêu chí chấm điểm',
			['Xây dựng kế hoạch tổ chức phong trào', 'Xây dựng các tiêu chí chấm điểm'],
		],
		['Phát động phong trào “Sạch làng; đẹp ngõ” ở xã', ['Phát động phong trào “Sạch làng; đẹp ngõ” ở xã']],
	])('%s', (sentence, wanted) => {
		expect(clausesOf(sentence).map(({ shared, words }) => `${shared} ${words}`.trim())).toEqual(wanted);
	});
});

describe('a table of work', () => {
	const HEADS = '| TT | Việc | Cơ quan chủ trì | Sản phẩm |';
	it('has rows with words like those of a head, and headings of groups between them', () => {
		const rows = [
			HEADS,
			'| I | Xây dựng văn bản | | |',
			'| 1 | Kiểm tra việc thực hiện khen thưởng | Sở Nội vụ | Báo cáo kết quả |',
			'| 2 | Viết tin về người tốt | Báo Láng Vườn | Chuyên trang |',
		];
		const { drafts, silent } = read(`I. NỘI DUNG\n\n${rows.join('\n')}`);
		expect(drafts.map(({ title }) => title)).toEqual([
			'Kiểm tra việc thực hiện khen thưởng',
			'Viết tin về người tốt',
		]);
		expect(silent.map(({ why }) => why)).toEqual(['table-head', 'table-head']);
	});
});

describe('a regulation attached to a plan', () => {
	it('gives no work out: its articles are rules', () => {
		const body = [
			'I. NỘI DUNG\n\n1. Sở Nội vụ tổ chức hội nghị.',
			'Nơi nhận:\n- Lưu: VT.',
			'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
			'QUY CHẾ\nXét khen thưởng\n(Ban hành kèm theo Kế hoạch số 1/KH-UBND)',
			'Điều 1. Hồ sơ\n1. Cơ quan đề nghị lập tờ trình.',
		].join('\n\n');
		expect(told(body)).toEqual([['muc-i-khoan-1', 'Sở Nội vụ', 'tổ chức hội nghị']]);
	});
});

describe('a clause that leaves words out', () => {
	it('takes what is sent from the one before, and no verb where it has a subject of its own', () => {
		const body = 'I. NỘI DUNG\n\n1. Các xã lập hồ sơ khen thưởng, gửi Sở Nội vụ; Sở Nội vụ mở lớp tập huấn.';
		expect(told(body).map(([, lead, words]) => [lead, words])).toEqual([
			['xã', 'lập hồ sơ khen thưởng'],
			['xã', 'gửi hồ sơ khen thưởng tới Sở Nội vụ'],
			['Sở Nội vụ', 'mở lớp tập huấn'],
		]);
	});
});

describe('a title', () => {
	it.each([
		[
			'Tiếp tục thực hiện phong trào “Chung tay vì người nghèo - Không để ai ở lại”',
			'Thực hiện phong trào “Chung tay vì người nghèo - Không để ai ở lại”',
		],
		['Tiếp tục thực hiện tuyên truyền về gương tốt', 'Tuyên truyền về gương tốt'],
	])('%s', (line, title) => {
		expect(read(`I. NỘI DUNG\n\n1. ${line}.`).drafts[0]?.title).toBe(title);
	});
});

describe('when it is due', () => {
	it.each([
		['Gửi báo cáo trước ngày 15/6/2027', { kind: 'day', date: '2027-06-15', boundary: 'before' }],
		['Gửi báo cáo trước 15/6', { kind: 'day', date: '2027-06-15', boundary: 'before' }],
		['Hoàn thành chậm nhất ngày 01 tháng 9 năm 2027', { kind: 'day', date: '2027-09-01', boundary: 'on' }],
		['Tổ chức hội nghị, dự kiến trong tháng 01/2028', { kind: 'month', month: '2028-01', tentative: true }],
		['Sơ kết trong quý III', { kind: 'quarter', year: 2027, quarter: 3, tentative: false }],
		[
			'Đánh giá 6 tháng cuối năm',
			{ kind: 'period', label: '6 tháng cuối năm 2027', from: '2027-07-01', to: '2027-12-31' },
		],
		[
			'Tổ chức lễ kỷ niệm 79 năm Ngày Lời kêu gọi (11/6/1948 - 11/6/2027)',
			{ kind: 'event', name: 'kỷ niệm 79 năm Ngày Lời kêu gọi', date: '2027-06-11' },
		],
		['Thường xuyên kiểm tra', { kind: 'ongoing' }],
		['Kiểm tra theo chương trình năm 2027', { kind: 'year', year: 2027 }],
		['Ban hành Kế hoạch năm 2027', { kind: 'unstated' }],
		['Tổng kết phong trào năm 2026', { kind: 'unstated' }],
		['Thực hiện Quyết định số 12/QĐ-UBND ngày 20/3/2027', { kind: 'unstated' }],
		['Duy trì phong trào “Tăng cường đoàn kết”', { kind: 'ongoing' }],
		['Tổng kết phong trào “Tăng cường đoàn kết”', { kind: 'unstated' }],
	])('%s', (clause, due) => {
		expect(dueOf(clause, 2027)).toEqual(due);
	});
});

describe('what it is', () => {
	it.each([
		['Tham mưu Ủy ban nhân dân tỉnh ban hành quyết định', 'tham-muu'],
		['Tổ chức hội nghị tổng kết công tác thi đua, khen thưởng', 'hoi-nghi'],
		['Tăng cường kiểm tra việc khen thưởng', 'kiem-tra'],
		['Ứng dụng công nghệ thông tin trong khen thưởng', 'cong-nghe'],
		['Phát hiện, đề nghị khen thưởng người lao động', 'khen-thuong'],
		['Mở lớp tập huấn nghiệp vụ', 'boi-duong'],
		['Bố trí người trực', null],
	])('%s', (line, product) => {
		expect(read(`I. NỘI DUNG\n\n1. ${line}.`).drafts.map((draft) => draft.product)).toEqual([product]);
	});
});

describe('what is left over', () => {
	it('is named with its reason: a purpose, a line above a list, words without work', () => {
		const body =
			'I. MỤC ĐÍCH\n\n1. Nâng cao chất lượng.\n\nII. NỘI DUNG\n\nCác đơn vị:\n\n- Viết tin;\n\n- Trời đẹp.';
		const { drafts, operative, silent, issues } = read(body);
		expect(drafts).toHaveLength(1);
		expect(operative).toEqual(['phan-ii']);
		expect(silent.map(({ why }) => why)).toEqual(['lead-in', 'not-understood']);
		expect(issues.map(({ message }) => message)).toContain('Chưa nhận ra việc được giao.');
	});

	it('is nothing to throw at: any text gives an answer', () => {
		for (const text of ['', ':', '; ; ;', 'I.', '| a |', '“”', 'Giao ', 'Các Các Các:']) {
			expect(() => read(text)).not.toThrow();
		}
	});
});
