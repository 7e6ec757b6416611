import { describe, expect, it } from 'vitest';
import { namesElsewhere } from './elsewhere.ts';

const RULES = { elsewhere: ['Hà Nội', 'Hải Phòng', 'Nam Định'] };

describe('places of others', () => {
	it.each([
		['Hải Phòng có bao nhiêu khu công nghiệp', ['hai', 'phong']],
		['sở xây dựng hà nội tuyển công chức', ['ha', 'noi']],
		['gia xe di hai phong', ['hai', 'phong']],
		['lam giay o ha noi online', ['ha', 'noi']],
		['diem chuan tinh nam dinh nam nay', ['nam', 'dinh']],
	])('are named in “%s”', (query, keys) => {
		expect(namesElsewhere(query, RULES)).toEqual([keys]);
	});

	it.each(['hai phong trao thi dua cua tinh', 'hai phòng họp', 'nam 2024 dinh huong gi', 'năm định giá', ''])(
		'are not named in “%s”',
		(query) => {
			expect(namesElsewhere(query, RULES)).toEqual([]);
		},
	);
});
