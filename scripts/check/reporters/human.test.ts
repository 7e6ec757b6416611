import { expect, test } from 'vitest';
import { humanReport } from './human.ts';

const FILLERS = {
	unclearPages: 2,
	unknownTimes: 0,
	labels: 0,
	budget: { unclearPages: 30, unknownTimes: 100 },
};
const WEIGHT = { path: 'index.html', page: 18_400, budget: 20_000, script: 1_250, files: [] };

test('a clean site is summed up in one line, with its heaviest pages and its filler words', () => {
	expect(humanReport({ pages: 3, findings: [], heaviest: [WEIGHT], fillers: FILLERS })).toBe(
		'Trang nặng nhất (HTML và CSS, gzip):\n' +
			'  index.html: 18,4 kB (giới hạn 20,0 kB), script 1,3 kB\n' +
			'Lời rào đón: “chưa rõ hiệu lực” trên 2 trang (giới hạn 30); “chưa có thông tin” 0 lần (giới hạn 100); ' +
			'nhãn trước câu 0 (giới hạn 0)\n' +
			'Đã kiểm tra 3 trang: không có lỗi.',
	);
});

test('findings that say the same are told once, with the first places', () => {
	const findings = Array.from({ length: 20 }, (_, index) => ({
		code: 'h1-count' as const,
		file: `${index}.html`,
		line: 2,
		message: 'Sai.',
		remedy: 'Sửa.',
	}));
	expect(humanReport({ pages: 20, findings, heaviest: [], fillers: FILLERS })).toContain(
		'h1-count: 20 chỗ\n  Sai.\n    ở 0.html:2, 1.html:2, 2.html:2, và 17 chỗ khác\n    → Sửa.\n',
	);
});
