/** `npm run published`: adds the addresses of the built site to content/province/published.txt. Takes none out: that is an editor's act. */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { placeOf } from '../src/collections/files/rooms.ts';
import { openSite } from './check/site.ts';
import { addressesOf, extendList, LIST_FILE, undatedPages } from './published/addresses.ts';

const sourceDir = resolve(import.meta.dirname, '..');
const distDir = resolve(sourceDir, process.env['OUT_DIR'] ?? 'dist');
const contentDir = resolve(sourceDir, process.env['CONTENT_DIR'] ?? 'content');

process.exitCode = extend();

/** Writes the list anew where there is something to add; returns the exit code. */
function extend(): number {
	if (!existsSync(join(distDir, 'index.html'))) {
		console.error('Chưa có trang để ghi địa chỉ. Chạy trước: npm run build');
		return 1;
	}
	const site = openSite({ distDir, contentDir, sourceDir });
	const undated = undatedPages(site);
	if (undated.length > 0) {
		console.error(
			[
				`Chưa ghi gì: ${String(undated.length)} trang mới lấy ngày đăng của bản đầu.`,
				...undated.map((address) => `  ${address}`),
				'Ghi lần đăng vào đầu changes của bản ghi: on là ngày đăng, what là “Đăng lần đầu.”, không có why; rồi dựng lại.',
			].join('\n'),
		);
		return 1;
	}
	const { text, added } = extendList(site.content(LIST_FILE) ?? '', addressesOf(site));
	if (added > 0) writeFileSync(placeOf(contentDir, LIST_FILE), text);
	console.log(`${LIST_FILE}: ghi thêm ${String(added)} địa chỉ.`);
	return 0;
}
