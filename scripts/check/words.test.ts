import { expect, test } from 'vitest';
import { parseElements } from '../build/html.ts';
import { wordsIn } from './words.ts';

test.each([
	['<p>Điều 1.</p><p>Phạm vi</p>', 'Điều 1. Phạm vi'],
	['<p><strong>Thi</strong>-đua</p>', 'Thi-đua'],
	['<p>một<br>hai</p>', 'một hai'],
	['<p>lời <a data-not-official href="#x">Liên kết</a>gốc</p>', 'lời gốc'],
	['<p>lời<template>mẫu</template> gốc<script>1</script></p>', 'lời gốc'],
])('%s reads "%s"', (html, words) => {
	const body = parseElements(html).find(({ tagName }) => tagName === 'body');
	expect(body && wordsIn(body)).toBe(words);
});
