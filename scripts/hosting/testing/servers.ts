/** For tests: real web servers of Debian, serving a folder by the files that the build wrote for them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ProgramName } from '../../programs/programs.ts';

export type ServerName = Extract<ProgramName, 'nginx' | 'caddy' | 'apache'>;

export interface RealServer {
	/** Without a slash at its end. */
	readonly origin: string;
	readonly close: () => Promise<void>;
}

/** Starts a server that shows `site`; its own files go into `home`, which other users may read. */
export async function startRealServer(name: ServerName, site: string, home: string): Promise<RealServer> {
	const port = await freePort();
	mkdirSync(home, { recursive: true });
	const { config, command } = SERVERS[name];
	const file = join(home, 'config');
	writeFileSync(file, config({ port, site, home }));
	const [program = '', ...args] = command(file);
	const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
	const server = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
	const said: string[] = [];
	for (const stream of [server.stdout, server.stderr])
		stream.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
	const origin = `http://localhost:${String(port)}`;
	if (!(await answers(origin, server)))
		throw new Error(`${name} answers nothing:\n${said.join('').slice(-2000)}`);
	return { origin, close: () => end(server) };
}

/** Among nginx's own files: the seconds that each request took it, one a line. */
export const REQUEST_TIMES = 'request-times.log';

const SERVERS: Readonly<Record<ServerName, ServerRecipe>> = {
	nginx: {
		config: ({ port, site, home }) => `daemon off;
user root;
worker_processes 2;
pid ${home}/pid;
error_log stderr;
events {}
http {
	log_format times '$request_time';
	access_log ${home}/${REQUEST_TIMES} times;
	# h2load does not come back where a server closes the connection after its 1000th request.
	keepalive_requests 1000000;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `\t${kind}_temp_path ${home}/${kind};`).join('\n')}
	server {
		listen 127.0.0.1:${String(port)};
		root ${site};
		include ${site}/_hosting/nginx.conf;
	}
}
`,
		command: (file) => ['nginx', '-c', file],
	},
	caddy: {
		config: ({ port, site }) => `{
	admin off
}
http://localhost:${String(port)} {
	bind 127.0.0.1
	root * ${site}
	import ${site}/_hosting/Caddyfile
}
`,
		command: (file) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', file],
	},
	apache: {
		config: ({ port, site, home }) => `ServerRoot ${home}
ServerName localhost
Listen 127.0.0.1:${String(port)}
PidFile ${home}/pid
ErrorLog ${home}/error.log
${['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite']
	.map((module) => `LoadModule ${module}_module /usr/lib/apache2/modules/mod_${module}.so`)
	.join('\n')}
User www-data
Group www-data
TypesConfig /dev/null
DocumentRoot ${site}
<Directory ${site}>
	AllowOverride All
	Require all granted
</Directory>
`,
		command: (file) => ['apache2', '-D', 'FOREGROUND', '-f', file],
	},
};

interface ServerRecipe {
	readonly config: (where: { port: number; site: string; home: string }) => string;
	readonly command: (file: string) => readonly string[];
}

async function answers(origin: string, server: ChildProcess): Promise<boolean> {
	for (let tries = 0; tries < 200 && server.exitCode === null; tries++) {
		const answer = await fetch(origin, { method: 'HEAD' }).catch(() => null);
		if (answer !== null) return true;
		await pause(50);
	}
	return false;
}

async function end(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null) return;
	const ended = once(server, 'exit');
	server.kill('SIGTERM');
	await ended;
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
