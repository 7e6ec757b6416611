/*
 * The words of plans, nothing of one plan: which verbs give work, what comes of it, which words only colour a verb.
 * A word that is missing here is added here.
 */

/** Verbs that give work. Longer ones first where one begins another. */
const WORK = [
	'ban hành',
	'báo cáo',
	'biểu dương',
	'bình xét',
	'bố trí',
	'bồi dưỡng',
	'cập nhật',
	'chấn chỉnh',
	'chỉ đạo',
	'chủ trì',
	'chuẩn bị',
	'cung cấp',
	'công bố',
	'cụ thể hóa',
	'đánh giá',
	'đào tạo',
	'đăng ký',
	'đăng tải',
	'đẩy mạnh',
	'đề nghị',
	'đề xuất',
	'đổi mới',
	'động viên',
	'đôn đốc',
	'đưa tin',
	'đưa vào',
	'duy trì',
	'giải quyết',
	'giám sát',
	'giới thiệu',
	'gửi',
	'hoàn thành',
	'hoàn thiện',
	'hỗ trợ',
	'hướng dẫn',
	'hưởng ứng',
	'huy động',
	'kết nạp',
	'khen thưởng',
	'khuyến khích',
	'kiểm tra',
	'kiện toàn',
	'kiến nghị',
	'lập',
	'lồng ghép',
	'lựa chọn',
	'mở',
	'nâng cao',
	'nghiên cứu',
	'nhân rộng',
	'niêm yết',
	'phản ánh',
	'phân công',
	'phát động',
	'phát hiện',
	'phổ biến',
	'phối hợp',
	'quan tâm',
	'quán triệt',
	'quản lý',
	'ra mắt',
	'rà soát',
	'sản xuất',
	'số hóa',
	'sơ kết',
	'sửa đổi',
	'tăng cường',
	'tạo điều kiện',
	'tập huấn',
	'tham dự',
	'tham gia',
	'tham mưu',
	'thanh tra',
	'thành lập',
	'thẩm định',
	'theo dõi',
	'thống kê',
	'thực hiện',
	'tiến hành',
	'tiếp nhận',
	'tổ chức',
	'tổng hợp',
	'tổng kết',
	'tôn vinh',
	'trao tặng',
	'trao thưởng',
	'triển khai',
	'trình',
	'tuyên dương',
	'tuyên truyền',
	'ứng dụng',
	'vận động',
	'vận hành',
	'viết',
	'xây dựng',
	'xem xét',
	'xét',
	'xử lý',
	'yêu cầu',
];

/** What stands before a verb and gives no work of its own. */
const COLOUR = [
	'bám sát',
	'căn cứ',
	'cần',
	'chịu trách nhiệm',
	'chủ động',
	'chú trọng',
	'có trách nhiệm',
	'có nhiệm vụ',
	'định kỳ',
	'hằng năm',
	'hằng quý',
	'hằng tháng',
	'hàng năm',
	'hàng quý',
	'hàng tháng',
	'kịp thời',
	'làm tốt',
	'phải',
	'tập trung',
	'thường xuyên',
	'tích cực',
	'tiếp tục',
];

const anyOf = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|');

/** No letter before, no letter behind: Vietnamese letters are no word characters to `\b`. */
export const START = String.raw`(?<![\p{L}\p{M}])`;
export const END = String.raw`(?![\p{L}\p{M}])`;

/** One verb that gives work. */
export const VERB = `(?:${anyOf(WORK)})${END}`;
/** One verb, or what stands before one. */
export const VERB_OR_COLOUR = `(?:${anyOf([...WORK, ...COLOUR])})${END}`;
/** Words before a verb in the middle of a sentence. */
export const PLAIN_COLOURS = `(?:(?:${anyOf(COLOUR)})${END},? ?)*`;

/** Words before the verb, each with its blank or comma: "tiếp tục tập trung ". */
export const COLOURS = `(?:(?:${anyOf(COLOUR)}|tốt|việc|công tác)${END},? ?)*`;

/** What is made, sent, issued: nouns that may follow one verb side by side. */
export const OUTPUTS =
	'kế hoạch|tiêu chí|quy chế|quy định|quyết định|chương trình|đề án|hướng dẫn|văn bản|báo cáo|tờ trình|danh sách|hồ sơ';

/** Verbs that make or send a thing which bears a year as its name. */
export const MAKES = `(?:ban hành|xây dựng|gửi|lập)${END}`;

/** What a heading says above words that give no work. */
export const NO_WORK =
	/^(?:mục đích|yêu cầu|mục đích,? (?:và )?yêu cầu|quan điểm|mục tiêu|mục tiêu chung|mục tiêu cụ thể|phạm vi|đối tượng|căn cứ|kinh phí|kinh phí thực hiện|nguồn kinh phí|đặc điểm|tình hình|các chỉ tiêu|chỉ tiêu)(?:$|[,:;. ])/iu;

/** Where a clause goes on to say what it is good for: not what is to be done. */
export const PURPOSE =
	/,? (?:nhằm|để|góp phần|qua đó|từ đó|bảo đảm|đảm bảo|phù hợp với|đúng quy định|theo quy định|trong đó|gắn với)(?![\p{L}\p{M}])/u;

/** A product of taxonomy.yaml by the words of the clause: the first line that fits, `^` being its first verb. */
export const PRODUCTS: readonly (readonly [product: string, pattern: RegExp])[] = [
	['tham-muu', /^(?:chủ trì,? )?(?:phối hợp .{0,60}?)?tham mưu/u],
	['cong-nghe', /công nghệ thông tin|chuyển đổi số|phần mềm|số hóa|cơ sở dữ liệu|ứng dụng công nghệ/u],
	['boi-duong', /tập huấn|đào tạo|bồi dưỡng (?:kiến thức|nghiệp vụ|chuyên môn|kỹ năng|cán bộ)/u],
	[
		'kiem-tra',
		/^(?:tổ chức (?:đoàn )?|thực hiện )?(?:thanh tra|kiểm tra|giám sát|đôn đốc|giải quyết|theo dõi|rà soát)/u,
	],
	['kiem-tra', /^(?:phát hiện|ngăn chặn|xử lý)[^;]*vi phạm/u],
	[
		'hoi-nghi',
		/^(?:tổ chức |chuẩn bị |tham gia )?(?:(?:các )?hội nghị|đại hội|hội thảo|tọa đàm|lễ |hội thi|tham dự)/u,
	],
	['hoi-nghi', /^tham gia (?:các )?hoạt động/u],
	[
		'bao-cao-dang-ky',
		/^(?:báo cáo|đăng ký|phản ánh|kiến nghị|(?:tổng hợp|gửi|lập),? (?:và )?báo cáo|thống kê)/u,
	],
	[
		'khen-thuong',
		/^(?:lựa chọn|bình xét|xét|phát hiện|tổ chức (?:tôn vinh|trao)|tôn vinh|biểu dương|trao|khen thưởng)/u,
	],
	[
		'tuyen-truyen',
		/^(?:tăng cường |đẩy mạnh |nội dung |hình thức )?(?:tuyên truyền|phổ biến|quán triệt|đưa tin|giới thiệu|nhân rộng|đăng tải|tuyên dương)/u,
	],
	['tuyen-truyen', /chuyên trang|chuyên mục|thời lượng|tin, bài|tin bài|phóng sự/u],
	[
		'van-ban',
		/^(?:ban hành|xây dựng|sửa đổi|hoàn thiện|trình|tổ chức rà soát)[^,;]{0,40}?(?:quyết định|quy định|quy chế|văn bản|chỉ thị|hướng dẫn|nghị quyết)/u,
	],
	[
		'ke-hoach',
		/^(?:ban hành|xây dựng|gửi|triển khai|lập|cụ thể hóa) ?[^,;]{0,60}?(?:kế hoạch|chương trình|đề án)/u,
	],
	['ke-hoach', /(?:triển khai|thực hiện)[^,;]{0,40}? (?:kế hoạch|chương trình)/u],
	['bao-cao-dang-ky', /^(?:tổng hợp|gửi|trình)/u],
	['khen-thuong', /khen thưởng|tôn vinh|trao thưởng|khen cao|danh hiệu/u],
	['phong-trao', /phong trào|phát động|sơ kết|tổng kết|tiêu chí|điển hình|mô hình|thi đua/u],
	['tuyen-truyen', /tuyên truyền|phổ biến/u],
	['kiem-tra', /kiểm tra|giám sát/u],
	['ke-hoach', /kế hoạch/u],
];
