import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddress } from '../address.ts';
import { anyText } from '../fixtures/arbitrary.ts';
import { findReferences } from './find.ts';
import { createRegistry } from './registry.ts';
import type { RegistryDocument } from './registry.ts';
import { resolveReference } from './resolve.ts';
import type { ResolveOptions } from './resolve.ts';

const BLANK = { number: null, issuedOn: null, names: [], scheme: 'law', addresses: null } as const;

/** Documents of nowhere, but for numbers that everyone knows. */
const DOCUMENTS: readonly RegistryDocument[] = [
	{
		...BLANK,
		id: 'luat-cu',
		type: 'Luật',
		number: '15/2003/QH11',
		issuedOn: '2003-11-26',
		names: ['Thi đua, khen thưởng'],
	},
	{
		...BLANK,
		id: 'luat-moi',
		type: 'Luật',
		number: '06/2022/QH15',
		issuedOn: '2022-06-15',
		names: ['Thi đua, khen thưởng', 'TĐKT'],
	},
	{ ...BLANK, id: 'nghi-dinh', type: 'Nghị định', number: '98/2023/NĐ-CP', issuedOn: '2023-12-31' },
	{
		...BLANK,
		id: 'co-toan-van',
		type: 'Nghị định',
		number: '30/2020/NĐ-CP',
		issuedOn: '2020-03-05',
		addresses: new Set(['dieu-5', 'dieu-5-khoan-1', 'phan-1-chuong-ii', 'phu-luc-i', 'phu-luc-i-dieu-5']),
	},
	{
		...BLANK,
		id: 'ke-hoach',
		type: 'Kế hoạch',
		number: '26/KH-UBND',
		issuedOn: '2024-02-02',
		scheme: 'plan',
	},
	{
		...BLANK,
		id: 'ke-hoach-2025',
		type: 'Kế hoạch',
		number: '31/KH-UBND',
		issuedOn: '2025-02-02',
		scheme: 'plan',
	},
	{
		...BLANK,
		id: 'ke-hoach-2023',
		type: 'Kế hoạch',
		number: '31/KH-UBND',
		issuedOn: '2023-02-02',
		scheme: 'plan',
	},
];
const REGISTRY = createRegistry(DOCUMENTS);

describe('resolving a citation', () => {
	it.each([
		['điểm a khoản 2 Điều 24 Luật số 06/2022/QH15', 'luat-moi dieu-24-khoan-2-diem-a'],
		['điểm đ khoản 2 Điều 5a Luật số 06/2022/QH15', 'luat-moi dieu-5a-khoan-2-diem-dd'],
		['Điều 5 Chương II Luật số 06/2022/QH15', 'luat-moi dieu-5'],
		['Mục 2 Chương III Luật số 06/2022/QH15', 'luat-moi chuong-iii-muc-2'],
		['Luật Thi đua, Khen thưởng năm 2022', 'luat-moi'],
		['LUẬT THI ĐUA, KHEN THƯỞNG NĂM 2003', 'luat-cu'],
		['Luật TĐKT', 'luat-moi'],
		['NĐ 98/2023 Điều 46 khoản 1', 'nghi-dinh dieu-46-khoan-1'],
		['Nghị định số 98/2023/NĐ-CP ngày 31/12/2023', 'nghi-dinh'],
		['Phụ lục I Nghị định số 98/2023/NĐ-CP', 'nghi-dinh phu-luc-i'],
		['điểm a khoản 2 Mục II Kế hoạch số 26/KH-UBND', 'ke-hoach phan-ii-muc-2-diem-a'],
		['điểm 1.1 khoản 1 Mục II Kế hoạch số 26/KH-UBND', 'ke-hoach phan-ii-muc-1-tieu-muc-1-1'],
		['Phần II Kế hoạch số 26/KH-UBND', 'ke-hoach phan-ii'],
		['Kế hoạch số 31/KH-UBND ngày 02/02/2025', 'ke-hoach-2025'],
		['Điều 5 Nghị định số 30/2020/NĐ-CP', 'co-toan-van dieu-5'],
		['Chương II Nghị định số 30/2020/NĐ-CP', 'co-toan-van phan-1-chuong-ii'],
	])('finds the address of “%s”', (text, expected) => {
		expect(resolved(text)).toBe(expected);
	});

	it.each([
		['Nghị định số 7/1999/NĐ-CP', 'no-document'],
		['Luật Thi đua, khen thưởng', 'ambiguous'],
		['Luật Thi đua, khen thưởng năm 1999', 'no-document'],
		['Kế hoạch số 31/KH-UBND', 'ambiguous'],
		['Nghị định số 98/2023/NĐ-CP ngày 01/01/2020', 'date-differs nghi-dinh'],
		['Điều 9 Nghị định số 30/2020/NĐ-CP', 'no-provision co-toan-van'],
		['khoản 2 Nghị định số 98/2023/NĐ-CP', 'incomplete nghi-dinh'],
		['Nghị định này', 'self-unknown'],
	])('says why “%s” leads nowhere', (text, reason) => {
		expect(resolved(text)).toBe(reason);
	});

	it('takes the law that the text can know when its name has no year', () => {
		expect(resolved('Luật Thi đua, khen thưởng', { on: '2024-02-02' })).toBe('luat-moi');
		expect(resolved('Luật Thi đua, khen thưởng', { on: '2010-01-01' })).toBe('luat-cu');
		expect(resolved('Luật Thi đua, khen thưởng', { on: '2000-01-01' })).toBe('ambiguous');
	});

	it('takes the document at hand for “này” and for no document', () => {
		expect(resolved('Điều 5 Luật này', { self: 'luat-moi' })).toBe('luat-moi dieu-5');
		expect(resolved('khoản 2 Điều 5', { self: 'luat-moi' })).toBe('luat-moi dieu-5-khoan-2');
	});

	it('gives addresses of the form the site has, whatever the text', () => {
		fc.assert(
			fc.property(anyText, fc.constantFrom(...DOCUMENTS), (text, { id }) => {
				const targets = findReferences(text).flatMap((reference) => reference.targets);
				for (const target of targets) {
					const { address } = resolveReference(target, REGISTRY, { self: id });
					if (address !== null) expect(isAddress(address), address).toBe(true);
				}
			}),
		);
	});
});

function resolved(text: string, options: ResolveOptions = {}): string {
	const [target] = findReferences(`Xem ${text}.`)[0]?.targets ?? [];
	if (target === undefined) return 'not found';
	const { documentId, address, reason } = resolveReference(target, REGISTRY, options);
	return [reason, documentId, address].filter((piece) => piece !== null).join(' ');
}
