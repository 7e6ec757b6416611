/*
 * What the lines of a header look like, in the many spellings of offices. Which of them a paragraph is, `front.ts` decides.
 */

/** "Số: 12/KH-UBND", "SỐ:", "Sổ:" (OCR), "Số hiệu:"; without a colon only where nothing but a number follows. */
export const NUMBER =
	/^\(?(?:(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh|LUẬT|NGHỊ QUYẾT) )?[Ss](?:[ốổóôo]|[ỐỔÓ])(?: ?(?:hiệu|văn bản|\/ ?[Kk]ý hiệu|(?:, |và )[Kk]ý hiệu))? ?(?:[:;]|\.(?= ?\d)|(?= \d[\d ]*(?:[/-] ?[\p{Lu}\d&][\p{L}\d&.]* ?)+(?:\(.*\))?$))/u;
/** A number that lost its word: "471/QĐ-UBND". */
export const BARE_NUMBER = /^\d{1,5}[a-z]? ?\/ ?(?:\d{4} ?\/ ?)?\p{Lu}{1,6}(?: ?- ?[\p{Lu}\d&]+)+$/u;

const DATE =
	'(?:[Nn](?:gày|GÀY) ?[\\d.…_/ ]* ?,? ?[Tt](?:háng|HÁNG) ?[\\d.…_ ]*(?:,? ?[Nn](?:ăm|ĂM) ?[\\d.…_ ]*)?|[Nn](?:gày|GÀY) ?\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{4}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4}|(?:[Nn]gày )?\\d{4}-\\d{2}-\\d{2})';
/** A place is a name: "Hòa An", "TP. Hồ Chí Minh", "Thị xã Gò Công". "Hôm nay" is none. */
const PLACE_NAME =
	"(?!Ngày|NGÀY)(?:\\p{Lu}[\\p{L}’'.]*|Thị xã|Thị trấn|Thành phố|Đặc khu)(?:(?: ?[-–] ?| )(?:\\p{Lu}[\\p{L}’'.]*|phố|xã|trấn|tỉnh|huyện)){0,6}";
export const PLACE_DATE = new RegExp(`^\\(?(?:(?<place>${PLACE_NAME}) ?[,;.:]? ?)?${DATE}[ .;)]*$`, 'u');
/** With the slips of scanning: "CỌNG HÒA". The Party's papers have their own. */
export const MOTTO =
	/^(?:C[ỘỌO]NG H(?:ÒA|OÀ|[OÒ]A) X[ÃA] H[ỘỌO]I|[ĐÐ]ộc [Ll]ập ?[-–—]|[ĐÐ]ỘC LẬP ?[-–—]|[ĐÐ]ẢNG CỘNG SẢN VIỆT NAM$)/u;

/** "V/v tổ chức …": the title of a letter, which has no line of type. */
export const REGARDING = /^(?:\(?[Vv]\/[Vv]|Về việc)(?: ?:)? /u;

/** True for a line that begins as the line of a number does. */
export function isNumberLine(text: string): boolean {
	return NUMBER.test(text);
}

/** Also at the right of a flattened header. */
export function isDateLine(text: string): boolean {
	return PLACE_DATE.test(text) || / (?:ngày|NGÀY) \d{1,2} tháng \d{1,2} năm \d{4}$/u.test(text.slice(-60));
}

/** Also in the right column of a flattened header. */
export function isMottoLine(text: string): boolean {
	return MOTTO.test(text) || / CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u.test(text.slice(-60));
}
