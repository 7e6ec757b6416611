/** The engine over a small index in memory: what is understood, and what comes first. Words are invented. */
import { describe, expect, it } from 'vitest';
import { createEngine } from './engine.ts';
import { buildWordIndex } from './index/build.ts';
import type { IndexRecord } from './index/terms.ts';

const RULES = {
	abbreviations: [{ short: 'CLTD', full: 'câu lạc bộ thả diều' }],
	synonyms: [
		['thi tài', 'so tài'],
		['sông so', 'gỗ qua'],
	],
	related: [{ from: 'bị rách', to: ['vá diều'] }],
	elsewhere: [],
};

const record = (
	url: string,
	title: string,
	content: string,
	more: Partial<IndexRecord> = {},
): IndexRecord => ({
	url,
	title,
	content,
	kind: 'Trang',
	id: url,
	fragment: '',
	...more,
});

const RECORDS = [
	record('/cau-lac-bo/', 'Câu lạc bộ thả diều', 'Nơi gặp nhau của người thả diều làng Sen.'),
	record(
		'/hoi-thi/',
		'Hội thi diều sáo',
		'CLTD mở hội so tài diều sáo vào tháng Ba, có bằng khen cho diều bay cao nhất.',
	),
	record('/va/', 'Cách vá diều', 'Vá diều bằng giấy bản và hồ nếp.', {
		kind: 'Hướng dẫn',
		facets: { nam: ['2024'] },
	}),
	record('/luot-xem/', 'Lượt xem', 'Có 163.000 lượt người tới xem.'),
	record('/tre/', 'Chọn tre làm khung', 'Tre già làm khung diều; thưởng thức tiếng sáo.', {
		kind: 'Hướng dẫn',
	}),
	record('/luat-cu/', 'Lệ làng về diều', 'Lệ làng cấm thả diều gần đê.', { expired: true, years: [1990] }),
	record('/luat-moi/', 'Lệ làng về diều', 'Lệ làng cấm thả diều gần đê.', { years: [2020] }),
	record('/den/', 'Thắp đèn', 'Nến đặt trong lồng giấy, treo dưới bụng.', {
		asked: ['thả ban đêm thì làm thế nào'],
	}),
	record(
		'/keo/',
		'Kéo diều qua đò',
		'Người kéo diều đứng mũi đò, dây dong dài, chờ gió nồm lên rồi mới thả tay.',
	),
	record('/moi-trang/', 'Các trang', 'Kéo diều đò; dây dong; gió nồm.', { gathers: true }),
	record('/cac-hoi/', 'Hội nào, ngày nào', 'Hội đình, hội chùa, mỗi năm một lần.', {
		names: ['Hội làng'],
		answers: { count: '12 hội làng' },
	}),
	record('/giai-sao/', 'Giải Sáo vàng', 'Giải trao cho tiếng sáo hay nhất.', {
		kind: 'Khen thưởng',
		answers: { who: 'Chủ tịch hội', money: '500.000 đ' },
	}),
	record('/mua-hoi/', 'Mở hội thả đèn', 'Đêm hội thả đèn bên sông.', {
		kind: 'Lịch',
		answers: { when: 'Tháng 03/2020' },
	}),
	record('/ban-cau/', 'Cầu chèo', 'Cầu gỗ qua sông.'),
	record('/bang-cau/', 'Bảng cầu chèo', 'Cột, kiểu, nghĩa của cột.', { worth: 0.8 }),
	record('/dang/', 'Đăng ký', 'Đăng ký dự hội ở đình. Đang nhận đến hết tháng Hai.'),
	record('/dang-ta/', 'Họ Đặng', 'Người họ Đặng giữ đình.'),
];

const { manifest, files } = buildWordIndex({ records: RECORDS, rules: RULES, documents: [] });
const parts = new Map(files.map(({ path, content }) => [`x/${path}`, content]));
const engine = createEngine({
	manifest: { ...manifest, folder: 'x' },
	fetchPart(path) {
		const bytes = parts.get(path);
		return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(path));
	},
	pagefind: { search: () => Promise.reject(new Error('none here')) },
});
const firstFor = async (query: string) => (await engine.search(query)).results[0]?.url;

describe('what is typed is understood', () => {
	it.each([
		['tha dieu', '/cau-lac-bo/'],
		['THẢ  DIỀU', '/cau-lac-bo/'],
		['câu lạc bộ thả diều'.normalize('NFD'), '/cau-lac-bo/'],
		['cltd', '/cau-lac-bo/'],
		['cach vas ddieeuf', '/va/'],
		['ca1ch va1 die6u2', '/va/'],
		['cachva dieu', '/va/'],
		['hoi thi dieu soa', '/hoi-thi/'],
		['hoi thi dieu s', '/hoi-thi/'],
		['diều bị rách thì làm sao?', '/va/'],
		['ai mở hội so tài diều sáo?', '/hoi-thi/'],
		['hội thi tài', '/hoi-thi/'],
		['thả ban đêm thế nào', '/den/'],
		['cl td', '/cau-lac-bo/'],
		['nàng sen', '/cau-lac-bo/'],
		['rây dong', '/keo/'],
		['coi giùm tui cách vá diều rứa', '/va/'],
	])('"%s" leads to %s', async (query, url) => {
		expect(await firstFor(query)).toBe(url);
	});
	it('says what was looked for besides', async () => {
		const { expanded } = await engine.search('cltd');
		expect(expanded).toContainEqual({ from: 'CLTD', to: 'câu lạc bộ thả diều' });
		expect((await engine.search('câu lạc bộ thả diều')).expanded).toContainEqual({
			from: 'câu lạc bộ thả diều',
			to: 'CLTD',
		});
	});
	it('says otherwise only what is a word of its own', async () => {
		expect((await engine.search('bị rách')).expanded).toEqual([{ from: 'bị rách', to: 'vá diều' }]);
		expect((await engine.search('hội thi tài')).expanded).toEqual([{ from: 'thi tài', to: 'so tài' }]);
		expect((await engine.search('sông so tài')).expanded).toEqual([{ from: 'sông so', to: 'gỗ qua' }]);
	});
	it('mends a slip and offers the question in the right spelling', async () => {
		const { mended, suggestion } = await engine.search('hội thi dieu soa');
		expect(mended).toEqual([{ from: 'soa', to: 'sao', isGuess: true }]);
		expect(suggestion).toContain('hội thi');
	});
	it('names what nobody has, and finds nothing without ground', async () => {
		expect((await engine.search('thả diều quxyz')).missing).toEqual(['quxyz']);
		expect((await engine.search('quxyz vwkk')).results).toEqual([]);
	});

	it('finds thousands however they are written, and calls no figure lost that is there in the other writing', async () => {
		const { results, missing } = await engine.search('163 nghìn lượt');
		expect(results[0]?.url).toBe('/luot-xem/');
		expect(missing).toEqual([]);
	});
});

describe('nothing is found', () => {
	it.each([
		['words that never stand together', 'cách nấu bún riêu làng'],
		['marks that nobody writes', 'diếu bẩy gío'],
		['one known word among strange ones', 'giá vàng quxyz diều'],
	])('by %s', async (_, query) => {
		expect(await engine.search(query)).toMatchObject({ total: 0, results: [], kinds: [], suggestion: null });
	});
});

describe('what comes first', () => {
	it('is what bears the typed marks', async () => {
		expect(await firstFor('đăng')).toBe('/dang/');
		expect(await firstFor('đặng')).toBe('/dang-ta/');
	});
	it('is the rule in force, unless the year of the other is asked for', async () => {
		expect(await firstFor('lệ làng về diều')).toBe('/luat-moi/');
		expect(await firstFor('lệ làng về diều 1990')).toBe('/luat-cu/');
	});
	it('is the page itself, not one that lists it', async () => {
		expect(await firstFor('dây dong gió nồm')).toBe('/keo/');
	});
	it('is what most look for, unless the other is called by its name', async () => {
		expect(await firstFor('cầu chèo')).toBe('/ban-cau/');
		expect(await firstFor('bảng cầu chèo')).toBe('/bang-cau/');
	});
	it('is what has the words side by side', async () => {
		expect(await firstFor('diều sáo')).toBe('/hoi-thi/');
	});
});

describe('the line above the results', () => {
	const readyFor = async (query: string) => (await engine.search(query)).ready;
	it.each([
		['ai tặng giải sáo vàng', 'Chủ tịch hội'],
		['giai sao vang duoc thuong bao nhieu', '500.000 đ'],
		['khi nào mở hội thả đèn', 'Tháng 03/2020'],
		['có bao nhiêu hội làng', '12 hội làng'],
	])('answers "%s" from the data: %s', async (query, text) => {
		expect(await readyFor(query)).toMatchObject({ text });
	});
	it.each([
		['giải sáo vàng', 'nothing of it is asked'],
		['ai tặng giải sáo', 'the name is not whole'],
		['có bao nhiêu hội làng bên sông', 'only some of them are asked for'],
		['khi nào làng thả đèn vá diều', 'the day of something else is asked'],
	])('is empty for "%s": %s', async (query) => {
		expect(await readyFor(query)).toBeNull();
	});
});

describe('narrowing', () => {
	it('keeps to a kind and still counts all kinds', async () => {
		const answer = await engine.search('diều', { kind: 'Hướng dẫn' });
		expect(new Set(answer.results.map(({ kind }) => kind))).toEqual(new Set(['Hướng dẫn']));
		expect(answer.kinds.map(({ kind }) => kind)).toEqual(['Trang', 'Hướng dẫn']);
	});
	it('keeps to a value and counts the values of what is left', async () => {
		const answer = await engine.search('diều', { filters: { nam: '2024' }, facets: true });
		expect(answer.results.map(({ url }) => url)).toEqual(['/va/']);
		expect(answer.facets).toEqual({ nam: { '2024': 1 } });
	});
});
