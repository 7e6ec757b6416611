import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { diskHost } from './disk.ts';
import { HASHED, makeSite, wholeRelease, type SmallSite } from './testing/sites.ts';

let to = '';
beforeEach(() => {
	to = mkdtempSync(join(tmpdir(), 'host-'));
});

const publish = ({ dir }: SmallSite, keep = 3) => diskHost(to).publish({ dir, keep, hashed: HASHED });
const live = () => wholeRelease(join(to, 'current'));

test('a site is published whole, the next takes its place, and the one before comes back', async () => {
	const [one, two] = [makeSite('mot'), makeSite('hai')];
	await publish(one);
	expect(live()).toBe(one.name);
	await publish(two);
	expect(live()).toBe(two.name);
	expect(await diskHost(to).back(HASHED)).toBe(one.name);
	expect(live()).toBe(one.name);
	expect(readdirSync(to).sort()).toEqual(['current', 'releases', 'releases.txt']);
});

test('a file that did not change is not written again, and keeps the time by which browsers know it', async () => {
	await publish(makeSite('mot'));
	const before = statSync(join(to, 'current/gioi-thieu/index.html'));
	await publish(makeSite('hai'));
	expect(statSync(join(to, 'current/gioi-thieu/index.html')).ino).toBe(before.ino);
});

test('styles of the releases that stay are there for whoever has an old page open; those of older ones go', async () => {
	for (const word of ['mot', 'hai', 'ba', 'bon']) await publish(makeSite(word));
	expect(readdirSync(join(to, 'current/_astro')).sort()).toEqual(['ba.css', 'bon.css', 'hai.css', 'mot.css']);
	await publish(makeSite('nam'));
	expect(readdirSync(join(to, 'current/_astro'))).not.toContain('mot.css');
	expect(readdirSync(join(to, 'releases'))).toHaveLength(3);
});

test('whoever has a page open of a release that is taken back still gets its style', async () => {
	for (const word of ['mot', 'hai']) await publish(makeSite(word));
	await diskHost(to).back(HASHED);
	expect(readFileSync(join(to, 'current/_astro/hai.css'), 'utf8')).toBe('hai');
});

test('a release that was taken back is not what a later one goes back to', async () => {
	const [one, two, three] = [makeSite('mot'), makeSite('hai'), makeSite('ba')];
	for (const site of [one, two]) await publish(site);
	await diskHost(to).back(HASHED);
	await publish(three);
	expect(await diskHost(to).back(HASHED)).toBe(one.name);
});

test('with nothing before, going back says so and leaves all as it is', async () => {
	const one = makeSite('mot');
	await publish(one);
	await expect(diskHost(to).back(HASHED)).rejects.toThrow('không còn bản nào');
	expect(live()).toBe(one.name);
});

test('the same site published again stays, and is listed once', async () => {
	const one = makeSite('mot');
	await publish(one);
	await publish(one);
	expect(readFileSync(join(to, 'releases.txt'), 'utf8')).toBe(`${one.name}\n`);
});

test('while one publishes, another is told who does', async () => {
	await publish(makeSite('mot'));
	const holder = { what: 'đăng trang', host: 'may-khac', user: 'lan', pid: 1, since: '2026-11-29T00:00:00Z' };
	writeFileSync(join(to, 'releases/lock'), JSON.stringify(holder));
	await expect(publish(makeSite('hai'))).rejects.toThrow('lan@may-khac');
	expect(existsSync(join(to, 'releases/incoming'))).toBe(false);
});
