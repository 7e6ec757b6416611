/**
 * A corpus that grows as a real one does: by neighbouring law. A copy of a law is another text of like subject: its
 * articles are put together from real clauses of articles with like titles, under another name and other numbers, with
 * other agencies, periods and, in most copies, another subject. The same seed gives the same texts.
 */
import { splitWords } from '../../../src/search/words/words.ts';
import { numbersFrom } from '../../fuzz/mutate.ts';
import type { Article } from './corpus.ts';

/** Every sixth copy is a decree about the law itself: the same subject, other clauses. */
const SAME_SUBJECT = 6;
/** How many articles keep their title; the others take that of a neighbour. */
const OWN_TITLE = 0.5;
/** How many of its clauses a copied article keeps; the others are those of its neighbours. */
const OWN_CLAUSES = 0.45;
/** How many articles of like title give clauses. */
const NEIGHBOURS = 12;
const AGENCIES =
	'Bộ Công an; Bộ Y tế; Bộ Quốc phòng; Bộ Tài chính; Bộ Nội vụ; Bộ Tư pháp; Bộ Xây dựng; Bộ Công Thương; Bộ Ngoại giao; Bộ Giáo dục và Đào tạo; Bộ Khoa học và Công nghệ; Bộ Tài nguyên và Môi trường; Bộ Nông nghiệp và Phát triển nông thôn; Bộ Văn hóa, Thể thao và Du lịch; Bộ Thông tin và Truyền thông; Bộ Lao động - Thương binh và Xã hội; Bộ Giao thông vận tải; Bộ Kế hoạch và Đầu tư'.split(
		'; ',
	);
const LEVELS = ['cấp tỉnh', 'cấp huyện', 'cấp xã'];
/** What the laws are about, as their articles say it. */
const OWN_SUBJECTS =
	'hôn nhân và gia đình; tiếp cận thông tin; bảo vệ môi trường; an ninh mạng; tố tụng hành chính; vụ án hành chính; trọng tài viên; trọng tài; người nghiện ma túy; chất ma túy; ma túy; giống cây trồng; cây trồng; phân bón; trồng trọt; giống vật nuôi; vật nuôi; thức ăn chăn nuôi; chăn nuôi; khách du lịch; du lịch; phim; điện ảnh; viên chức; thanh niên; cư trú; thường trú; tạm trú; giáo dục; nhà giáo; dân sự; tài sản; môi trường; văn thư; chuyển đổi số; thi đua, khen thưởng'.split(
		'; ',
	);
/** Subjects of other laws. */
const OTHER_SUBJECTS =
	'hóa chất; thủy sản; lâm nghiệp; thư viện; xuất bản; báo chí; quảng cáo; kiến trúc; đo lường; dược phẩm; trang thiết bị y tế; bảo hiểm y tế; bảo hiểm xã hội; công chứng; chứng khoán; hải quan; đấu thầu; đầu tư công; năng lượng nguyên tử; điện lực; khoáng sản; tài nguyên nước; đê điều; thủy lợi; khí tượng thủy văn; phòng cháy, chữa cháy; giao thông đường bộ; hàng hải; hàng không dân dụng; đường sắt; bưu chính; viễn thông; tần số vô tuyến điện; giao dịch điện tử; dữ liệu cá nhân; sở hữu trí tuệ; chuyển giao công nghệ; công nghệ cao; an toàn thực phẩm; kiểm dịch thực vật; thú y; người khuyết tật; người cao tuổi; trẻ em; bình đẳng giới; việc làm; an toàn lao động; công đoàn; hợp tác xã; doanh nghiệp; cạnh tranh; thương mại; thuế thu nhập; kế toán; kiểm toán; ngân sách; phí, lệ phí; nhà ở; đất đai; quy hoạch; xây dựng; di sản văn hóa; thể dục, thể thao; tín ngưỡng, tôn giáo; dân quân tự vệ; nghĩa vụ quân sự; biên phòng; cảnh vệ; vũ khí, vật liệu nổ; lưu trữ'.split(
		'; ',
	);
const PERIODS = [3, 5, 7, 10, 12, 15, 20, 24, 30, 36, 45, 60, 90];

/** The articles, and so many copies of all of them less one. */
export function grow(articles: readonly Article[], times: number): Article[] {
	const neighbours = likeTitles(articles);
	const clauses = articles.map(({ text }) => clausesOf(text));
	const copies = Array.from({ length: times - 1 }, (_, at) => {
		const copy = at + 1;
		const swaps = new Map<string, Rewrite>();
		return articles.map((article, place) => {
			const random = numbersFrom(copy * 100_003 + place);
			const rewrite = swaps.get(article.law) ?? makeRewrite(article.law, copy);
			swaps.set(article.law, rewrite);
			const others = neighbours[place] ?? [];
			const neighbour = () => others[Math.floor(random() * others.length)] ?? place;
			const title = articles[random() < OWN_TITLE ? place : neighbour()]?.title ?? article.title;
			const text = (clauses[place] ?? []).map((own, clause) => {
				const other = clauses[neighbour()] ?? [];
				return random() < OWN_CLAUSES ? own : (other[clause % Math.max(1, other.length)] ?? own);
			});
			return {
				law: rewrite.law,
				article: String(1 + ((Number(article.article) + copy * 3) % 900)),
				title: rewrite.words(title, random),
				text: text.map((one, clause) => `${String(clause + 1)}. ${rewrite.words(one, random)}`).join('\n\n'),
			};
		});
	});
	return [articles, ...copies].flat();
}

/** How the words of one law become those of another. */
interface Rewrite {
	readonly law: string;
	readonly words: (text: string, random: () => number) => string;
}

function makeRewrite(law: string, copy: number): Rewrite {
	const random = numbersFrom(
		[...law].reduce((seed, sign) => Math.imul(seed, 31) + sign.charCodeAt(0), copy * 7919),
	);
	const year = 2004 + Math.floor(random() * 22);
	const number = `${String(1 + Math.floor(random() * 180))}/${String(year)}`;
	const isSame = copy % SAME_SUBJECT === 0;
	const shift = 1 + Math.floor(random() * (AGENCIES.length - 1));
	const first = Math.floor(random() * OTHER_SUBJECTS.length);
	const subjects = new Map(
		OWN_SUBJECTS.map((own, at) => [own, OTHER_SUBJECTS[(first + at * 11) % OTHER_SUBJECTS.length] ?? own]),
	);
	const level = 1 + Math.floor(random() * (LEVELS.length - 1));
	const swap = (found: string): string => {
		const agency = AGENCIES.indexOf(found);
		if (agency >= 0) return AGENCIES[(agency + shift) % AGENCIES.length] ?? found;
		const place = LEVELS.indexOf(found);
		if (place >= 0) return LEVELS[(place + level) % LEVELS.length] ?? found;
		return isSame ? found : likeCase(found, subjects.get(found.toLowerCase()) ?? found);
	};
	const words = (text: string, next: () => number) =>
		text
			.replaceAll(NAMES, swap)
			.replaceAll(
				PERIOD,
				(_, unit: string) => `${twoDigits(PERIODS[Math.floor(next() * PERIODS.length)])} ${unit}`,
			)
			.replaceAll(ARTICLE, (_, cited: string) => `Điều ${String(1 + ((Number(cited) + copy * 3) % 900))}`);
	const about = isSame ? law : law.replaceAll(NAMES, swap);
	return {
		law: isSame ? `Nghị định số ${number}/NĐ-CP quy định chi tiết ${law}` : `${about} số ${number}`,
		words,
	};
}

const NAMES = new RegExp(
	String.raw`(?<![\p{L}\p{M}])(?:${[...AGENCIES, ...LEVELS, ...OWN_SUBJECTS].toSorted((a, b) => b.length - a.length).join('|')})(?![\p{L}\p{M}])`,
	'giu',
);
const PERIOD = /(?<!\p{N})\d{1,3} (ngày|tháng|năm|tuổi|giờ)(?!\p{L})/gu;
const ARTICLE = /Điều (\d{1,3})(?!\d)/gu;

function twoDigits(number = 10): string {
	return String(number).padStart(2, '0');
}

function likeCase(model: string, word: string): string {
	return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The clauses of an article without their numbers; an article without any is one clause. */
function clausesOf(text: string): string[] {
	return text
		.split(/\n+(?=\d+\. )/u)
		.map((clause) => clause.replace(/^\d+\. /u, '').trim())
		.filter((clause) => clause !== '');
}

/** For each article those whose titles are most like its own, of any law. */
function likeTitles(articles: readonly Article[]): number[][] {
	const words = articles.map(({ title }) => [...new Set(splitWords(title).map(({ key }) => key))]);
	const holders = new Map<string, number[]>();
	words.forEach((own, at) => {
		for (const word of own) holders.set(word, [...(holders.get(word) ?? []), at]);
	});
	const worth = (word: string) => Math.log(articles.length / (holders.get(word)?.length ?? 1));
	const lengths = words.map((own) => Math.sqrt(own.reduce((sum, word) => sum + worth(word) ** 2, 1)));
	return words.map((own, at) => {
		const sums = new Map<number, number>();
		for (const word of own)
			for (const other of holders.get(word) ?? [])
				sums.set(other, (sums.get(other) ?? 0) + worth(word) ** 2 / (lengths[other] ?? 1));
		sums.delete(at);
		return [...sums]
			.sort(([a, one], [b, other]) => other - one || a - b)
			.slice(0, NEIGHBOURS)
			.map(([other]) => other);
	});
}
