import { cspHash, policySources } from '../hosting/csp.ts';
import { headersFor, parseHeaders, type HeaderRule } from '../hosting/headers-file.ts';
import type { InlineCode } from '../build/inline.ts';
import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

const FILE = '_headers';
const HEADER = 'Content-Security-Policy';
/** The strictest limit of the hosts that read `_headers`: 2,000 characters a line. */
const LONGEST_LINE = 2000;

/** The policy in `_headers` lets every page run all it carries, and nothing else. */
export function csp(site: BuiltSite): Promise<Finding[]> {
	const rules = site.has(FILE) ? parseHeaders(site.text(FILE)) : [];
	return Promise.resolve([
		...checkLength(rules),
		...site.allPages().flatMap((page) => checkPage(page, rules)),
	]);
}

function checkPage(page: Page, rules: readonly HeaderRule[]): Finding[] {
	const policy = headersFor(rules, page.address)[HEADER];
	if (policy === undefined) {
		return [
			finding('csp-missing', page.path, 1, 'Không có Content-Security-Policy cho trang này trong _headers.'),
		];
	}
	return [
		...unnamed(page, page.inlineScripts, policySources(policy, 'script-src'), 'script'),
		...unnamed(page, page.inlineStyles, policySources(policy, 'style-src'), 'style'),
		...page.blockedAttributes.map(({ line, snippet }) =>
			finding('csp-attribute', page.path, line, `Chính sách an toàn chặn thuộc tính này: ${snippet}`),
		),
	];
}

function unnamed(
	page: Page,
	codes: readonly InlineCode[],
	sources: readonly string[],
	tag: string,
): Finding[] {
	return codes
		.filter(({ text }) => !sources.includes(cspHash(text)))
		.map(({ line }) =>
			finding(
				'csp-hash-missing',
				page.path,
				line,
				`Thẻ <${tag}> này không có mã băm trong _headers nên sẽ bị chặn.`,
			),
		);
}

function checkLength(rules: readonly HeaderRule[]): Finding[] {
	const lengths = rules.map(({ headers }) => headers[HEADER]?.length ?? 0);
	const longest = Math.max(0, ...lengths) + HEADER.length + 4;
	if (longest <= LONGEST_LINE) return [];
	const message = `Dòng ${HEADER} dài ${longest} ký tự, quá ${String(LONGEST_LINE)}: có nơi lưu trữ sẽ bỏ cả dòng.`;
	return [finding('csp-long', FILE, 1, message)];
}

const REMEDIES = {
	'csp-missing': 'Chạy lại npm run build và đưa cả tệp _headers lên nơi lưu trữ.',
	'csp-hash-missing': 'Chạy lại npm run build; không sửa tệp trong dist bằng tay.',
	'csp-attribute': 'Chuyển style="…" sang tệp CSS, onclick="…" sang tệp script.',
	'csp-long': 'Bớt các đoạn <script>, <style> viết khác nhau trong trang: chuyển sang tệp dùng chung.',
} as const;

function finding(code: keyof typeof REMEDIES, file: string, line: number, message: string): Finding {
	return { code, file, line, message, remedy: REMEDIES[code] };
}
