/** `npm run preview [-- --port 4321 --host]`: shows the built site as a host would serve it. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readHosting } from './hosting/write.ts';
import { startServer } from './preview/server.ts';

const DEFAULT_PORT = '4321';
const dir = resolve(import.meta.dirname, '..', process.env['OUT_DIR'] ?? 'dist');

process.exitCode = await preview();

/** Starts the server; returns an exit code other than 0 when it cannot. */
async function preview(): Promise<number> {
	const { port, host } = readOptions();
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		return complain('--port cần một số từ 0 đến 65535.');
	if (readHosting(dir) === null) return complain('Chưa có trang để xem. Chạy trước: npm run build');
	const server = await startServer({ dir, port, everywhere: host });
	console.log(`Trang đã sẵn sàng: ${server.url}`);
	return 0;
}

function readOptions(): { port: number; host: boolean } {
	// Positionals are let through for the sake of `--host 0.0.0.0`, as other servers write it.
	const { values } = parseArgs({
		allowPositionals: true,
		options: { port: { type: 'string', default: DEFAULT_PORT }, host: { type: 'boolean', default: false } },
	});
	return { port: Number(values.port), host: values.host };
}

function complain(message: string): number {
	console.error(message);
	return 1;
}
