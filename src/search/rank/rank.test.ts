/** The second look over a small index of two laws. Words are invented. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine.ts';
import { buildWordIndex } from '../index/build.ts';
import { NO_RULES } from '../query/rules.ts';

const article = (law: string, number: number, title: string, content: string) => ({
	url: `/${law}/dieu-${String(number)}/`,
	title: `Điều ${String(number)}. ${title}`,
	content,
	context: law,
	kind: 'Điều',
	id: `${law}${String(number)}`,
	fragment: '',
});

const RECORDS = [
	article('Luật Thả diều', 1, 'Phạm vi điều chỉnh', 'Luật này quy định về diều giấy, áp dụng cho diều giấy.'),
	article(
		'Luật Thả diều',
		2,
		'Giải thích từ ngữ',
		'1. Diều giấy là khung tre phất giấy, có khái niệm riêng. 2. Bãi diều là bãi cỏ.',
	),
	article('Luật Thả diều', 3, 'Người thả diều', 'Người thả diều theo luật của làng, theo lệ của hội.'),
	article(
		'Luật Thả diều',
		4,
		'Nơi mở hội',
		'Hội mở ở bãi diều; bãi diều ở đâu do làng định, dân làng bảo nhau giữ bãi diều.',
	),
	article('Luật Đò ngang', 1, 'Phạm vi điều chỉnh', 'Luật này áp dụng cho đò.'),
];

const { manifest, files } = buildWordIndex({
	records: RECORDS,
	rules: NO_RULES,
	documents: [],
});
const parts = new Map(files.map(({ path, content }) => [`x/${path}`, content]));
const engine = createEngine({
	manifest: { ...manifest, folder: 'x' },
	fetchPart: (path) => Promise.resolve(parts.get(path) ?? new Uint8Array()),
	pagefind: { search: () => Promise.reject(new Error('none here')) },
});
const firstFor = async (query: string) => (await engine.search(query)).results[0]?.url;

describe('what a law is about', () => {
	it.each(['Luật Thả diều áp dụng cho ai', 'luat tha dieu quy dinh ve gi'])(
		'"%s" leads to its first article',
		async (query) => {
			expect(await firstFor(query)).toBe('/Luật Thả diều/dieu-1/');
		},
	);
});

describe('what a term is', () => {
	it.each([
		'bãi diều là gì',
		'khái niệm về bãi diều',
		'nơi nào là bãi diều',
		'bãi diều và diều giấy: bãi diều được hiểu thế nào',
	])('"%s" leads to the article that defines it', async (query) => {
		expect(await firstFor(query)).toBe('/Luật Thả diều/dieu-2/');
	});
	it('is not asked where the term is only named', async () => {
		expect(await firstFor('bãi diều ở đâu do ai định')).toBe('/Luật Thả diều/dieu-4/');
	});
});
