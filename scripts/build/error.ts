/** A build that cannot go on, with a message for the person who ran it; anything else thrown is a fault of ours. */
export class BuildError extends Error {}

/** Our own errors are written for the reader, and so are those of the disk; for a fault in the program the trace is wanted too. */
export function explain(error: unknown): string {
	if (error instanceof BuildError) return error.message;
	if (!(error instanceof Error)) return `Lỗi không mong đợi: ${String(error)}`;
	const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
	const message = DISK_FAULTS[code ?? ''];
	const place = dest ?? path;
	if (message !== undefined) return place === undefined ? `${message}.` : `${message}: ${place}`;
	return `Lỗi không mong đợi: ${error.stack ?? error.message}`;
}

const DISK_FAULTS: Readonly<Record<string, string>> = {
	ENOSPC: 'Đĩa hết chỗ; xóa bớt rồi chạy lại. Đang ghi',
	EDQUOT: 'Hết phần đĩa được cấp; xóa bớt rồi chạy lại. Đang ghi',
	EROFS: 'Đĩa chỉ cho đọc, không ghi được',
	EACCES: 'Không có quyền đọc hay ghi',
	EPERM: 'Không có quyền đọc hay ghi',
};
