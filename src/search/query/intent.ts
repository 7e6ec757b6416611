/** What kind of answer the form of a question asks for: a person, a day, a number, a sum of money … Pure. */
import { fold } from '../../text/fold.ts';

/** Answers that the data of a page may hold ready. */
export type Ask = 'who' | 'when' | 'count' | 'money';

/** The form of a question. */
export interface Intent {
	/** What is asked for, where the data may answer it in a line. */
	readonly ask: Ask | null;
	/** Kinds of records that such questions are mostly answered by. */
	readonly kinds: readonly string[];
	/** True where it asks what a law is about, or whom it binds. */
	readonly scope: boolean;
}

/** The first that fits is what is asked for. */
const ASKS: readonly (readonly [Ask, RegExp])[] = [
	[
		'money',
		/\b(?:muc|tien) thuong\b|\bthuong (?:duoc )?(?:bao nhieu|may)\b|\bbao nhieu tien\b|\bmay (?:dong|tien)\b|\bthuong bao nhieu\b/u,
	],
	[
		'who',
		/\bai (?:tang|ky|trao|phong|xet|cap|duyet|co quyen|quyet dinh|cong nhan|duoc ky)\b|\btham quyen\b|\bai la nguoi (?:ky|tang)\b/u,
	],
	[
		'when',
		/\b(?:khi nao|bao gio|luc nao|bua nao|hom nao|ngay nao|thang nao|ngay may)\b|\bhan (?:nop|gui|chot|cuoi)\b|\b(?:con|het|co) hieu luc\b|\bcon (?:ap dung|dung)\b/u,
	],
	['count', /\bbao nhieu\b|\bmay (?:nhiem vu|viec|phong trao|guong|co quan|don vi|van ban|danh hieu)\b/u],
];

/** Forms and nouns of a question → kinds that answer it. Two halves stand near: any distance would cost its square. */
const KINDS: readonly (readonly [RegExp, readonly string[]])[] = [
	[
		/\b(?:khac|giong) (?:gi|nhau|the nao)\b|\bco gi moi\b|\bsua (?:gi|nhung gi)\b|\bso sanh\b/u,
		['Đối chiếu'],
	],
	[
		/\b(?:co (?:duoc|phai|can|bat buoc)|phai)\b.{0,200}\b(?:khong|hong|a)\b|\bthi sao\b|\bxu ly (?:the nao|sao)\b/u,
		['Hỏi đáp'],
	],
	[/\b(?:guong|chuyen|bai) (?:ve|cua)?|\b(?:ong|ba|anh|chi|nguoi|ho|nha|vo chong) (?:nao|gi)\b/u, ['Gương']],
	[/\b(?:phong trao|van dong)\b/u, ['Phong trào']],
	[/\bphai lam (?:gi|nhung gi)\b|\blam (?:gi|nhung viec gi)\b|\bnhiem vu gi\b|\bviec gi\b/u, ['Cơ quan']],
	[/\bcan (?:gi|nhung gi|dieu kien gi)\b|\btieu chuan\b|\bdieu kien\b/u, ['Khen thưởng']],
];

/** "Luật … áp dụng cho ai", "Nghị định … quy định về việc gì": every law says so in its first articles. */
const SCOPE =
	/\b(?:luat|nghi dinh|thong tu|nghi quyet|quyet dinh)\b.{0,200}\b(?:quy dinh (?:ve|gi|nhung gi)|dieu chinh|ap dung (?:cho|doi voi|voi ai))\b/u;

const KINDS_OF_ASK: Readonly<Record<Ask, readonly string[]>> = {
	who: ['Khen thưởng'],
	money: ['Khen thưởng'],
	when: ['Lịch', 'Nhiệm vụ', 'Văn bản'],
	count: [],
};

/** Reads the form of a question; with or without marks. */
export function readIntent(query: string): Intent {
	const folded = fold(query).replaceAll(/\s+/gu, ' ');
	const ask = ASKS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
	const kinds = KINDS.flatMap(([pattern, own]) => (pattern.test(folded) ? own : []));
	return {
		ask,
		kinds: [...(ask === null ? [] : KINDS_OF_ASK[ask]), ...kinds],
		scope: SCOPE.test(folded),
	};
}
