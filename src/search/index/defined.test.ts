import { describe, expect, it } from 'vitest';
import { withDefined } from './defined.ts';

const article = {
	url: '/luat/2/',
	title: 'Điều 2. Giải thích từ ngữ',
	fragment: '',
	content:
		'Trong Luật này, các từ ngữ dưới đây được hiểu như sau:\n1. Vườn mẫu là vườn của một hộ.\n2. “Tổ tự quản” (sau đây gọi là tổ) là nhóm hộ.\n3. Hương ước gồm các điều đã họp bàn.',
};

describe('withDefined', () => {
	it('names the terms of an article of definitions', () => {
		expect(withDefined(article)).toEqual({ ...article, defines: ['Vườn mẫu', 'Tổ tự quản', 'Hương ước'] });
	});
	it('names them in text that has lost its line ends, as Pagefind keeps it', () => {
		const line = { ...article, content: article.content.replaceAll('\n', ' ') };
		expect(withDefined(line)).toHaveProperty('defines', ['Vườn mẫu', 'Tổ tự quản', 'Hương ước']);
	});
	it('leaves any other article as it is', () => {
		const other = { ...article, title: 'Điều 3. Vườn mẫu' };
		expect(withDefined(other)).toBe(other);
	});
});
