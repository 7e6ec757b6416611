import type { Award, AwardLevel, RecipientKind } from '../../collections/load.ts';

/** Kinds of recipients in the order in which readers look for themselves. */
export const RECIPIENT_LABELS: Readonly<Record<RecipientKind, string>> = {
	'ca-nhan': 'Cá nhân',
	'tap-the': 'Tập thể',
	'ho-gia-dinh': 'Hộ gia đình',
	'doanh-nghiep': 'Doanh nghiệp',
	'nguoi-nuoc-ngoai': 'Người nước ngoài',
};

/** Levels of decision, highest first. */
export const LEVEL_LABELS: Readonly<Record<AwardLevel, string>> = {
	'nha-nuoc': 'Cấp Nhà nước',
	'bo-tinh': 'Cấp bộ, ban, ngành, tỉnh',
	'so-nganh': 'Sở, ngành',
	'cap-huyen': 'Cấp huyện (đến hết ngày 30/06/2025)',
	'cap-xa': 'Cấp xã',
	'co-so': 'Cơ sở',
	'doanh-nghiep': 'Doanh nghiệp, hợp tác xã',
};

/** Kinds of records. */
export const KIND_LABELS: Readonly<Record<Award['kind'], string>> = {
	'danh-hieu': 'Danh hiệu thi đua',
	'hinh-thuc': 'Hình thức khen thưởng',
	'loai-hinh': 'Loại hình khen thưởng',
	'thu-tuc': 'Thủ tục',
};

/** "Bằng khen cấp tỉnh, Bằng khen của Chủ tịch UBND tỉnh": two names; a comma inside a name is followed by a small letter. */
export function otherNames({ alias }: Pick<Award, 'alias'>): string[] {
	return alias === null ? [] : alias.split(/, (?=\p{Lu})/u);
}
