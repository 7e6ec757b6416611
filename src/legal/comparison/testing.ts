/** Only for tests: a law that does not exist, edited or printed in many ways. */
import fc from 'fast-check';

const WORDS = [
	...'người lao động hòa giải thủy lợi khỏe mạnh được đóng góp theo quy định của cơ quan phường Đông Hà'.split(
		' ',
	),
	'“sổ nước”',
	'hằng tháng',
	'trước mùa lũ,',
];

/** Some words of the law as a sentence that begins with a capital and ends with a stop. */
export const sentence = fc
	.array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 30 })
	.map((words) => `Người ${words.join(' ')} sông.`);

/** A law as its articles, each a title and clauses. */
export const law = fc.array(fc.record({ title: sentence, clauses: fc.array(sentence, { maxLength: 5 }) }), {
	minLength: 2,
	maxLength: 8,
});

export type Law = readonly { readonly title: string; readonly clauses: readonly string[] }[];

/** The law in print, two chapters. */
export function printLaw(articles: Law): string {
	return ['LUẬT', 'MẪU', '', ...bodyLines(articles)].join('\n');
}

function bodyLines(articles: Law): string[] {
	return articles.flatMap(({ title, clauses }, index) => [
		...(index % 4 === 0 ? [`Chương ${'I'.repeat(1 + index / 4)}`, 'QUY ĐỊNH'] : []),
		`Điều ${String(index + 1)}. ${title.slice(0, -1)}`,
		...clauses.map((clause, at) => `${String(at + 1)}. ${clause}`),
	]);
}

/** The same law as a gazette prints it, typed by another hand: nothing of its words is changed. */
export const printed = (articles: Law) =>
	fc
		.record({
			/** Lines on a page of the gazette; 0 for none. */
			page: fc.integer({ min: 0, max: 6 }),
			hasNotes: fc.boolean(),
			hands: fc.shuffledSubarray([...HANDS]),
		})
		.map(({ page, hasNotes, hands }) => {
			const lines = hasNotes ? withNotes(bodyLines(articles), page) : bodyLines(articles);
			const paged = page === 0 ? lines : onPages(lines, page);
			return hands.reduce((text, hand) => hand(text), ['LUẬT', 'MẪU', '', ...paged].join('\n'));
		});

/** How typists differ. */
const HANDS: readonly ((text: string) => string)[] = [
	(text) => text.replaceAll('hòa', 'hoà').replaceAll('thủy', 'thuỷ').replaceAll('khỏe', 'khoẻ'),
	(text) => text.replaceAll(/[“”]/gu, '"'),
	(text) => text.replaceAll('Đ', 'Ð'),
	(text) => text.replaceAll(/(\p{Ll}) (\p{Ll})/gu, '$1  $2'),
	(text) => text.replaceAll('\n', '\r\n'),
	(text) => text.normalize('NFD'),
	(text) => text.replaceAll(/(\p{Ll}) (quy định) /gu, '$1\n$2 '),
];

/** A page head every so many lines, in the middle of a sentence where one is long enough. */
function onPages(lines: readonly string[], size: number): string[] {
	return lines.flatMap((line, index) => {
		if (index % size !== size - 1) return [line];
		const head = ['', 'CÔNG BÁO/Số 12 + 13/Ngày 20-01-2031', String(20 + index), ''];
		const cut = /^(\d+\. .{20,}? \p{Ll}+) (\p{Ll}.*)$/su.exec(line);
		return cut === null || line.includes('\n') ? [line, ...head] : [cut[1] ?? '', ...head, cut[2] ?? ''];
	});
}

/** Every third clause was amended: its last word carries the number of a note that stands below it or on its page's foot. */
function withNotes(lines: readonly string[], page: number): string[] {
	let number = 0;
	return lines.flatMap((line, index) => {
		if (!/^\d+\. /u.test(line) || index % 3 !== 0 || (page > 0 && index % page !== page - 1)) return [line];
		number += 1;
		const note = `${String(number)} Khoản này được sửa đổi, bổ sung theo quy định tại khoản ${String(number)} Điều 1 của Luật số 99/2031/QH20.`;
		const marked =
			number % 2 === 0
				? line.replace(/\.$/u, `${String(number)}.`)
				: line.replace(/^(\d+\.)/u, `$1${String(number)}`);
		return [`${marked}\n\n${note}\n`];
	});
}
