/** The built site over HTTP/2, as most hosts send it: browsers speak it over TLS alone, with a certificate made for the run. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteListener, type RunningServer } from '../../preview/server.ts';

/** Serves a folder as the preview does; null where there is no openssl to make a certificate with. */
export async function startHttp2(dir: string): Promise<RunningServer | null> {
	const certificate = makeCertificate();
	if (certificate === null) return null;
	const server = createSecureServer(certificate, siteListener(dir));
	const sessions = new Set<{ destroy(): void }>();
	server.on('session', (session) => sessions.add(session));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		port,
		url: `https://localhost:${String(port)}/`,
		close: async () => {
			for (const session of sessions) session.destroy();
			await new Promise((done) => server.close(done));
		},
	};
}

/** Node reads certificates but makes none. */
function makeCertificate(): { readonly key: Buffer; readonly cert: Buffer } | null {
	const folder = mkdtempSync(join(tmpdir(), 'chung-chi-'));
	const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
	try {
		execFileSync('openssl', ['req', ...kind, '-subj', '/CN=localhost', '-keyout', key, '-out', cert], {
			stdio: 'ignore',
		});
		return { key: readFileSync(key), cert: readFileSync(cert) };
	} catch {
		return null;
	} finally {
		rmSync(folder, { recursive: true });
	}
}
