import { expect, test } from 'vitest';
import { parseElements } from '../build/html.ts';
import { wordsIn } from './words.ts';

test.each([
	['<p>Điều 1.</p><p>Phạm vi</p>', 'Điều 1. Phạm vi'],
	['<p><strong>Thi</strong>-đua</p>', 'Thi-đua'],
	['<p>một<br>hai</p>', 'một hai'],
	['<p>lời <a data-not-official href="#x">Liên kết</a>gốc</p>', 'lời gốc'],
	['<p>lời<template>mẫu</template> gốc<script>1</script></p>', 'lời gốc'],
	[
		'<table><tr data-table-row><td><p>1</p></td><td colspan="2"><p>Vớt</p><p>bèo</p></td><td></td><td data-not-official>§</td></tr></table>',
		'| 1 | Vớt ¶ bèo || |',
	],
	['<table><tr><td>hai</td><td>ô</td></tr></table>', 'hai ô'],
])('%s reads "%s"', (html, words) => {
	const body = parseElements(html).find(({ tagName }) => tagName === 'body');
	expect(body && wordsIn(body)).toBe(words);
});
