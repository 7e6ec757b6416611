import { expect, test } from 'vitest';
import {
	DIRECT_PATH,
	FACETS_PATH,
	FRAGMENTS_PATH,
	MANIFEST_PATH,
	chunkPath,
	leafPath,
} from '../index/format.ts';
import { fragmentPath } from '../pagefind/fragment.ts';
import { canRetry, lossesOf, lossNotice } from './losses.ts';

test.each([
	[MANIFEST_PATH, 'index'],
	['full.ts', 'index'],
	['pagefind.js', 'phrases'],
	[`tu-0a/${FRAGMENTS_PATH}`, 'phrases'],
	[`tu-0a/${leafPath(3)}`, 'words'],
	[`tu-0a/${chunkPath(3)}`, 'words'],
	[`tu-0a/${FACETS_PATH}`, 'filters'],
	[`tu-0a/${DIRECT_PATH}`, 'direct'],
	[fragmentPath('vi_0a'), 'excerpts'],
])('without %s, %s is lacking', (path, loss) => {
	expect(lossesOf([path])).toEqual([loss]);
});

test('the gravest loss is named first, each once', () => {
	expect(lossesOf(['fragment/a', 'fragment/b', 'tu-0a/tu/1.bin'])).toEqual(['words', 'excerpts']);
});

test('where everything is lacking nothing else is named', () => {
	expect(lossNotice(['all', 'excerpts'], false)).toBe('Không tải được dữ liệu tìm kiếm.');
	expect(lossNotice(['excerpts'], true)).toMatch(/^Máy đang không có mạng\. Đoạn trích/u);
	expect(lossNotice(['browser'], false)).toMatch(/^Trình duyệt này [^.]*cách tìm đơn giản hơn/u);
	expect(lossNotice([], true)).toBe('');
});

test('an old browser is not asked to try again', () => {
	expect([canRetry(['browser']), canRetry(['index']), canRetry(['all'])]).toEqual([false, true, true]);
});
