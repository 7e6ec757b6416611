import { effectAt } from '../../src/legal/effect.ts';
import type { EffectGraph } from '../../src/legal/effect-graph.ts';
import { effectWords } from '../../src/legal/effect-words.ts';
import { paths } from '../../src/page-data/base/paths.ts';
import { today } from '../../src/page-data/base/today.ts';
import { readGraph } from './document-graph.ts';
import type { Finding } from './finding.ts';
import type { CitationMark, Page, StatusMark } from './page.ts';
import type { BuiltSite } from './site.ts';

/**
 * No page states an expired rule as today's: each mark of a document's effect says what the data say of that day, each
 * citation what they say of today, and each document's own page says it for today and for the plan's year.
 */
export function expiredRules(site: BuiltSite): Promise<Finding[]> {
	const graph = readGraph(site);
	return Promise.resolve([
		...site.pages().flatMap((page) => page.statuses.flatMap((mark) => checkMark(graph, page, mark))),
		...site.pages().flatMap((page) => page.citations.flatMap((mark) => checkCitation(graph, page, mark))),
		...[...graph.keys()].flatMap((id) => checkCard(site, id)),
	]);
}

function checkMark(graph: EffectGraph, { path }: Page, mark: StatusMark): Finding[] {
	if (!graph.has(mark.document)) return [differs(path, mark.line, `không có văn bản "${mark.document}".`)];
	if (!/^\d{4}-\d\d-\d\d$/.test(mark.day))
		return [differs(path, mark.line, `"${mark.day}" không phải ngày.`)];
	// A site built yesterday is read today.
	const day = mark.when === 'today' && today() > mark.day ? today() : mark.day;
	const effect = effectAt(graph, mark.document, day, mark.article);
	const words = effectWords(effect, mark.when !== 'today' && mark.day < today() ? 'past' : 'today');
	if (effect.status === mark.status && words === mark.words) return [];
	return [
		differs(path, mark.line, `${mark.document}, ngày ${day}: trang "${mark.words}", dữ liệu "${words}".`),
	];
}

/** The words between the name and the day: "Luật số …: Còn hiệu lực (xét ngày 25/11/2026)". */
const TITLE = /: (?<words>[^:]+) \(xét ngày \d\d\/\d\d\/\d{4}\)$/u;

function checkCitation(graph: EffectGraph, { path }: Page, mark: CitationMark): Finding[] {
	const [id = '', article] = mark.cites.split('/');
	if (!graph.has(id)) return [differs(path, mark.line, `không có văn bản "${id}".`)];
	const effect = effectAt(graph, id, today(), article);
	const said = TITLE.exec(mark.title)?.groups?.['words'] ?? mark.title;
	const words = effectWords(effect);
	if (said === words && (mark.status ?? effect.status) === effect.status) return [];
	return [differs(path, mark.line, `chỗ dẫn ${mark.cites}: trang "${said}", dữ liệu "${words}".`)];
}

function checkCard(site: BuiltSite, id: string): Finding[] {
	const path = `${paths.document(id).slice(1)}index.html`;
	const marks = site.has(path) ? site.page(path).statuses.filter(({ document }) => document === id) : [];
	return ['today', 'plan-year']
		.filter((wanted) => !marks.some(({ when }) => when === wanted))
		.map((wanted) => ({
			code: 'status-missing',
			file: path,
			message: `Trang văn bản không ghi hiệu lực ${wanted === 'today' ? 'hôm nay' : 'trong năm của kế hoạch'}.`,
			remedy: 'Đặt StatusBanner vào trang của văn bản.',
		}));
}

function differs(file: string, line: number, difference: string): Finding {
	return {
		code: 'status-differs',
		file,
		line,
		message: `Hiệu lực ghi trên trang khác dữ liệu: ${difference}`,
		remedy: 'Chạy lại npm run build; nếu vẫn vậy, dùng StatusBadge thay cho chữ viết tay.',
	};
}
