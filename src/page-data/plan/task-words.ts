/** What a task's page and its printed sheet say alike. */
export const TASK_WORDS = {
	section: 'Nhiệm vụ',
	due: 'Thời hạn',
	lead: 'Chủ trì',
	with: 'Phối hợp',
	for: 'Cho ai, gửi tới đâu',
	product: 'Loại việc',
	movements: 'Phong trào',
	articles: 'Điều luật liên quan',
	steps: 'Bước trong quy trình khen thưởng',
	events: 'Trong lịch',
	/** On paper only: a page says it at its top. */
	effect: 'Hiệu lực của văn bản',
	quote: 'Câu trong kế hoạch',
	quotes: 'Các câu trong kế hoạch',
	reading: 'Cách hiểu của ban biên tập',
	oursDraft: 'Tên việc và lời tóm tắt rút bằng máy từ câu này; chỉ phần trích là nguyên văn.',
	ours: 'Tên việc và lời tóm tắt do ban biên tập viết; chỉ phần trích là nguyên văn.',
} as const;
