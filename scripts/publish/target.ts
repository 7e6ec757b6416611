import { resolve } from 'node:path';
import { BuildError } from '../build/error.ts';
import { diskHost } from './disk.ts';
import type { Host } from './host.ts';
import { s3Host } from './s3.ts';
import { sshHost } from './ssh.ts';

/** The host that `--to` names: a folder of this machine, `user@host:folder` or `s3:bucket`. */
export function hostAt(to: string): Host {
	if (to === '') throw new BuildError('Thiếu nơi đăng. Chẳng hạn: npm run publish -- --to /srv/trang');
	const [, machine, folder] = /^([\w.-]+@[\w.-]+):(.+)$/u.exec(to) ?? [];
	if (machine !== undefined && folder !== undefined) return sshHost(machine, folder);
	const bucket = /^s3:(?:\/\/)?(.+?)\/?$/u.exec(to)?.[1];
	if (bucket !== undefined) return s3Host(bucket);
	return diskHost(resolve(to));
}
