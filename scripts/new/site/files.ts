import { stringify } from 'yaml';
import type { DocumentTree } from '../../../src/legal/tree.ts';
import { shortDate } from '../../../src/text/date.ts';
import { isAllCaps, upperFirst } from '../../../src/text/letter-case.ts';
import type { SiteAnswers } from './ask-site.ts';
import { forDark, type Grounds } from './colours.ts';
import type { DraftedRecords, PlanFacts, Records } from './records.ts';

/** Gold for marks: on light paper, on dark. */
const HIGHLIGHT = { light: '#8a6d00', dark: '#e0c565' };

const DRAFT_NOTE =
	'# Nháp, cần người đọc: so với câu của kế hoạch ở địa chỉ at, sửa cho đúng, rồi xóa dòng draft.\n';

/** Everything of a new province but the plan's own text and card, by path in its room. */
export function provinceFiles(
	answers: SiteAnswers,
	plan: PlanFacts,
	tree: DocumentTree,
	{
		records,
		operative,
		grounds,
		day,
	}: { records: DraftedRecords; operative: readonly string[]; grounds: Grounds; day: string },
): Map<string, string> {
	const folder = `documents/${plan.id}`;
	return new Map([
		['site.yaml', siteYaml(answers, plan, grounds, day)],
		['emblem.svg', EMBLEM],
		['pages/gioi-thieu.mdx', aboutPage(answers)],
		['pages/tiep-can.mdx', ACCESS_PAGE],
		[`${folder}/huong-dan.mdx`, guide(plan, tree, operative)],
		[`${folder}/recipients.yaml`, yaml(records.recipients)],
		[`${folder}/coverage.yaml`, yaml(records.coverage)],
		...recordFiles('agencies', records.agencies),
		...recordFiles('tasks', records.tasks),
		...recordFiles('events', records.events),
		...recordFiles('movements', records.movements),
	]);
}

function recordFiles(folder: string, records: Records): [string, string][] {
	return [...records].map(([id, record]) => [`${folder}/${id}.yaml`, `${DRAFT_NOTE}${yaml(record)}`]);
}

function siteYaml(answers: SiteAnswers, plan: PlanFacts, grounds: Grounds, day: string): string {
	const { province, kind, year, name, accent, url, merger } = answers;
	const fullName = `${kind} ${province}`;
	return yaml({
		name,
		tagline: `Kế hoạch năm ${String(year)} và quy định khen thưởng hôm nay`,
		intro: `Kế hoạch thi đua, khen thưởng năm ${String(year)} của ${fullName} và quy định khen thưởng hôm nay.`,
		province: { name: province, kind, fullName },
		plan: plan.id,
		planYear: year,
		timeNotes: {
			...(merger === null ? {} : { line: merger.line }),
			plan: `Trang này nói về năm kế hoạch ${String(year)} của ${fullName}.`,
			today: `Trang này nói theo điều đã kiểm đến ngày ${shortDate(day)}.`,
			fact: null,
			document: merger?.document ?? null,
		},
		url,
		emblem: 'emblem.svg',
		colours: {
			light: { accent, highlight: HIGHLIGHT.light },
			dark: { accent: forDark(accent, grounds), highlight: HIGHLIGHT.dark },
		},
		contacts: { email: null, phone: null, address: null, suppliedBy: plan.issuer },
		publisher: { name: null, responsible: null },
		licence: {
			text: 'Lời do chúng tôi viết được dùng lại tự do, xin ghi nguồn.',
			data: 'Dữ liệu tải về miễn phí, không cần đăng nhập, được dùng lại tự do, xin ghi nguồn.',
		},
		publishedOn: null,
		checkedOn: day,
	});
}

/** Three rings on water: of no province, of no state. */
const EMBLEM = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-linecap="round">
	<circle cx="32" cy="32" r="30" stroke-width="2.4" />
	<circle cx="32" cy="26" r="8" fill="var(--highlight)" stroke="none" />
	<path stroke-width="2" d="M12 42q5-4 10 0t10 0 10 0 10 0" />
	<path stroke-width="2" d="M17 49q5-4 10 0t10 0 10 0" />
</svg>
`;

function aboutPage({ kind, province, year }: SiteAnswers): string {
	return `---
title: Giới thiệu
description: Trang này là gì, chữ nào là của kế hoạch, chữ nào của trang.
time: both
---

Trang này giúp tìm việc, hạn và nơi thực hiện trong kế hoạch thi đua, khen thưởng năm ${String(year)} của ${kind} ${province}, và tra quy định khen thưởng hôm nay. Đây không phải văn bản pháp luật.

## Chữ nào của ai

- **Nguyên văn kế hoạch** ở trang toàn văn và trong các đoạn trích. Chữ được giữ đúng như bản nhận được.
- **Tên việc, lời tóm tắt** là lời của ban biên tập. Đó không phải quy định.
- Chỗ ghi “Nháp, cần người đọc” do máy rút từ kế hoạch, chưa ai so lại.

## Điều chưa biết

Điều chưa biết nằm ở trang [Điều chưa biết](/dieu-chua-biet/).

## Riêng tư

Trang không đặt cookie, không đếm người xem, không gọi tới máy chủ khác.
`;
}

const ACCESS_PAGE = `---
title: Khả năng tiếp cận
description: Trang được làm để ai cũng đọc được; cách dùng bàn phím và cách báo lỗi.
time: today
---

## Mức đặt ra

Trang theo hướng dẫn WCAG 2.2, mức AA. Trang này chưa được thử với người dùng trình đọc màn hình.

## Dùng bàn phím

- Phím Tab đi qua các liên kết và nút; liên kết đầu tiên trên mỗi trang đưa thẳng tới nội dung.
- Phím \`/\` mở hộp tìm kiếm, phím Esc đóng lại.

## Báo lỗi

Nơi nhận báo lỗi ghi ở chân trang khi cơ quan quản lý trang cung cấp.
`;

/** The tasks under each part of the plan that gives work, and nothing else: what it means is for people to say. */
function guide({ name, year }: PlanFacts, tree: DocumentTree, operative: readonly string[]): string {
	const parts = tree.body
		.filter(({ address }) => operative.includes(address))
		.map(({ address, marker, content: { text } }) => {
			const words = isAllCaps(text) ? upperFirst(text.toLowerCase()) : text;
			const heading = `${marker} ${words.replace(/[:.\s]+$/u, '')}`.trim().replace(/[{}<>*_[\]`|\\]/gu, ' ');
			return `## ${heading.slice(0, 100)}\n\n<Tasks under="${address}" />\n`;
		});
	return `---
title: ${JSON.stringify(`${name}: những việc phải làm`)}
description: ${JSON.stringify(`Việc mà kế hoạch năm ${String(year)} giao, xếp theo từng phần.`)}
---

Các việc dưới đây rút từ kế hoạch, theo thứ tự của kế hoạch. Việc ghi “Nháp, cần người đọc” chưa ai so lại với nguyên văn.

${parts.join('\n')}`;
}

function yaml(value: object): string {
	return stringify(value, { lineWidth: 0 });
}
