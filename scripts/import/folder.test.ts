import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFolder } from './folder.ts';
import type { ImportedFiles } from './folder.ts';
import { fileIn, namesIn, temporaryFolder } from './testing.ts';

const NEW: ImportedFiles = { 'document.yaml': 'mới', 'text.txt': Buffer.from('mới') };

/** A rename that fails the n-th time. */
function failingAt(turn: number): typeof renameSync {
	let count = 0;
	return (from, to) => {
		count += 1;
		if (count === turn) throw new Error('đĩa đầy');
		renameSync(from, to);
	};
}

describe('writeFolder', () => {
	it('leaves nothing behind when a new folder cannot be put in place', () => {
		const parent = temporaryFolder();
		expect(() => {
			writeFolder(join(parent, 'x'), NEW, failingAt(1));
		}).toThrow('đĩa đầy');
		expect(namesIn(parent)).toEqual([]);
	});
	it.each([1, 2])('puts the old files back when replacing fails at file %i', (turn) => {
		const folder = join(temporaryFolder(), 'x');
		mkdirSync(folder);
		fileIn(folder, 'document.yaml', 'cũ');
		fileIn(folder, 'text.txt', 'cũ');
		expect(() => {
			writeFolder(folder, NEW, failingAt(turn));
		}).toThrow('đĩa đầy');
		expect(readFileSync(join(folder, 'document.yaml'), 'utf8')).toBe('cũ');
		expect(readFileSync(join(folder, 'text.txt'), 'utf8')).toBe('cũ');
		expect(namesIn(join(folder, '..'))).toEqual(['x']);
	});
	it('takes away what a killed import left', () => {
		const parent = temporaryFolder();
		mkdirSync(join(parent, '.dang-nhap-abc'));
		writeFolder(join(parent, 'x'), NEW);
		expect(namesIn(parent)).toEqual(['x']);
	});
	it('finishes before an interrupt ends the process, so that both files are there or none', () => {
		const parent = temporaryFolder();
		const script = `
			import { renameSync } from 'node:fs';
			import { writeFolder } from ${JSON.stringify(join(import.meta.dirname, 'folder.ts'))};
			import { holdSignals } from ${JSON.stringify(join(import.meta.dirname, 'signals.ts'))};
			holdSignals();
			writeFolder(${JSON.stringify(join(parent, 'x'))}, { 'document.yaml': 'a', 'text.txt': 'b' }, (from, to) => {
				process.kill(process.pid, 'SIGINT');
				renameSync(from, to);
			});
			setTimeout(() => console.log('still alive'), 500);
		`;
		const { signal, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
			encoding: 'utf8',
		});
		expect([signal, stdout]).toEqual(['SIGINT', '']);
		expect(namesIn(parent)).toEqual(['x']);
		expect(namesIn(join(parent, 'x'))).toEqual(['document.yaml', 'text.txt']);
	});
});
