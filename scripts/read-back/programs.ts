/** For tests: programs we did not write, where the machine has them. */
import { spawnSync } from 'node:child_process';

/** True where the program is there; says so plainly where it is not. */
export function isInstalled(program: string, debianPackage: string): boolean {
	const { error } = spawnSync(program, ['--version'], { encoding: 'utf8' });
	if (error === undefined) return true;
	console.log(`Bỏ qua phép thử cần ${program}: máy không có (Debian: apt-get install ${debianPackage}).`);
	return false;
}

/** What a program printed and how it ended. */
export function runProgram(
	program: string,
	...args: readonly string[]
): { code: number | null; out: string } {
	const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64_000_000 });
	return { code: status, out: `${stdout}${stderr}` };
}
