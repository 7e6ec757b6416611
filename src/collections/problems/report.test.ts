import { expect, it } from 'vitest';
import { problem } from './problem.ts';
import { reportText } from './report.ts';

const many = (count: number) =>
	Array.from({ length: count }, (_, index) =>
		problem('key-unknown', { file: 'content/a.yaml', line: index + 1, field: null }, 'Không có khóa này.'),
	);

it('prints every problem where they can be read through', () => {
	const report = reportText(many(50));
	expect(report).toMatch(/^Nội dung có 50 chỗ cần sửa:/);
	expect(report.match(/\[key-unknown\]/g)).toHaveLength(50);
	expect(report).not.toContain('chỗ khác');
});

it('prints the first fifty of ten thousand, and says how many follow', () => {
	const report = reportText(many(10_000));
	expect(report).toMatch(/^Nội dung có 10\.000 chỗ cần sửa:/);
	expect(report.match(/\[key-unknown\]/g)).toHaveLength(50);
	expect(report).toContain('… và 9.950 chỗ khác');
});
