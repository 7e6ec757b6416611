/** What an award's page and its printed sheet say alike. */
export const AWARD_WORDS = {
	section: 'Khen thưởng',
	alsoCalled: 'Còn gọi:',
	recipients: 'Ai được nhận',
	criteria: 'Tiêu chuẩn',
	guidance: 'Bản dẫn giải để đối chiếu hồ sơ, không thay văn bản luật.',
	authority: 'Ai quyết định',
	dossier: 'Hồ sơ',
	basis: 'Căn cứ pháp lý',
	changes: 'Thay đổi của năm 2026',
	notes: 'Lưu ý',
	years: 'Số năm, số lần',
	proposer: 'Người đề nghị',
	sets: 'Số bộ hồ sơ',
	submission: 'Hạn nộp',
	processing: 'Thời gian giải quyết',
	publicity: 'Công khai',
	bonus: 'Tiền thưởng',
	checkedOn: 'Kiểm lần cuối',
	steps: 'Quy trình',
	questions: 'Hỏi đáp',
	sources: 'Nguồn',
	source: 'Nguồn:',
	/** Before the names that offices have today. */
	here: 'Tên nay:',
	gaps: 'Điều chưa biết',
	elsewhere: 'Nơi khác làm thế nào',
	/** Beside who decides: the last day for which it was read. */
	readUntil: (day: string) => `đã đọc đến hết ${day}, sau đó chưa rõ`,
} as const;

/** Who may answer what is open. */
export function answeredBy(suppliedBy: string): string {
	return `Nơi có thể trả lời: ${suppliedBy}.`;
}

/** "Chưa rõ: hạn nộp, công khai." */
export function emptyFields(labels: readonly string[]): string {
	return `Chưa rõ: ${labels.join(', ')}.`;
}

/** "Cá nhân: không quá 1,5 lần lương cơ sở" */
export function bonusWords(bonus: {
	readonly recipient: string;
	readonly coefficient: string;
	readonly ceiling: boolean;
}): string {
	const { recipient, coefficient, ceiling } = bonus;
	return `${recipient}: ${ceiling ? 'không quá ' : ''}${coefficient} lần lương cơ sở`;
}
