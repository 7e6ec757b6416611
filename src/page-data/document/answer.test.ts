import { describe, expect, it } from 'vitest';
import { answerOf, answerRow, shortened } from './answer.ts';

const said = (text: string, certainty: '2+' | '1' | 'suy ra' | 'tham khảo' | 'chưa xác nhận' = '2+') => ({
	text,
	certainty,
});

describe('the box of an answer', () => {
	it('has no line for what is not known, and none for what is another province’s', () => {
		const rows = [
			answerRow('Ai quyết định', [said('Chủ tịch UBND tỉnh')]),
			answerRow('Hạn nộp', [null]),
			answerRow('Thời gian', [said('25 ngày', 'tham khảo'), said('20 ngày', 'chưa xác nhận')]),
		];
		expect(answerOf(rows, [], '02/03/2025').rows.map(({ label }) => label)).toEqual(['Ai quyết định']);
	});

	it('is as sure as the least sure of what it says', () => {
		const rows = [
			answerRow('A', [said('a')]),
			answerRow('B', [said('b', 'suy ra')]),
			answerRow('C', [said('c', '1')]),
		];
		expect(answerOf(rows, [], '').sure).toBe('suy ra');
		expect(answerOf(rows.slice(0, 1), [], '').sure).toBe('từ hai nguồn trở lên');
	});
});

describe('what is too long for the box', () => {
	it('is told by its first pieces, with how many are left', () => {
		expect(shortened(['Tờ trình', 'Báo cáo', 'Biên bản'], 20)).toEqual({
			text: 'Tờ trình; Báo cáo',
			left: 1,
		});
		expect(shortened(['Tờ trình'], 2)).toMatchObject({ left: 0 });
	});

	it('is cut between two words where one piece alone is too long', () => {
		const { text } = shortened(['Xuất sắc trong phong trào thi đua do tỉnh phát động hằng năm'], 20);
		expect(text).toBe('Xuất sắc trong phong …');
	});
});
