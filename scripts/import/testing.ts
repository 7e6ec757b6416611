import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from './run.ts';

/** An invented plan with everything an import needs. */
export const SAMPLE = `ỦY BAN NHÂN DÂN
XÃ AO CÁ
Số: 05/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Ao Cá, ngày 09 tháng 9 năm 2031

KẾ HOẠCH
Vớt bèo

I. NỘI DUNG
1. Vớt bèo ở ao trên
- Buổi sáng;
- Buổi chiều.

CHỦ TỊCH
Trần Văn Ao
`;

export const SAMPLE_ID = 'ke-hoach-05-kh-ubnd-2031';

/** Returns a real folder that is gone when the test is over. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'nhap-'));
	onTestFinished(() => {
		rmSync(folder, { recursive: true, force: true });
	});
	return folder;
}

/** Writes a file and returns its path. */
export function fileIn(folder: string, name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

/** Runs the command as a person would, and returns what came out. */
export function runImport(...args: readonly string[]): { code: number; out: string; err: string } {
	let out = '';
	let err = '';
	const code = run(args, {
		out: (text) => {
			out += text;
		},
		err: (text) => {
			err += text;
		},
	});
	return { code, out, err };
}

/** Names in a folder, hidden ones too; [] where there is no folder. */
export function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}
