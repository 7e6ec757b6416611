import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDate, shortDate } from './date.ts';
import { groundKeys, readFigures } from './figures.ts';

const keys = (text: string) => readFigures(text).map(({ key }) => key);

describe('numbers', () => {
	it.each([
		['4.155 ha', ['n:4155']],
		['95,4% số hộ', ['n:95.4%']],
		['95,4 phần trăm số hộ', ['n:95.4%']],
		['1,5-2 m', ['n:1.5', 'n:2']],
		['1,5 đến 2 m', ['n:1.5', 'n:2']],
		['12.5 m', ['n:12.5']],
		['0.155 và 0,155', ['n:0.155', 'n:0.155']],
		['1.234.567,8 đồng', ['n:1234567.8']],
		['700-800 triệu', ['n:700000000', 'n:800000000']],
		['từ 700 triệu đến 1,2 tỷ đồng', ['n:700000000', 'n:1200000000']],
		['5 nghìn tỷ đồng, 5 vạn cây', ['n:5000000000000', 'n:50000']],
		['70 - 80%', ['n:70%', 'n:80%']],
		['năm 2023 tỷ lệ hộ nghèo', ['n:2023']],
		['giai đoạn 2021 - 2025', ['n:2021', 'n:2025']],
		['300.000-400.000 đồng/sào/vụ', ['n:300000', 'n:400000']],
		['100 m2, 100m2, 100 m², 3 km2', ['n:100', 'n:100', 'n:100', 'n:3']],
		['4x100 m', ['n:4', 'n:100']],
		['40 tấn/ngày, 25kW, 12h30', ['n:40', 'n:25', 'n:12', 'n:30']],
		['400/500 hộ', ['n:400', 'n:500']],
		['quý 3/2024', ['n:3', 'n:2024']],
	])('“%s”', (text, expected) => {
		expect(keys(text)).toEqual(expected);
	});

	it('keep the way they are written and where', () => {
		expect(readFigures('có 4.155 ha')).toEqual([{ written: '4.155', at: 3, key: 'n:4155' }]);
	});
});

describe('dates', () => {
	it.each(['29/1/2024', '29/01/2024', '29-01-2024', 'ngày 29 tháng 01 năm 2024', '29 tháng 1 năm 2024'])(
		'“%s” is one day',
		(text) => {
			expect(keys(`Trưa ${text}, trời rét.`)).toEqual(['d:2024-01-29']);
		},
	);

	it.each([
		['tháng 5/2022', ['my:2022-05']],
		['5/2022', ['my:2022-05']],
		['tháng 05 năm 2022', ['my:2022-05']],
		['dịp 20/11, ngày 20 tháng 11', ['dm:11-20', 'dm:11-20']],
		['tháng 5 và tháng mười hai', ['m:05', 'm:12']],
		['ngày 29', ['day:29']],
		['mỗi tháng 5 triệu đồng', ['n:5000000']],
		['mỗi tháng 5 buổi, ngày 2 buổi', ['n:5', 'n:2']],
		['6 tháng 10 ngày', ['n:6', 'n:10']],
		['31/02/2024', ['w:31/02/2024']],
	])('“%s”', (text, expected) => {
		expect(keys(text)).toEqual(expected);
	});

	it('cover their year, month and day where they are full', () => {
		const covered = groundKeys(readFigures('Việc xảy ra ngày 29/01/2024.'));
		for (const text of ['năm 2024', 'tháng 1/2024', 'ngày 29/1', 'tháng 1', 'ngày 29', '29/01/2024']) {
			expect(keys(text).filter((key) => !covered.has(key))).toEqual([]);
		}
		expect(covered.has('n:29')).toBe(false);
		expect(covered.has('n:1')).toBe(false);
	});
});

describe('names with digits', () => {
	it.each([
		['giống TBR225 và J02', ['w:tbr225', 'w:j02']],
		['đường ĐH.78, quốc lộ 39B', ['w:đh.78', 'w:39b']],
		['Quyết định 268/QĐ-UBND, Thông tư 01/2024/TT-BNV', ['w:268/qđ-ubnd', 'w:01/2024/tt-bnv']],
		['dịch Covid-19', ['w:covid-19']],
		['Nghị quyết 06-NQ/TU', ['w:06-nq/tu']],
	])('are compared as whole words: “%s”', (text, expected) => {
		expect(keys(text)).toEqual(expected);
	});
});

describe('number words', () => {
	it.each([
		['ba thôn, mười hộ', ['n:3', 'n:10']],
		['mười hai hộ, hai mươi mốt hộ, hai mươi lăm hộ', ['n:12', 'n:21', 'n:25']],
		['hai mươi năm', ['n:20']],
		['một trăm linh hai hộ, ba trăm năm mươi cây', ['n:102', 'n:350']],
		['hai chục cây, ba triệu đồng', ['n:20', 'n:3000000']],
		['một triệu đồng', ['n:1000000']],
		['Hai thôn góp đất. Ba người.', ['n:2', 'n:3']],
		['năm người, chín con bò', ['n:5', 'n:9']],
		['hai - ba triệu', ['n:2000000', 'n:3000000']],
		['lần thứ hai', ['n:2']],
		['bảy hộ, tám hộ, sáu hộ, bốn hộ', ['n:7', 'n:8', 'n:6', 'n:4']],
	])('“%s”', (text, expected) => {
		expect(keys(text)).toEqual(expected);
	});

	it.each([
		'một người, một hôm',
		'năm ấy, mỗi năm, năm học, nhiều năm người dân, chưa rõ năm gia đình bắt đầu',
		'lúa chín, quả chín mọng',
		'ba mẹ, vài ba hôm, Ba Đình, Hai Bà Trưng',
		'hai bên đường, hai vợ chồng, cả hai',
		'gạo tám, bốn mùa, thứ hai',
		'hàng trăm người, vài chục cây',
		'',
	])('that count nothing: “%s”', (text) => {
		expect(keys(text)).toEqual([]);
	});
});

describe('any text', () => {
	it('is read without a fault, in order, inside its bounds', () => {
		const words = fc.constantFrom(
			'năm ',
			'tháng ',
			'ngày ',
			'29/',
			'1/2024',
			'4.',
			'155',
			',5 ',
			'triệu',
			'-',
			'Đ',
			'%',
			'hai ',
			'mươi ',
		);
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(words).map((parts) => parts.join('')),
		);
		fc.assert(
			fc.property(texts, (text) => {
				const composed = text.normalize('NFC');
				let end = 0;
				for (const { at, written } of readFigures(text)) {
					expect(at).toBeGreaterThanOrEqual(end);
					expect(composed.slice(at, at + written.length)).toBe(written);
					end = at + written.length;
				}
			}),
		);
	});

	it('means the same composed and decomposed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const mixed = `${text} ngày 05 tháng 3 năm 2020, hai mươi hộ, ĐH.78`;
				expect(keys(mixed.normalize('NFD'))).toEqual(keys(mixed.normalize('NFC')));
			}),
		);
	});

	it('gives one key to a number in digits, with dots and as a decimal', () => {
		fc.assert(
			fc.property(fc.nat(999_999_999), fc.nat(9), (whole, tenth) => {
				const dotted = String(whole).replace(/\B(?=(?:\d{3})+$)/gu, '.');
				expect(keys(`${dotted},${tenth} ha`)).toEqual([`n:${Number(`${whole}.${tenth}`)}`]);
				expect(keys(`${dotted} ha`)).toEqual([`n:${whole}`]);
			}),
		);
	});

	it('gives one key to a day in every form', () => {
		const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(days, (day) => {
				const iso = day.toISOString().slice(0, 10);
				expect(keys(`${shortDate(iso)} là ${longDate(iso)}`)).toEqual([`d:${iso}`, `d:${iso}`]);
			}),
		);
	});
});
