/** The front page as its command builds it, over two provinces of which nothing but their records is there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { NO_RULES } from '../../../src/search/query/rules.ts';
import { elementsIn, attribute, parsePage } from '../../build/html.ts';
import { openNodeEngine } from '../../search/node-engine.ts';
import { writeSiteRecords } from '../../search/site-records.ts';
import { wholeRelease } from '../testing/sites.ts';

const PROGRAM = resolve(import.meta.dirname, '../../national.ts');
const PUBLISH = resolve(import.meta.dirname, '../../publish.ts');
const folder = mkdtempSync(join(tmpdir(), 'front-'));
const dist = join(folder, 'ca-nuoc', 'dist');
let said = '';

beforeAll(() => {
	addProvince('sen', 'tỉnh Sen', null);
	addProvince('gao', 'tỉnh Gạo', 'https://gao.example');
	const env = { ...process.env, PROVINCES_DIR: join(folder, 'tinh'), OUT_DIR: dist };
	said = execFileSync(process.execPath, [PROGRAM], { env, encoding: 'utf8' });
});

it('lists every province as a link that needs no script, and says whose address is missing', () => {
	const links = elements('a').map((link) => attribute(link, 'href'));
	expect(links).toEqual(expect.arrayContaining(['https://gao.example/', '/sen/']));
	expect(said).toContain('Chưa biết địa chỉ của sen');
	expect(said).not.toContain('của gao');
});

it('answers from the records of all provinces', async () => {
	const engine = await openNodeEngine(dist);
	const answer = await engine?.search('đội chèo');
	expect(answer?.results.map(({ url }) => url).sort()).toEqual([
		'/sen/guong/cheo/',
		'https://gao.example/guong/cheo/',
	]);
});

it('loads nothing from elsewhere, and everything it loads is there', () => {
	const loaded = ['index.html', '404.html']
		.flatMap((page) => [
			...elements('script', page).flatMap((script) => attribute(script, 'src') ?? []),
			...elements('link', page).flatMap((link) => attribute(link, 'href') ?? []),
		])
		.filter((address) => address !== 'data:,');
	expect(loaded.length).toBeGreaterThan(3);
	expect(loaded.filter((address) => !existsSync(join(dist, address)))).toEqual([]);
});

it('has a page for addresses that are not there, which leads to its search, its front and every province', () => {
	const [form] = elements('form', '404.html');
	expect(form && attribute(form, 'action')).toBe('/');
	expect(elements('input', '404.html').map((input) => attribute(input, 'name'))).toEqual(['q']);
	const links = elements('a', '404.html').map((link) => attribute(link, 'href'));
	expect(links).toEqual(expect.arrayContaining(['/', 'https://gao.example/', '/sen/']));
});

it('has what hosts must send, and the packed texts', () => {
	expect(readFileSync(join(dist, '_headers'), 'utf8')).toContain("default-src 'none'");
	expect(existsSync(join(dist, 'index.html.br'))).toBe(true);
});

it('is published as it was built, once its publisher has seen which link leads nowhere yet', () => {
	const to = join(folder, 'noi-dang');
	const publish = (...more: string[]) =>
		spawnSync(process.execPath, [PUBLISH, '--to', to, '--from', dist, ...more], { encoding: 'utf8' });
	const refused = publish();
	expect(refused.status).toBe(1);
	expect(refused.stderr).toContain('<a> dẫn tới "/sen/"');
	expect(refused.stderr).not.toContain('gao.example');
	expect(existsSync(join(to, 'current'))).toBe(false);
	expect(publish('--anyway').status).toBe(0);
	expect(wholeRelease(join(to, 'current'))).toBe(basename(realpathSync(dist)));
});

function elements(tag: string, page = 'index.html') {
	const html = readFileSync(join(dist, page), 'utf8');
	return elementsIn(parsePage(html)).filter(({ tagName }) => tagName === tag);
}

function addProvince(name: string, province: string, address: string | null): void {
	const colours = { accent: '#a3191f', highlight: '#b8860b' };
	const content = `Đội chèo của ${province} diễn mười đêm.`;
	writeSiteRecords(join(folder, 'tinh', name, 'dist'), {
		...{ province, address, colours: { light: colours, dark: colours }, rules: NO_RULES, documents: [] },
		records: [{ url: '/guong/cheo/', title: 'Đội chèo', kind: 'Gương', content, id: 'cheo', fragment: '' }],
	});
}
