/**
 * Programs we did not write that tests ask for their verdict: which, where Debian has them, what they prove. One list,
 * read by what installs them and by the tests that need them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';
import { officeArguments } from './run.ts';

/** A program, or a set of them that comes in one package. */
interface Program {
	/** The package of Debian that brings it, or several. */
	readonly debian: string;
	/** What nobody proves where it is missing, for the reader of the last lines of a run. */
	readonly proves: string;
	readonly works: () => boolean;
	/** A quicker question than `works`, where that takes seconds: whether it starts. */
	readonly isThere?: () => boolean;
}

export type ProgramName =
	| 'chromium'
	| 'qpdf'
	| 'poppler'
	| 'writer'
	| 'calc'
	| 'nginx'
	| 'caddy'
	| 'apache'
	| 'ssh'
	| 'rclone';

export const PROGRAMS: Readonly<Record<ProgramName, Program>> = {
	chromium: {
		debian: 'chromium-headless-shell',
		proves: 'mọi phép thử trên trình duyệt',
		works: () => findChromium() !== undefined,
	},
	qpdf: {
		debian: 'qpdf',
		proves: 'tệp PDF không hỏng cấu trúc (qpdf)',
		works: () => starts('qpdf', '--version'),
	},
	poppler: {
		debian: 'poppler-utils',
		proves: 'chữ, thẻ và phông của tệp PDF (pdftotext, pdfinfo, pdffonts)',
		works: () => ['pdftotext', 'pdfinfo', 'pdffonts'].every((name) => starts(name, '-v')),
	},
	writer: {
		debian: 'libreoffice-writer-nogui',
		proves: 'LibreOffice Writer mở được tệp DOCX',
		works: () => officeOpens('thu.txt', 'Thử', 'odt'),
		isThere: officeStarts,
	},
	calc: {
		debian: 'libreoffice-calc-nogui',
		proves: 'LibreOffice Calc mở được tệp CSV',
		works: () => officeOpens('thu.csv', 'a,b\r\n1,2\r\n', 'fods'),
		isThere: officeStarts,
	},
	nginx: {
		debian: 'nginx-light',
		proves: 'nginx gửi đúng các đầu HTTP (tệp của npm run build)',
		works: () => starts('nginx', '-v'),
	},
	caddy: {
		debian: 'caddy',
		proves: 'Caddy gửi đúng các đầu HTTP (tệp của npm run build)',
		works: () => starts('caddy', 'version'),
	},
	apache: {
		debian: 'apache2-bin',
		proves: 'Apache gửi đúng các đầu HTTP (.htaccess của npm run build)',
		works: () => starts('apache2', '-v'),
	},
	rclone: {
		debian: 'rclone',
		proves: 'đăng lên kho đối tượng (rclone)',
		works: () => starts('rclone', 'version'),
	},
	ssh: {
		debian: 'openssh-server rsync',
		proves: 'đăng lên máy khác qua ssh (rsync)',
		works: () => starts('rsync', '--version') && starts('/usr/sbin/sshd', '-V'),
	},
};

/**
 * True where a program is there and works. A machine that proves changes (CI=true) has to have it: there its absence is
 * an error, and `npm run programs` has tried what it does. Elsewhere it is tried here, and its absence is said in a line
 * that `npm test` repeats and counts at its end.
 */
export function hasProgram(name: ProgramName): boolean {
	const { works, isThere = works } = PROGRAMS[name];
	const found = isProof() ? isThere() : works();
	if (!found && isProof()) throw new Error(absence(name));
	if (!found) tellSkipped(absence(name));
	return found;
}

/** What nobody proves without a program, and how to get it. */
export function absence(name: ProgramName): string {
	const { debian, proves } = PROGRAMS[name];
	return `${proves}; máy không có ${name} (Debian: apt-get install ${debian}).`;
}

/** Says what is not asked here, and why; scripts/bootstrap.mjs looks for such lines. */
export function tellSkipped(why: string): void {
	console.log(`Bỏ qua: ${why}`);
}

/** True on a machine whose verdict decides over a change. */
export function isProof(): boolean {
	return process.env['CI'] === 'true';
}

function starts(program: string, ...args: readonly string[]): boolean {
	return spawnSync(program, args, { stdio: 'ignore' }).error === undefined;
}

function officeStarts(): boolean {
	return starts('soffice', '--version');
}

/** LibreOffice comes in parts: it may start and yet open no table, or no text. Only trying tells. */
function officeOpens(file: string, text: string, format: string): boolean {
	if (!officeStarts()) return false;
	const folder = mkdtempSync(join(tmpdir(), 'office-'));
	try {
		writeFileSync(join(folder, file), text);
		spawnSync('soffice', officeArguments(folder, format, [join(folder, file)]), { stdio: 'ignore' });
		return existsSync(join(folder, file.replace(/\w+$/u, format)));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
