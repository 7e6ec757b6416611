/** Which parts of the index could not be fetched → what readers are told: what is lacking, and what still works. */

/** What a part of the index is for. */
export type Loss = 'all' | 'words' | 'filters' | 'direct' | 'excerpts';

const SENTENCES: Readonly<Record<Loss, string>> = {
	all: 'Không tải được dữ liệu tìm kiếm.',
	words: 'Một phần chỉ mục không tải được, nên có thể còn thiếu kết quả. Những gì đã tải vẫn hiện bên dưới.',
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
	return path.includes('/') || path === 'pagefind.js' ? 'words' : 'all';
}

/** The notice about losses; '' where nothing was lost. */
export function lossNotice(losses: readonly Loss[], isOffline: boolean): string {
	if (losses.length === 0) return '';
	const said = losses.includes('all') ? [SENTENCES.all] : losses.map((loss) => SENTENCES[loss]);
	return [...(isOffline ? [OFFLINE] : []), ...said].join(' ');
}
