import { expect, it } from 'vitest';
import { figuresOf, reportOf } from './figures.ts';

const answers = [
	...Array.from({ length: 98 }, () => '1796000000000000\t200\t1500'),
	'1796000000000000\t301\t9000',
	'1796000000000000\t404\t80000',
	'',
].join('\n');
const ofServer = `${'0.000\n'.repeat(98)}0.004\n0.100\n`;

it('counts waits in milliseconds, an answer that leads on as none that failed, and what nginx says apart', () => {
	expect(figuresOf(answers, ofServer, 4)).toEqual({
		...{ asked: 100, rate: 25, failed: 1, p50: 1.5, p99: 9, longest: 80 },
		ownP99: 4,
	});
});

it('takes an answer that never came (status -1) for failed', () => {
	expect(figuresOf('1796000000000000\t-1\t70\n', '0.000\n', 1).failed).toBe(1);
});

it('says how busy the machine was', () => {
	const report = reportOf(figuresOf(answers, ofServer, 4), { paths: 7, connections: 50, load: [0.31, 1, 2] });
	expect(report).toContain('(1, 5, 15 phút): 0.3, 1.0, 2.0.');
	expect(report).toContain('| p99 (ms) | 9.0 |\n');
	expect(report).toContain('| p99 do nginx tự ghi (ms) | 4 |\n');
});
