import { shortDate } from '../../text/date.ts';

/** What a story's page and its printed sheet say alike: labels, and sentences made of what is known. */
export const STORY_WORDS = {
	section: 'Gương sáng',
	who: 'Ai',
	where: 'Ở đâu',
	when: 'Khi nào',
	/** Before the year, or the years, of what is told. */
	ofYear: 'Chuyện năm',
	recognised: 'Ghi nhận',
	/** Before the place as it was named at the time. */
	then: 'Khi ấy:',
	figures: 'Những con số',
	why: 'Vì sao được ghi nhận',
	/** Takes the place of the heading above where no award is known. */
	inMovements: 'Trong phong trào nào',
	rule: 'Quy định về mục này:',
	movements: 'Phong trào:',
	/** Behind a movement that we assigned. */
	ours: '(ban biên tập xếp, nguồn không nêu)',
	caution: 'Nguồn của gương này có độ tin trung bình; số liệu cần được đối chiếu thêm.',
	sources: 'Nguồn',
	conflicts: 'Chỗ các nguồn ghi khác nhau',
	/** What the sources leave open, with who can say. */
	open: 'Điều chưa rõ',
	changes: 'Đối chiếu, đăng, sửa',
} as const;

/** Who gave an award, at which level, when, by which decision, and who says so. */
export function awardDetails(award: {
	readonly givenBy: string;
	readonly level: string;
	readonly date: string | null;
	readonly decision: string | null;
	readonly by: string;
}): string {
	const { givenBy, level, date, decision, by } = award;
	return [
		givenBy,
		level,
		...(date === null ? [] : [date]),
		...(decision === null ? [] : [`Số quyết định: ${decision}`]),
		`Theo ${by}`,
	].join(' · ');
}

/** What follows the title of a source: publisher, day, when it was read, what is known besides. Days as readers write them. */
export function sourceDetails(source: {
	readonly publisher: string;
	readonly published: string | null;
	readonly readOn: string;
	readonly note: string | null;
}): string {
	const { publisher, published, readOn, note } = source;
	const day = published === null ? '' : `, ${published}`;
	return `${publisher}${day}. Đọc ngày ${readOn}.${note === null ? '' : ` ${note}`}`;
}

/** When the words were held against their sources, put here, changed: in the order of the days. */
export function storyDays(
	checkedOn: string,
	changes: readonly { readonly on: string; readonly what: string; readonly why: string | null }[],
): { readonly on: string; readonly words: string }[] {
	return [
		{ on: checkedOn, words: 'Đối chiếu với nguồn.' },
		...changes.map(({ on, what, why }) => ({ on, words: `${what}${why === null ? '' : ` ${why}`}` })),
	]
		.toSorted((one, other) => one.on.localeCompare(other.on))
		.map(({ on, words }) => ({ on: shortDate(on), words }));
}

/** On what grounds the people are named, and who has checked the words. */
export function statementOf(basis: string, review: string): string {
	const checked =
		review === 'bien-tap-da-kiem'
			? 'ban biên tập đã đối chiếu với nguồn, chưa có cơ quan nào duyệt'
			: 'cơ quan phụ trách đã duyệt';
	return `${basis} Lời kể do chúng tôi viết lại; ${checked}.`;
}

/** What stands under a photograph. */
export function pictureCaption(picture: {
	readonly credit: string;
	readonly licence: string;
	readonly consentedOn: string;
}): string {
	const { credit, licence, consentedOn } = picture;
	return `Ảnh: ${credit}. Điều kiện dùng: ${licence}. Người trong ảnh đồng ý ngày ${consentedOn}.`;
}
