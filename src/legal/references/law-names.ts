/**
 * Names of laws, codes and ordinances as citations write them, without "Luật". A citation without a number does not
 * say where the name ends ("Luật Đầu tư công và …"), so names have to be known; unknown ones are guessed.
 * Current and past names; commas, capitals and tone marks do not matter.
 */
const LAWS = `
An ninh mạng; An ninh quốc gia; An toàn thông tin mạng; An toàn thực phẩm; An toàn, vệ sinh lao động; Bảo hiểm tiền gửi;
Bảo hiểm xã hội; Bảo hiểm y tế; Bảo vệ bí mật nhà nước; Bảo vệ dữ liệu cá nhân; Bảo vệ môi trường;
Bảo vệ quyền lợi người tiêu dùng; Bảo vệ sức khỏe nhân dân; Bảo vệ và kiểm dịch thực vật; Bảo vệ và phát triển rừng;
Ban hành văn bản quy phạm pháp luật; Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Bình đẳng giới; Biên giới quốc gia;
Biên phòng Việt Nam; Biển Việt Nam; Báo chí; Bưu chính; Cán bộ, công chức; Các công cụ chuyển nhượng; Các tổ chức tín dụng;
Căn cước; Căn cước công dân; Cạnh tranh; Cảnh sát biển Việt Nam; Cảnh sát cơ động; Cảnh vệ; Chăn nuôi; Chất lượng sản phẩm, hàng hóa;
Chứng khoán; Chuyển đổi số; Chuyển giao công nghệ; Cơ yếu; Công an nhân dân; Công chứng; Công đoàn; Công nghệ cao;
Công nghệ thông tin; Công nghiệp công nghệ số; Cư trú; Dẫn độ; Dân quân tự vệ; Dân số; Dạy nghề; Dầu khí; Di sản văn hóa; Doanh nghiệp;
Dự trữ quốc gia; Dữ liệu; Dược; Đa dạng sinh học; Đặc xá; Đất đai; Đấu giá tài sản; Đấu thầu; Đầu tư; Đầu tư công;
Đầu tư theo phương thức đối tác công tư; Đê điều; Địa chất và khoáng sản; Điện ảnh; Điện lực; Đo đạc và bản đồ; Đo lường; Đường bộ; Đường sắt;
Giá; Giám định tư pháp; Giao dịch điện tử; Giao thông đường bộ; Giao thông đường thủy nội địa; Giáo dục; Giáo dục đại học; Giáo dục nghề nghiệp;
Giáo dục quốc phòng và an ninh; Hải quan; Hàng không dân dụng Việt Nam; Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác;
Hộ tịch; Hóa chất; Hoạt động giám sát của Quốc hội và Hội đồng nhân dân; Hòa giải ở cơ sở; Hòa giải, đối thoại tại Tòa án;
Hôn nhân và gia đình; Hợp tác xã; Khám bệnh, chữa bệnh; Khí tượng thủy văn; Khiếu nại; Khiếu nại, tố cáo; Khoa học và công nghệ;
Khoa học, công nghệ và đổi mới sáng tạo; Khoáng sản; Kế toán; Kiểm toán độc lập; Kiểm toán nhà nước; Kiến trúc; Kinh doanh bảo hiểm;
Kinh doanh bất động sản; Lâm nghiệp; Luật sư; Lưu trữ; Lực lượng dự bị động viên; Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Lý lịch tư pháp;
Mặt trận Tổ quốc Việt Nam; Năng lượng nguyên tử; Ngân hàng Nhà nước Việt Nam; Ngân sách nhà nước; Nghĩa vụ quân sự;
Người cao tuổi; Người khuyết tật; Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng; Nhà giáo; Nhà ở;
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam; Nuôi con nuôi; Phá sản; Phí và lệ phí; Phổ biến, giáo dục pháp luật;
Phòng bệnh; Phòng cháy và chữa cháy; Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng, chống bạo lực gia đình; Phòng, chống bệnh truyền nhiễm;
Phòng, chống khủng bố; Phòng, chống ma túy; Phòng, chống mua bán người; Phòng, chống rửa tiền; Phòng, chống tác hại của rượu, bia;
Phòng, chống tác hại của thuốc lá; Phòng, chống tham nhũng; Phòng, chống thiên tai; Phòng thủ dân sự; Quảng cáo; Quản lý ngoại thương;
Quản lý nợ công; Quản lý thuế; Quản lý, sử dụng tài sản công; Quản lý, sử dụng tài sản nhà nước; Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ;
Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp; Quốc phòng; Quốc tịch Việt Nam; Quy hoạch; Quy hoạch đô thị; Quy hoạch đô thị và nông thôn;
Sĩ quan Quân đội nhân dân Việt Nam; Sở hữu trí tuệ; Tài nguyên nước; Tài nguyên, môi trường biển và hải đảo; Tần số vô tuyến điện;
Thanh niên; Thanh tra; Thể dục, thể thao; Thi đua, khen thưởng; Thi hành án dân sự; Thi hành án hình sự; Thi hành tạm giữ, tạm giam; Thống kê; Thủ đô; Thủy lợi;
Thủy sản; Thú y; Thuế bảo vệ môi trường; Thuế giá trị gia tăng; Thuế sử dụng đất phi nông nghiệp; Thuế tài nguyên; Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp;
Thuế tiêu thụ đặc biệt; Thuế xuất khẩu, thuế nhập khẩu; Thư viện; Thực hành tiết kiệm, chống lãng phí; Thực hiện dân chủ ở cơ sở; Thương mại;
Tiêu chuẩn và quy chuẩn kỹ thuật; Tiếp cận thông tin; Tiếp công dân; Tín ngưỡng, tôn giáo; Tố cáo; Tố tụng hành chính; Tổ chức Chính phủ;
Tổ chức chính quyền địa phương; Tổ chức cơ quan điều tra hình sự; Tổ chức Hội đồng nhân dân và Ủy ban nhân dân; Tổ chức Quốc hội; Tổ chức Tòa án nhân dân;
Tổ chức Viện kiểm sát nhân dân; Trách nhiệm bồi thường của Nhà nước; Trẻ em; Trí tuệ nhân tạo; Trợ giúp pháp lý; Trọng tài thương mại; Trồng trọt;
Trưng cầu ý dân; Trưng mua, trưng dụng tài sản; Trật tự, an toàn giao thông đường bộ; Tương trợ tư pháp; Việc làm; Viên chức; Viễn thông; Xây dựng;
Xuất bản; Xuất cảnh, nhập cảnh của công dân Việt Nam; Xử lý vi phạm hành chính; Ưu đãi người có công với cách mạng;
Dân sự; Hình sự; Lao động; Hàng hải Việt Nam; Tố tụng dân sự; Tố tụng hình sự
`;

/** Every known name, the longest first: "Đầu tư công" before "Đầu tư". */
export const LAW_NAMES: readonly string[] = LAWS.split(';')
	.map((name) => name.replace(/\s+/gu, ' ').trim())
	.sort((a, b) => b.length - a.length);
