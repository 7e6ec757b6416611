/** A small site for tests: the shapes of real pages and provisions, and pages that only look alike. */
import type { SearchRecord } from '../../src/search/records/provisions.ts';
import type { IndexedPage } from './build-index.ts';
import { pageForPagefind } from './page-for-pagefind.ts';

const page = (url: string, kind: string, title: string, words: string): IndexedPage => ({
	url,
	html: pageForPagefind(`<!doctype html><html lang="vi"><head><title>${title}</title></head><body><nav>Menu thi đua</nav>
		<main data-pagefind-body><div data-pagefind-filter="loai:${kind}" data-pagefind-meta="loai:${kind}"></div><h1>${title}</h1><p>${words}</p></main></body></html>`),
});

const provision = (address: string, title: string, content: string): SearchRecord => ({
	url: `/van-ban/kh-26/toan-van/#${address}`,
	title,
	kind: 'Điều khoản',
	content,
});

export const SAMPLE_PAGES: readonly IndexedPage[] = [
	page('/phong-trao/', 'Phong trào', 'Phong trào thi đua', 'Các phong trào thi đua yêu nước của tỉnh.'),
	page('/thi-cu/', 'Trang', 'Thi cử và đua xe', 'Kỳ thi cử, cuộc đua xe đạp; thi rồi lại đua, thi thiết kế.'),
	page(
		'/nhiem-vu/1/',
		'Nhiệm vụ',
		'Ban hành kế hoạch',
		'Đang thực hiện. Trình HĐND tỉnh, UBND tỉnh theo Nghị định 98/2023/NĐ-CP.',
	),
	page(
		'/nhiem-vu/2/',
		'Nhiệm vụ',
		'Tổng kết công tác thi đua, khen thưởng',
		'Dự kiến tháng 01 năm 2025, dạng trực tiếp.',
	),
	page('/co-quan/tinh-uy/', 'Cơ quan', 'Đảng bộ tỉnh', 'Chủ trương của Đảng; đoàn kết trong Đảng.'),
	page('/khoi-dai-doan-ket/', 'Trang', 'Khối đại đoàn kết', 'Xây dựng khối đại đoàn kết toàn dân tộc.'),
	{
		url: '/khen-thuong/bang-khen/',
		html: pageForPagefind(`<!doctype html><html lang="vi"><head><title>Bằng khen của Bộ, tỉnh</title></head><body>
			<main data-pagefind-body><div data-pagefind-filter="loai:Khen thưởng"></div><h1>Bằng khen của Bộ, tỉnh</h1>
			<p data-names="Giấy thưởng lớn; Bằng khen cấp tỉnh" data-pagefind-meta="ten-khac[data-names]">Còn gọi: Giấy thưởng lớn; Bằng khen cấp tỉnh</p></main></body></html>`),
	},
	page('/hoi-dap/1/', 'Hỏi đáp', 'Bằng khen cấp tỉnh cần mấy năm?', 'Bằng khen cấp tỉnh: hai năm.'),
	page('/dieu/', 'Trang', 'Cánh diều', 'Thả diều trên đê.'),
];

export const SAMPLE_PROVISIONS: readonly SearchRecord[] = [
	provision('phan-ii-muc-3', 'Mục II, khoản 3 — Tổ chức phong trào thi đua', 'Tổ chức phong trào thi đua'),
	provision(
		'can-cu-1',
		'Căn cứ 1 — Luật Thi đua, Khen thưởng',
		'Luật Thi đua, Khen thưởng; quy định một số điều của Luật.',
	),
	provision(
		'noi-nhan-1',
		'Nơi nhận 1 — Ban Thi đua - Khen thưởng',
		'Ban Thi đua - Khen thưởng, Sở Nội vụ; HĐ TĐKT tỉnh;',
	),
];
