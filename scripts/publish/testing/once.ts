/** For tests, as a program of its own: publishes a built site to a folder, goes back, or lets a build take its place. */
import { swapIn } from '../../build/staging.ts';
import { diskHost } from '../disk.ts';
import { HASHED } from './sites.ts';

const [act, from = '', to = '', name = ''] = process.argv.slice(2);
if (act === 'publish') await diskHost(to).publish({ dir: from, keep: 2, hashed: HASHED });
if (act === 'back') await diskHost(to).back(HASHED);
if (act === 'swap') swapIn(from, to, name);
