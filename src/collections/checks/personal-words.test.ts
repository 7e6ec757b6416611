import { describe, expect, it } from 'vitest';
import { isRoleOfMinor, personalWords } from './personal-words.ts';

const places = new Set(['Thái Bình', 'Tiền Hải', 'Hà Tân']);
const matters = (text: string, isPersonal = true) =>
	personalWords(text, { isPersonal, places }).map(({ matter }) => matter);

describe('a child that is named', () => {
	it.each([
		'Người được cứu là em Nguyễn Văn An.',
		'Bà nuôi cháu Hoa ăn học.',
		'Các em Trần Thị Na và Lê Văn Bê dự thi.',
		'Học sinh giỏi có học sinh Phạm Gia Bảo.',
		'Nguyễn Văn An, lớp 7A, đạt giải.',
		'Nguyễn Văn An (học sinh lớp 5) đạt giải.',
		'Vũ Văn Lạch, 15 tuổi, bơi ra.',
		'Vũ Văn Lạch (mới 9 tuổi) bơi ra.',
		'Vũ Văn Lạch mười lăm tuổi.',
		'Em Nguyễn Thị Thu Hà được trao quà.',
	])('is found: %s', (text) => {
		expect(matters(text)).toContain('minor');
	});

	it.each([
		'Anh em Nông dân, chị em Hội Phụ nữ, trẻ em Việt Nam.',
		'Học sinh Thái Bình, học sinh Tiền Hải, học sinh Hà Tân đạt giải.',
		'Học sinh Trường Tiểu học và Trung học cơ sở An Vũ.',
		'Các cháu ngoan Bác Hồ, cháu Bác Hồ.',
		'Bà Nguyễn Thị Sen, 68 tuổi, vẫn làm ruộng.',
		'Ông Nguyễn Văn Ro 12 tuổi đã học chèo.',
		'Nguyễn Văn An, 5 tuổi Đảng.',
		'Bà dạy học sinh lớp 5 hát chèo.',
		'Nguyễn Văn An, nguyên học sinh của trường.',
		'Chị em Nguyễn Thị A và Nguyễn Thị B.',
	])('is not seen in: %s', (text) => {
		expect(matters(text)).not.toContain('minor');
	});

	it.each([
		['Học sinh lớp 7A', true],
		['Nữ sinh, đội viên', false],
		['Đội viên Đội Thiếu niên', true],
		['Nguyên học sinh của trường', false],
		['Nông dân', false],
	])('is what a role says: %s', (role, expected) => {
		expect(isRoleOfMinor(role)).toBe(expected);
	});
});

describe('what is nobody’s business', () => {
	it.each([
		['Gọi 0912345678.', 'contact'],
		['Gọi 0912.345.678 hoặc +84 912 345 678.', 'contact'],
		['Máy bàn 0227 3831 234.', 'contact'],
		['Thư: a.b@example.org', 'contact'],
		['Số giấy 034012345678', 'number'],
		['Số tài khoản của bà là 1234 5678', 'number'],
		['Căn cước công dân số 0340 1234', 'number'],
		['Nhà ông ở số nhà 12.', 'home'],
		['Quán ở số 12/3 phố Chợ.', 'home'],
		['Ông ở ngõ 45.', 'home'],
		['Xe 17A-123.45 chìm.', 'plate'],
		['Xe 17B1 234.56 chìm.', 'plate'],
		['Ông Vũ Văn Mơ bị ung thư.', 'health'],
		['Chị không may mắc bệnh hiểm nghèo.', 'health'],
		['Anh bị liệt sau lần ấy.', 'health'],
		['Tỷ lệ thương tật của ông là cao.', 'health'],
		['Gia đình theo đạo đã lâu.', 'belief'],
		['Anh là giáo dân.', 'belief'],
		['Chị là người dân tộc Mường.', 'belief'],
	])('is found: %s', (text, matter) => {
		expect(matters(text)).toEqual([matter]);
	});

	it.each([
		'Ngày 29/01/2024, tổng cộng 1.234.567.890 đồng.',
		'Giai đoạn 2021 - 2025, 0,5 ha, 4x100 m.',
		'Văn bản 1151/BTĐKT-P.I, Quyết định 268/QĐ-UBND.',
		'Bác sĩ mổ cho người bị ung thư.',
		'Anh giúp người khuyết tật, hội người mù.',
		'Nữ tài xế bị mắc kẹt, xe bị chìm.',
		'Thôn làm 12 ngõ, ngõ 3 m, ngõ 12 hộ.',
		'Số hộ nhà kiên cố, số nhà còn làm nghề.',
		'Đường ĐH.78, quốc lộ 39B, đường số 5.',
		'Người Thái Bình, đại đoàn kết dân tộc Việt Nam.',
		'Xem https://example.org/post794244-20230508163025985.htm',
		'',
	])('is not seen in: %s', (text) => {
		expect(matters(text)).toEqual([]);
	});

	it('does not count for groups: a parish, the lanes of a street', () => {
		expect(matters('Bà con giáo xứ, giáo dân ở ngõ 12, đồng bào dân tộc Mường.', false)).toEqual([]);
	});
});
