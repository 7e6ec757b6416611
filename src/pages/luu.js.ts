import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { APIRoute } from 'astro';

/** Sought from where the command runs: Astro bundles this module elsewhere. */
const WORKER = join('src', 'components', 'offline', 'worker.ts');

export const GET: APIRoute = () =>
	new Response(stripTypeScriptTypes(readFileSync(WORKER, 'utf8')), {
		headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
	});
