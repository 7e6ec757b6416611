import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyComparison, bodyOf, compareTexts, everyProvision } from './compare.ts';
import { law, printed, printLaw, sentence, type Law } from './testing.ts';

const LAW: Law = [
	{ title: 'Phạm vi điều chỉnh.', clauses: ['Luật này quy định việc vớt bèo trên mọi dòng sông của tỉnh.'] },
	{
		title: 'Người vớt bèo.',
		clauses: [
			'Người vớt bèo được cấp một chiếc thuyền nan và hai mái chèo.',
			'Người vớt bèo nộp bèo đã vớt tại bến trước giờ Ngọ mỗi ngày.',
			'Chủ tịch xã ghi sổ số bèo đã nhận và báo huyện vào cuối tháng.',
		],
	},
];

/** The changes between two states of the law, a line each. */
function told(old: Law, young: Law): string[] {
	return compareTexts(printLaw(old), printLaw(young))
		.parts.flatMap(({ units }) => units)
		.filter(({ change, place }) => change !== 'same' || place !== 'same')
		.map(({ old: was, young: is, change, place, isGuess }) =>
			[was?.address ?? '-', '→', is?.address ?? '-', change, place, ...(isGuess ? ['đoán'] : [])].join(' '),
		);
}

function edited(change: (articles: { title: string; clauses: string[] }[]) => void): Law {
	const copy = structuredClone(LAW) as { title: string; clauses: string[] }[];
	change(copy);
	return copy;
}

describe('two texts of a law', () => {
	it('are the same where nothing was changed', () => {
		expect(told(LAW, LAW)).toEqual([]);
	});

	it('differ in the very words that were changed', () => {
		const young = edited(([, second]) => {
			if (second !== undefined)
				second.clauses[1] = 'Người vớt bèo nộp bèo đã vớt tại bến trước giờ Mùi mỗi ngày.';
		});
		expect(told(LAW, young)).toEqual(['dieu-2-khoan-2 → dieu-2-khoan-2 words same']);
		const changed = compareTexts(printLaw(LAW), printLaw(young))
			.parts.flatMap(({ units }) => units)
			.find(({ change }) => change === 'words');
		expect(changed?.pieces).toEqual([
			{ kind: 'same', text: 'Người vớt bèo nộp bèo đã vớt tại bến trước giờ ' },
			{ kind: 'removed', text: 'Ngọ ' },
			{ kind: 'added', text: 'Mùi ' },
			{ kind: 'same', text: 'mỗi ngày.' },
		]);
	});

	it('tell a clause that came in between from those that only got another number', () => {
		const young = edited(([, second]) =>
			second?.clauses.splice(1, 0, 'Thuyền nan phải được đăng kiểm mỗi năm một lần tại bến gần nhất.'),
		);
		expect(told(LAW, young)).toEqual([
			'- → dieu-2-khoan-2 added same',
			'dieu-2-khoan-2 → dieu-2-khoan-3 same renumbered',
			'dieu-2-khoan-3 → dieu-2-khoan-4 same renumbered',
		]);
	});

	it('say that a clause was found by likeness only where its words differ, too', () => {
		const young = edited(([first, second]) => {
			const [moved = ''] = second?.clauses.splice(2, 1) ?? [];
			first?.clauses.push(moved.replace('cuối tháng', 'ngày cuối tháng'));
		});
		expect(told(LAW, young)).toEqual(['dieu-2-khoan-3 → dieu-1-khoan-2 words moved đoán']);
	});

	it('tell a new title of an article, and a clause that was taken out', () => {
		const young = edited(([, second]) => {
			if (second !== undefined) second.title = 'Người vớt bèo và người chèo thuyền.';
			second?.clauses.pop();
		});
		expect(told(LAW, young)).toEqual(['dieu-2 → dieu-2 words same', 'dieu-2-khoan-3 → - removed same']);
	});

	it('keep a clause in its place that was written anew from its first word to its last', () => {
		const young = edited(([, second]) => {
			if (second !== undefined)
				second.clauses[1] = 'Bèo phơi khô làm phân, không ai đem bán cho thương lái ngoài tỉnh.';
		});
		expect(told(LAW, young)).toEqual(['dieu-2-khoan-2 → dieu-2-khoan-2 words same']);
	});

	it('of 25,000 words are compared in two seconds', () => {
		const clause = (index: number) =>
			`${'Người vớt bèo nộp bèo tại bến '.repeat(4)}số ${String(index)} và ${String(index * 7)}.`;
		const long = (step: number): Law =>
			Array.from({ length: 150 }, (_, article) => ({
				title: `Bến thứ ${String(article * step)}.`,
				clauses: Array.from({ length: 6 }, (_one, at) => clause(article * 6 + at * step)),
			}));
		const [old, young] = [printLaw(long(1)), printLaw(long(2))];
		expect(young.split(/\s+/u).length).toBeGreaterThan(25_000);
		// Of the processor, not of the clock: other tests run beside this one. In microseconds.
		const start = process.cpuUsage();
		compareTexts(old, young);
		expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
	});
});

describe('paragraphs', () => {
	const [first = '', second = '', third = ''] = LAW[1]?.clauses ?? [];
	const inLines = (...lines: readonly string[]) =>
		`${printLaw(LAW.slice(0, 1))}\nĐiều 2. Người vớt bèo\n${lines.join('\n')}`;
	const changes = (old: string, young: string) =>
		compareTexts(old, young)
			.parts.flatMap(({ units }) => units)
			.filter(({ change, place }) => change !== 'same' || place !== 'same')
			.map(({ change, pieces }) => `${change}: ${pieces.map(({ text }) => text).join('|')}`);
	const running = inLines(`1. ${first} ${second}`, `2. ${third}`);
	const apart = inLines(`1. ${first}`, second, `2. ${third}`);

	it('that one print sets apart and the other does not are no change', () => {
		expect(changes(running, apart)).toEqual([]);
		expect(changes(apart, running)).toEqual([]);
	});

	it('set apart by another print still show which of their words were changed', () => {
		const young = inLines(`1. ${first}`, second.replace('giờ Ngọ', 'giờ Mùi'), `2. ${third}`);
		expect(changes(running, young)).toEqual([
			`words: ${first} ${second.replace('Ngọ mỗi ngày.', '')}|Ngọ |Mùi |mỗi ngày.`,
		]);
	});

	it('that are new or gone are told', () => {
		const short = inLines(`1. ${first}`, `2. ${third}`);
		expect(changes(short, apart)).toEqual([`added: ${second}`]);
		expect(changes(apart, short)).toEqual([`removed: ${second}`]);
	});
});

describe('noise', () => {
	it('is what a codified text leaves out or adds: chapters, some titles, sources, asterisks of terms', () => {
		const codified = printLaw(LAW)
			.replace('Chương I\nQUY ĐỊNH\n', '')
			.replace(
				'Điều 2. Người vớt bèo',
				'Điều 2.\n\n[Điều 2 Luật số 9/2031/QH20, có hiệu lực từ 01/01/2032]\n',
			)
			.replace('1. Người vớt bèo', '*1. Người vớt bèo*')
			.replace('2. Người vớt bèo', '2.*Người vớt bèo *');
		const units = compareTexts(printLaw(LAW), codified).parts.flatMap((part) => part.units);
		expect(units.filter(({ change }) => change !== 'same')).toEqual([]);
	});

	it('is how many dots a form has to write on, and which', () => {
		const form = (dots: string) => `${printLaw(LAW)}\n3. Họ và tên: ${dots}; quê quán: ${dots}`;
		const units = compareTexts(form('.....'), form('……..….')).parts.flatMap((part) => part.units);
		expect(units.filter(({ change }) => change !== 'same')).toEqual([]);
	});

	it('is not the second half of a reference, though a note could begin like that', () => {
		const one = (clause: string) => `${printLaw(LAW)}\n3. ${clause}\n4. Bến đóng cửa mùa lũ.`;
		const running = one('Hợp đồng theo quy định tại khoản 1 Điều 4 Luật Sông có những nội dung sau đây:');
		const cut = one('Hợp đồng theo quy định tại khoản\n1 Điều 4 Luật Sông có những nội dung sau đây:');
		expect(everyProvision(bodyOf(cut)).map(({ content }) => content.text)).toEqual(
			everyProvision(bodyOf(running)).map(({ content }) => content.text),
		);
	});

	it('of the office that certifies a consolidation, below the last article, is no change', () => {
		const certified = `${printLaw(LAW)}\n\nVĂN PHÒNG QUỐC HỘI\n\nSố: 9/VBHN-VPQH\n\nXÁC THỰC VĂN BẢN HỢP NHẤT\n\nSông Mơ, ngày 02 tháng 3 năm 2031\n\nCHỦ NHIỆM\n\nTrần Văn Mẫu`;
		const units = compareTexts(printLaw(LAW), certified).parts.flatMap((part) => part.units);
		expect(units.filter(({ change }) => change !== 'same')).toEqual([]);
	});

	it('of typists, of the gazette and of consolidations is no change', () => {
		fc.assert(
			fc.property(
				law.chain((articles) => fc.tuple(printed(articles), printed(articles))),
				([one, other]) => {
					const units = compareTexts(one, other).parts.flatMap((part) => part.units);
					expect(units.filter(({ change, place }) => change !== 'same' || place !== 'same')).toEqual([]);
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe('the difference, applied to the old text', () => {
	it('gives the new one, letter for letter', () => {
		const change = fc.record({
			at: fc.nat(7),
			clause: fc.nat(4),
			kind: fc.constantFrom('cut', 'add', 'swap', 'edit'),
			words: sentence,
		});
		fc.assert(
			fc.property(law, fc.array(change, { maxLength: 6 }), (articles, changes) => {
				const young = changes.reduce(changed, articles);
				const [old, now] = [printLaw(articles), printLaw(young)];
				const wanted = everyProvision(bodyOf(now)).map(({ marker, content }) =>
					`${marker} ${content.text}`.trim(),
				);
				expect(applyComparison(bodyOf(old), compareTexts(old, now))).toEqual(wanted);
			}),
			{ numRuns: 100 },
		);
	});
});

function changed(
	articles: Law,
	{
		at,
		clause,
		kind,
		words,
	}: { readonly at: number; readonly clause: number; readonly kind: string; readonly words: string },
): Law {
	const index = at % articles.length;
	const { title = '', clauses = [] } = articles[index] ?? {};
	if (kind === 'swap') return [...articles.slice(index), ...articles.slice(0, index)];
	if (kind === 'cut') return articles.length > 1 ? articles.toSpliced(index, 1) : articles;
	const next =
		kind === 'add'
			? clauses.toSpliced(clause, 0, words)
			: clauses.map((one, place) => (place === clause ? one.replace('người', 'kẻ') : one));
	return articles.with(index, { title, clauses: next });
}
