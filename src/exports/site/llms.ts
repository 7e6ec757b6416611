import type { Content } from '../../collections/load.ts';
import { absoluteAddress } from '../../page-data/base/absolute.ts';
import { documentById, documentName } from '../../page-data/document/document-name.ts';
import { differenceLinks } from '../../page-data/document/differences.ts';
import { paths } from '../../page-data/base/paths.ts';
import { publishedTables } from '../data/files.ts';

/** llms.txt (llmstxt.org): what the site is and where its words are, for programs that read for people. */
export function llmsFile(content: Content): string {
	const { site } = content;
	const line = (label: string, path: string, about: string) =>
		`- [${label}](${absoluteAddress(content, path)}): ${about}`;
	const twin = (label: string, path: string, about: string) => line(label, `${path}index.md`, about);
	const plan = documentById(content, site.plan);
	return [
		`# ${site.name}`,
		'',
		`> ${site.tagline}`,
		'',
		site.intro,
		'',
		'Lời văn bản chỉ có ở trang toàn văn và trong đoạn trích; lời còn lại do ban biên tập viết, không phải quy định. Quy định của năm kế hoạch và quy định hôm nay được ghi riêng, xin đừng trộn. Trang nào cũng có bản Markdown: thêm index.md vào cuối địa chỉ.',
		'',
		'## Trang chính',
		'',
		twin(documentName(plan), paths.fullText(plan.id), 'toàn văn, nguyên lời'),
		twin('Nhiệm vụ', paths.tasks, 'từng việc kế hoạch giao, ai làm, hạn nào'),
		twin('Cơ quan', paths.agencies, 'mỗi cơ quan phải làm gì'),
		twin('Phong trào', paths.movements, 'các phong trào thi đua'),
		twin('Lịch', paths.calendar, 'hạn và mốc của kế hoạch'),
		twin('Văn bản', paths.documents, 'văn bản liên quan, hiệu lực trong năm kế hoạch và hôm nay'),
		twin('Quy định đang đổi', paths.changing, 'văn bản nào sắp hết, mới có hiệu lực, mới sửa'),
		...differenceLinks(content).map(({ href, label }) => twin(label, href, 'so từng việc, kèm căn cứ')),
		...(content.awards.length === 0
			? []
			: [twin('Khen thưởng', paths.awards, 'danh hiệu, hình thức, quy trình')]),
		...(content.stories.length === 0 ? [] : [twin('Gương sáng', paths.stories, 'chuyện có thật, có nguồn')]),
		'',
		'## Dữ liệu',
		'',
		...publishedTables(content).map(({ table, json }) => line(table.name, json.href, table.description)),
		'',
		'## Thêm',
		'',
		twin('Từ điển dữ liệu', paths.data, 'ý nghĩa từng bảng, từng cột; có cả CSV'),
		twin('Giới thiệu', paths.about, 'ai viết, lấy từ đâu, tin tới đâu'),
		twin('Mục lục A–Z', paths.index, 'mọi trang, xếp theo chữ cái'),
		'',
	].join('\n');
}
