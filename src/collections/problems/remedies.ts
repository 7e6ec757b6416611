/**
 * Every kind of trouble the content can be in, with how to mend it.
 * content/README.md explains each code to editors; a test holds the two lists together.
 */
export const remedies = {
	'folder-missing': 'Tạo lại thư mục này, hoặc đặt CONTENT_DIR đúng nơi có nội dung.',
	'file-missing': 'Tạo lại tệp này theo tệp mẫu nêu trong content/README.md.',
	'file-extra': 'Chuyển tệp ra khỏi thư mục nội dung, hoặc sửa tên cho đúng quy ước trong content/README.md.',
	'room-twice': 'Xóa một trong hai, hoặc đổi tên tệp của tỉnh.',
	'file-empty': 'Viết nội dung theo tệp mẫu, hoặc xóa tệp.',
	'file-encoding': 'Lưu lại tệp với bảng mã UTF-8.',
	'file-bom': 'Lưu lại tệp với bảng mã “UTF-8” thay vì “UTF-8 with BOM”.',
	'file-not-nfc': 'Gõ lại chữ có dấu bằng bộ gõ Unicode dựng sẵn, hoặc chuyển cả tệp sang dạng NFC.',
	'file-cut-off': 'Tệp như bị cắt ngang: chép lại cho đủ và đóng dấu nháy, dấu ngoặc còn mở.',
	'file-changed': 'Chép lại đúng văn bản đã nhận; nếu văn bản nhận mới thì chạy lại “npm run import”.',
	'yaml-syntax': 'Sửa dòng này cho đúng cách viết YAML: “khóa: giá trị”, thụt bằng dấu cách.',
	'yaml-duplicate-key': 'Giữ một dòng, xóa dòng kia.',
	'yaml-not-mapping': 'Viết tệp thành các dòng “khóa: giá trị”.',
	'id-not-slug': 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “gui-ke-hoach”.',
	'id-duplicate': 'Giữ một tệp đuôi .yaml, xóa hoặc đổi tên tệp kia.',
	'id-mismatch': 'Đổi giá trị này cho trùng tên thư mục, hoặc đổi tên thư mục.',
	'key-missing': 'Thêm dòng này; chưa biết thì viết null nếu khóa cho phép.',
	'key-unknown': 'Xóa dòng này hoặc sửa tên khóa.',
	'type-wrong': 'Viết lại giá trị cho đúng kiểu.',
	'value-wrong': 'Chọn một giá trị được phép.',
	'text-empty': 'Viết chữ vào đây, hoặc null nếu khóa cho phép.',
	'text-long': 'Viết ngắn lại.',
	'text-markup': 'Xóa thẻ HTML và ký hiệu như &nbsp;: ở đây chỉ viết chữ thường.',
	'text-control': 'Xóa ký tự ẩn; câu dài nhiều dòng thì viết sau dấu “>-”.',
	'text-spacing': 'Xóa dấu cách thừa ở đầu, ở cuối hoặc dấu cách đôi, dấu cách đặc biệt.',
	'list-empty': 'Ghi ít nhất một mục.',
	'list-repeated': 'Giữ một lần, xóa chỗ lặp.',
	'date-invalid': 'Viết ngày có thật theo dạng năm-tháng-ngày, ví dụ 2024-02-28; tháng viết 2025-01.',
	'date-order': 'Sửa cho ngày đầu không sau ngày cuối.',
	'effect-contradiction': 'Sửa ngày hay quan hệ cho khớp nhau; nếu đúng là như vậy thì nói rõ trong note.',
	'due-before-document': 'Sửa hạn: không thể trước ngày ban hành văn bản.',
	'url-invalid': 'Viết địa chỉ đầy đủ bắt đầu bằng https:// hoặc http://, hoặc null.',
	'fact-without-source': 'Ghi ít nhất một nguồn, hoặc bỏ điều này.',
	'source-weak':
		'Thêm một nguồn hạng trên (content/nation/source-classes.yaml), hoặc hạ certainty xuống “chưa xác nhận”, “tham khảo”, hoặc bỏ điều này.',
	'source-in-future': 'Sửa ngày: ngày đăng không sau ngày đọc, ngày đọc không sau ngày kiểm của trang.',
	'event-without-basis': 'Ghi địa chỉ trong kế hoạch (at) hoặc một nguồn (facts).',
	'reference-unknown': 'Sửa tên cho trùng tên một tệp có thật, hoặc tạo tệp ấy.',
	'reference-repeated': 'Mỗi cơ quan chỉ giữ một vai trong một nhiệm vụ.',
	'address-unknown': 'Sửa địa chỉ cho trùng một địa chỉ có trong văn bản.',
	'words-not-in-text': 'Chép đúng chữ của văn bản, hoặc sửa địa chỉ.',
	'words-refused': 'Viết lại bằng lời thường, theo content/nation/words.yaml.',
	'coverage-missing': 'Tạo nhiệm vụ có địa chỉ này, hoặc ghi lý do trong coverage.yaml.',
	'coverage-contradiction': 'Đã có nhiệm vụ thì bỏ dòng lý do trong coverage.yaml.',
	'coverage-needless': 'Xóa dòng này: địa chỉ không phải là đoạn cần nhiệm vụ.',
	'recipient-missing': 'Thêm nơi nhận này vào recipients.yaml.',
	'front-matter-missing':
		'Bắt đầu tệp bằng dòng “---”, các khóa (title, description …), rồi một dòng “---” nữa.',
	'front-matter-open': 'Thêm một dòng “---” ngay sau khóa cuối cùng, trước lời của bài.',
	'prose-code': 'Bài viết chỉ có lời: xóa mã lệnh; cần in dấu “{” thì viết “\\{”.',
	'component-unknown': 'Xem các thành phần có thể dùng trong content/README.md, “Thành phần trong bài”.',
	'component-wrong':
		'Viết như ví dụ trong content/README.md, “Thành phần trong bài”, mỗi thành phần một dòng riêng.',
	'heading-wrong': 'Viết đề mục từ “## …” trở xuống, không nhảy cấp.',
	'match-out-of-force': 'Đổi period, hoặc bỏ mục này: điều hết hiệu lực không đứng ở cột hôm nay.',
	'movement-without-basis':
		'Ghi địa chỉ trong kế hoạch (at), một nguồn (facts), hoặc dẫn phong trào từ một gương.',
	'unknown-without-supplier': 'Ghi nơi có thể cung cấp vào suppliedBy.',
	'change-without-reason': 'Ghi vì sao sửa vào why.',
	'source-unused': 'Ghi nguồn này vào điều nó nói, hoặc xóa nguồn.',
	'figure-without-note': 'Ghi điều này vào notes kèm nguồn, hoặc sửa câu cho khớp với notes, hoặc bỏ con số.',
	'figure-without-unit': 'Thêm unit, ví dụ “ha”, “người”, “triệu đồng”.',
	'award-without-giver':
		'Ghi givenBy; không nguồn nào nêu nơi trao thì bỏ mục này, kể trong bài kèm tên nguồn.',
	'minor-named': 'Bỏ tên và chi tiết nhận ra được người ấy: trang không nêu tên người chưa đủ 18 tuổi.',
	'personal-data':
		'Xóa thông tin này: trang không nêu ngày sinh, địa chỉ nhà, số giấy tờ, sức khỏe, tôn giáo của một người.',
	'quote-without-source':
		'Kể lại bằng lời của mình; cần giữ nguyên lời thì viết <SourceQuote source="khóa nguồn" text="…" /> ở dòng riêng.',
	'story-length': 'Viết từ 60 đến 450 tiếng.',
	'story-repeated': 'Gộp hai gương làm một, hoặc ghi rõ nơi ở khác nhau.',
	'picture-broken': 'Xuất lại ảnh từ bản gốc rồi chép lại; đuôi tên tệp phải đúng loại ảnh.',
	'picture-size': 'Dùng ảnh rộng từ 600 điểm ảnh, không quá 50 triệu điểm ảnh và 25 MB.',
	'emblem-unsafe':
		'Trong tệp SVG chỉ giữ hình vẽ (path, circle, g …) và màu; bỏ mã lệnh, kiểu riêng, ảnh, liên kết, chú thích.',
} as const;

/** Stable name of a kind of trouble. */
export type ProblemCode = keyof typeof remedies;
