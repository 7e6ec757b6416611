/** For tests, as a program of its own: publishes a built site to any host, goes back, or lets a build take its place. */
import { swapIn } from '../../build/staging.ts';
import { hostAt } from '../target.ts';
import { HASHED } from './sites.ts';

const [act, from = '', to = '', name = ''] = process.argv.slice(2);
if (act === 'publish') await hostAt(to).publish({ dir: from, keep: 2, hashed: HASHED });
if (act === 'back') await hostAt(to).back(HASHED);
if (act === 'swap') swapIn(from, to, name);
