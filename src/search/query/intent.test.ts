import { expect, it } from 'vitest';
import { readIntent } from './intent.ts';

it.each([
	['ai tặng bằng khen cấp tỉnh', 'who'],
	['bang khen tinh ai ky', 'who'],
	['khi nào có hiệu lực', 'when'],
	['nd 98 con hieu luc khong', 'when'],
	['hạn nộp báo cáo', 'when'],
	['kế hoạch giao bao nhiêu nhiệm vụ', 'count'],
	['mấy phong trào', 'count'],
	['lao động tiên tiến được thưởng bao nhiêu', 'money'],
	['giấy khen xã được mấy đồng', 'money'],
	['máy cấy', null],
	['gia đình văn hóa', null],
])('"%s" asks for %s', (query, ask) => {
	expect(readIntent(query).ask).toBe(ask);
});

it('knows which kinds answer a form', () => {
	expect(readIntent('luật mới khác gì luật cũ').kinds).toContain('Đối chiếu');
	expect(readIntent('đang bị kỷ luật có được khen không').kinds).toContain('Hỏi đáp');
	expect(readIntent('phong trào hiến máu').kinds).toContain('Phong trào');
});

it.each([
	['Luật Điện ảnh áp dụng cho ai', true],
	['nghị định này quy định về những gì', true],
	['luật thi đua sửa gì', false],
	['áp dụng biện pháp nào', false],
])('"%s" asks what a law is about: %s', (query, scope) => {
	expect(readIntent(query).scope).toBe(scope);
});
