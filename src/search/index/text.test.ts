import { describe, expect, it } from 'vitest';
import { textReader } from './text.ts';

const read = textReader([
	{ short: 'CLTD', full: 'câu lạc bộ thả diều' },
	{ short: 'A-B', full: 'an bình' },
]);
const runs = (text: string) => read(text).map((run) => run.map(({ key }) => key).join(' '));

describe('textReader', () => {
	it('parts sentences, not words joined by a comma or a dash', () => {
		expect(runs('Diều, sáo - đèn. Hội làng')).toEqual(['dieu sao den', 'hoi lang']);
	});
	it('keeps numbers whole', () => {
		expect(runs('Có 3.145 hộ')).toEqual(['co 3145 ho']);
	});
	it('writes short forms out among their neighbours, and keeps them as they are beside', () => {
		expect(runs('Chủ nhiệm CLTD làng')).toEqual(['chu nhiem cau lac bo tha dieu lang', 'cltd']);
	});
	it('leaves short forms alone that are part of a number or of another word', () => {
		expect(runs('Số 1/2024/A-B; CLTDX')).toEqual(['so 1 2024 a b', 'cltdx']);
	});
});
