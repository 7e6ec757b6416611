import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tidyLines } from './extracted.ts';
import type { Extracted } from './extracted.ts';
import type { Converted } from './format.ts';
import { ImportError } from './import-error.ts';
import { cutPageMarks } from './page-marks.ts';

/** A document of three hundred pages takes LibreOffice half a minute. */
const LONGEST = 180_000;

const NAMES: Readonly<Record<Exclude<Converted, 'pdf'>, string>> = {
	doc: 'tệp ở dạng .doc cũ (hoặc .docx có mật khẩu)',
	odt: 'tệp ở dạng .odt',
	rtf: 'tệp ở dạng .rtf',
};

/** Returns a file of an older or another word processor as .docx, by LibreOffice. Throws ImportError where it cannot. */
export function officeToDocx(path: string, format: Exclude<Converted, 'pdf'>): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), 'doi-'));
	try {
		// A name of our own: a file's name may lie about its format, or look like an option.
		const copy = join(folder, `nguon.${format}`);
		copyFileSync(path, copy);
		const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
		const made = join(folder, 'docx');
		const { error } = spawnSync(
			'soffice',
			[profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', made, copy],
			{ timeout: LONGEST, stdio: 'ignore' },
		);
		if (isMissing(error)) {
			throw new ImportError(
				`${path}: ${NAMES[format]}. Hãy cài LibreOffice (lệnh soffice) rồi chạy lại, hoặc mở bằng Word, chọn “Lưu thành” dạng .docx rồi nhập lại.`,
			);
		}
		const [name] = filesIn(made);
		if (name === undefined) {
			throw new ImportError(
				`${path}: ${NAMES[format]}, LibreOffice không mở được (có thể tệp hỏng hoặc có mật khẩu). Hãy mở bằng Word, bỏ mật khẩu nếu có, chọn “Lưu thành” dạng .docx rồi nhập lại.`,
			);
		}
		return readFileSync(join(made, name));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Returns the words of a PDF that holds text, by poppler, a printed line a line. Throws ImportError where it has none. */
export function readPdf(path: string): Extracted {
	const { error, status, stdout } = spawnSync('pdftotext', ['-layout', '-enc', 'UTF-8', '--', path, '-'], {
		timeout: LONGEST,
		maxBuffer: 200_000_000,
		encoding: 'utf8',
	});
	if (isMissing(error)) {
		throw new ImportError(
			`${path}: tệp PDF. Hãy cài poppler-utils (lệnh pdftotext) rồi chạy lại, hoặc tìm bản .docx của văn bản.`,
		);
	}
	if (status !== 0) {
		throw new ImportError(
			`${path}: tệp PDF hỏng hoặc có mật khẩu, không đọc được. Hãy tải lại, hoặc tìm bản .docx của văn bản.`,
		);
	}
	if (!/\p{L}{2}/u.test(stdout)) {
		throw new ImportError(
			`${path}: tệp PDF là bản chụp, không có chữ để đọc (chỉ có hình). Hãy tìm bản có chữ, hoặc nhận dạng chữ (OCR) rồi đọc soát và nhập lại.`,
		);
	}
	const { lines, cut } = cutPageMarks(printedLines(stdout));
	return {
		lines: tidyLines(lines),
		skipped: cut.length === 0 ? [] : [{ reason: 'số trang, dòng đầu trang lặp lại', words: cut.join(' ') }],
		notes: [
			{
				line: 1,
				code: 'from-pdf',
				message:
					'Chữ lấy từ PDF, mỗi dòng in là một dòng; bảng và hai cột có thể lẫn nhau. Hãy so với bản in.',
			},
		],
	};
}

/** Where the two columns of a head end: the type of the document or its first provision. */
const HEAD_ENDS =
	/^\s*(?:(?:KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ (?:QUYẾT|ĐỊNH)|THÔNG (?:TƯ|BÁO)|BÁO CÁO|TỜ TRÌNH|LUẬT|CHỈ THỊ)\b|I\. |Điều 1\b|Kính gửi)/u;

/**
 * Two columns of a head or a foot stand beside one another: the widest gap divides them, and the left one is read first.
 * Elsewhere a gap is one of a table, whose lines stay whole.
 */
function printedLines(text: string): string[] {
	const lines = text.split(/\n|\f/u);
	const head = lines.findIndex((line) => HEAD_ENDS.test(line));
	const foot = lines.findIndex((line) => /^\s*Nơi nhận ?:/u.test(line));
	const out: string[] = [];
	let right: string[] = [];
	const close = (): void => {
		out.push(...right);
		right = [];
	};
	for (const [index, line] of lines.entries()) {
		const isColumns = index < head || (foot !== -1 && index >= foot);
		if (!isColumns && line.trim() !== '') close();
		const [left, beside] = isColumns ? columnsOf(line) : [line, ''];
		if (left !== '' || beside === '') out.push(left);
		if (beside !== '') right.push(beside);
	}
	close();
	return out;
}

function columnsOf(line: string): readonly [string, string] {
	const gaps = [...line.matchAll(/ {3,}/gu)].filter(({ index, 0: gap }) => index > 0 || gap.length >= 30);
	const widest = gaps.toSorted((a, b) => b[0].length - a[0].length)[0];
	if (widest === undefined) return [line, ''];
	return [line.slice(0, widest.index).trim(), line.slice(widest.index).trim()];
}

function isMissing(error: Error | undefined): boolean {
	return error !== undefined && 'code' in error && error.code === 'ENOENT';
}

function filesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
