/** Which parts of the index could not be fetched → what readers are told: what is lacking, and what still works. */

/** What a part of the index is for. */
export type Loss = 'all' | 'index' | 'browser' | 'words' | 'phrases' | 'filters' | 'direct' | 'excerpts';

const PLAIN =
	'nên đây là cách tìm đơn giản hơn: chỉ những nơi có đủ các từ như đã gõ, và chỉ lọc được theo loại.';

const SENTENCES: Readonly<Record<Loss, string>> = {
	all: 'Không tải được dữ liệu tìm kiếm.',
	index: `Không tải được chỉ mục đầy đủ, ${PLAIN}`,
	browser: `Trình duyệt này không chạy được cách tìm đầy đủ, ${PLAIN}`,
	words: 'Một phần chỉ mục không tải được, nên có thể còn thiếu kết quả. Những gì đã tải vẫn hiện bên dưới.',
	phrases:
		'Chưa tra được cụm từ trong ngoặc kép; kết quả bên dưới có các từ ấy, nhưng không chắc đi liền nhau.',
	filters: 'Bộ lọc không tải được nên kết quả chưa được lọc; tìm theo chữ vẫn dùng được.',
	direct:
		'Danh sách điều khoản không tải được, nên chưa đi thẳng tới điều khoản; tìm theo chữ vẫn dùng được.',
	excerpts: 'Đoạn trích của vài kết quả không tải được; tên và đường dẫn vẫn dùng được.',
};
const OFFLINE = 'Máy đang không có mạng.';

/** What the lost files of the search folder were for, the gravest first. */
export function lossesOf(paths: Iterable<string>): Loss[] {
	const found = new Set(Array.from(paths, lossOf));
	return (Object.keys(SENTENCES) as Loss[]).filter((loss) => found.has(loss));
}

function lossOf(path: string): Loss {
	if (path.startsWith('fragment/')) return 'excerpts';
	if (path.endsWith('/bo-loc.bin')) return 'filters';
	if (path.endsWith('/van-ban.bin')) return 'direct';
	if (path === 'pagefind.js' || path.endsWith('/manh.bin')) return 'phrases';
	return path.includes('/') ? 'words' : 'index';
}

/** True where trying again may bring what was lost. */
export function canRetry(losses: readonly Loss[]): boolean {
	return losses.some((loss) => loss !== 'browser');
}

/** The notice about losses; '' where nothing was lost. */
export function lossNotice(losses: readonly Loss[], isOffline: boolean): string {
	if (losses.length === 0) return '';
	const whole = losses.find((loss) => loss === 'all' || loss === 'index' || loss === 'browser');
	const sentences = (whole === undefined ? losses : [whole]).map((loss) => SENTENCES[loss]);
	return [...(isOffline ? [OFFLINE] : []), ...sentences].join(' ');
}
