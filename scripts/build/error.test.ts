import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BuildError, explain } from './error.ts';

function faultOf(work: () => void): unknown {
	try {
		work();
	} catch (error) {
		return error;
	}
	return null;
}

it('says what is the matter with the disk, without a trace', () => {
	const missing = { code: 'EROFS', path: '/srv/trang/x' };
	expect(explain(Object.assign(new Error('EROFS: read-only file system'), missing))).toBe(
		'Đĩa chỉ cho đọc, không ghi được: /srv/trang/x',
	);
});

it.runIf(process.platform === 'linux')('knows a full disk when it meets one', () => {
	const fault = faultOf(() => {
		writeFileSync('/dev/full', 'x');
	});
	expect(explain(fault)).toMatch(/^Đĩa hết chỗ; xóa bớt rồi chạy lại/u);
});

it('hands on our own words as they are, and shows where a fault of ours is', () => {
	expect(explain(new BuildError('Thiếu trang chủ.'))).toBe('Thiếu trang chủ.');
	expect(explain(new TypeError('x is not a function'))).toMatch(/^Lỗi không mong đợi: TypeError.*\n\s+at /u);
});
