import { expect, test } from 'vitest';
import { contextBeside } from './context.ts';

const LAW = 'Luật số 06/2022/QH15 Luật Thi đua, khen thưởng';

test.each([
	['Điều 80 — Luật số 06/2022/QH15', LAW, 'Luật Thi đua, khen thưởng'],
	['Luật số 06/2022/QH15', LAW, 'Luật Thi đua, khen thưởng'],
	['Mục II — Tổ chức phong trào', LAW, LAW],
	['Xã A', 'Huyện B', 'Huyện B'],
	['Huyện B', 'Huyện B', ''],
	['Bằng khen', null, ''],
])('beside "%s", "%s" is shown as "%s"', (title, context, shown) => {
	expect(contextBeside(title, context)).toBe(shown);
});
