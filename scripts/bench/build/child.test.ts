import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { measureChild } from './child.ts';

const node = (script: string) => measureChild(process.execPath, ['-e', script], { cwd: tmpdir() });

it('counts the memory of what a program starts, and gives its words', async () => {
	const child = 'const held = Buffer.alloc(200e6, 1); setTimeout(() => held, 900)';
	const cost = await node(
		`console.log('bắt đầu'); require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(child)}])`,
	);
	expect(cost.output).toBe('bắt đầu\n');
	expect(cost.seconds).toBeGreaterThan(0.9);
	if (process.platform === 'linux') expect(cost.megabytes).toBeGreaterThan(200);
});

it('rejects with the last words of a program that fails, and with ENOENT where there is none', async () => {
	await expect(node("console.error('hết chỗ'); process.exit(3)")).rejects.toThrow('hết chỗ');
	await expect(measureChild('no-such-program', [], { cwd: tmpdir() })).rejects.toMatchObject({
		code: 'ENOENT',
	});
});
