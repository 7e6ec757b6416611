/** What a build lacks while content/province/site.yaml has no address, in a frame that nobody overlooks. */

const LINES = [
	'CHƯA CÓ ĐỊA CHỈ CHÍNH THỨC: content/province/site.yaml đang ghi "url: null".',
	'',
	'Vì vậy bản dựng này thiếu:',
	'  - ảnh và lời xem trước khi chia sẻ lên Zalo, Facebook (og:image, og:url);',
	'  - nguồn tin (Atom, RSS, JSON), mô tả tìm kiếm cho trình duyệt;',
	'  - sơ đồ trang cho máy tìm kiếm (sitemap), địa chỉ chuẩn (canonical);',
	'  - mã QR, tên miền trong tệp in và câu trích dẫn.',
	'',
	'Cách đặt: trong content/province/site.yaml ghi, ví dụ',
	'  url: https://ten-mien-cua-trang.vn',
	'rồi chạy lại: npm run build',
	'Dựng thử, không sửa tệp: SITE_ADDRESS=https://thu.example npm run build',
];

/** The lines in a frame. */
export function noAddressNotice(): string {
	const width = Math.max(...LINES.map((line) => line.length));
	const rule = '═'.repeat(width + 2);
	return [`╔${rule}╗`, ...LINES.map((line) => `║ ${line.padEnd(width)} ║`), `╚${rule}╝`].join('\n');
}
