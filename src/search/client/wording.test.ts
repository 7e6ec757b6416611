import { expect, test } from 'vitest';
import { answerSentence, expandedWords, mendedSentence, suggestionLabel } from './wording.ts';

const whole = { total: 12, phrases: [], relaxed: false, missing: [], incomplete: false };

test('the count names the question', () => {
	expect(answerSentence('thi dua', whole)).toBe('Có 12 kết quả cho “thi dua”.');
	expect(answerSentence('thi dua', whole, true)).toBe('Có 12 kết quả cho “thi dua” trong phần đã lọc.');
	expect(answerSentence('xyz', { ...whole, total: 0 })).toBe('Trang này không có “xyz”.');
	expect(answerSentence('xyz', { ...whole, total: 0 }, true)).toBe('Trong phần đã lọc không có “xyz”.');
});

test('what could not be looked up is not called absent', () => {
	expect(answerSentence('xyz', { ...whole, total: 0, incomplete: true })).toBe('Chưa tra được “xyz”.');
});

test('a phrase that stands nowhere is said to, word by word', () => {
	const none = { ...whole, total: 0, phrases: ['đua thi'] };
	expect(answerSentence('"đua thi"', none)).toBe('Không nơi nào có nguyên cụm từ “đua thi”.');
	expect(answerSentence('"đua thi"', { ...none, incomplete: true })).toBe('Chưa tra được “"đua thi"”.');
	expect(answerSentence('x', { ...none, phrases: ['a', 'b'] })).toContain('“a”, “b”');
	expect([suggestionLabel(none), suggestionLabel(whole)]).toEqual([
		'Tìm không có ngoặc kép',
		'Có phải bạn muốn tìm',
	]);
});

test('what no page has is named before what is only near', () => {
	expect(answerSentence('a b', { ...whole, relaxed: true, missing: ['b'] })).toContain('không có: b.');
	expect(answerSentence('a b', { ...whole, relaxed: true })).toContain('những nơi gần nhất');
});

test('each thing looked for besides is named once', () => {
	const expanded = [
		{ from: 'UBND', to: 'Ủy ban nhân dân' },
		{ from: 'ubnd', to: 'Ủy ban nhân dân' },
		{ from: 'gương sáng', to: 'điển hình' },
	];
	expect(expandedWords({ expanded })).toBe('Ủy ban nhân dân, điển hình');
	expect(mendedSentence({ mended: [{ from: 'khne', to: 'khen' }] })).toBe('Đã đọc “khne” là “khen”.');
	expect(mendedSentence({ mended: [] })).toBe('');
});
