/** What an award's page and its printed sheet say alike. */
import { upperFirst } from '../../text/letter-case.ts';

export const AWARD_WORDS = {
	section: 'Khen thưởng',
	alsoCalled: 'Còn gọi:',
	recipients: 'Ai được nhận',
	criteria: 'Tiêu chuẩn',
	guidance: 'Bản dẫn giải của trang để đối chiếu hồ sơ, không thay văn bản luật.',
	authority: 'Ai quyết định',
	dossier: 'Hồ sơ',
	basis: 'Căn cứ pháp lý',
	noBasis: 'Điều khoản: chưa có thông tin.',
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
	unknown: 'Chưa có thông tin.',
	/** Beside a bonus that several sources agree on. */
	confirmed: 'từ hai nguồn trở lên',
} as const;

/** How far name, recipients and main criteria can be relied on. */
export function wholeMark(mark: string): string {
	return `Tên, đối tượng và tiêu chuẩn chính: ${mark}.`;
}

/** How far the list of papers can be relied on. */
export function dossierMark(mark: string): string {
	return `Thành phần hồ sơ: ${mark}.`;
}

/** What an article is named for, and how sure its number is. */
export function referenceNote(about: string, mark: string | null): string {
	return mark === null ? about : `${about} (số điều: ${mark})`;
}

/** Who may answer what a single place leaves open. */
export function answeredBy(suppliedBy: string): string {
	return `Nơi có thể trả lời: ${suppliedBy}.`;
}

/** The same for all places that leave something open. */
export function openPlaces(suppliedBy: string): string {
	return `Chỗ ghi “chưa có thông tin”: hỏi ${suppliedBy}.`;
}

/** "một nguồn" before the words that it limits: the first letter of a sentence is a capital. */
export function markBefore(mark: string): string {
	return `${upperFirst(mark)}:`;
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
