import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * From now on this process and all that it starts put temporary folders into one of their own, which goes when the
 * process ends: tests need not clear away after themselves, nor can one that is cut off leave anything behind.
 */
export function ownTemporaryFolder(): void {
	const folder = mkdtempSync(join(tmpdir(), 'trang-'));
	// Its names stay unread, but a web server under a user of its own has to get to what a test serves from there.
	chmodSync(folder, 0o711);
	for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
	process.on('exit', () => {
		// A program that was just ended may still be writing.
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	});
}
