import type { Finding } from './finding.ts';
import { linkedFiles } from './links.ts';
import type { BuiltSite } from './site.ts';

/** Where every walk begins. */
const HOME = 'index.html';
/** Shown for addresses that are not there: nobody links to it. */
const NOT_FOUND = '404.html';

/**
 * Every page is reached from the home page by links alone: what only the search finds, nobody comes upon. A page that
 * asks search engines to pass it over (noindex) is for those who work on the site and may stand apart.
 */
export function unreachable(site: BuiltSite): Promise<Finding[]> {
	const reached = walk(site);
	const lost = site
		.pages()
		.filter(({ path, isUnlisted }) => path !== NOT_FOUND && !isUnlisted && !reached.has(path));
	return Promise.resolve(lost.map(({ path }) => finding(path)));
}

/** The pages that links lead to from the home page, itself among them. */
function walk(site: BuiltSite): ReadonlySet<string> {
	const reached = new Set([HOME].filter((path) => site.has(path)));
	// A set that grows while it is walked is walked to its end.
	for (const path of reached) {
		for (const file of linkedFiles(site, site.page(path))) if (file.endsWith('.html')) reached.add(file);
	}
	return reached;
}

function finding(file: string): Finding {
	return {
		code: 'page-unreachable',
		file,
		message: 'Đi theo liên kết từ trang đầu thì không tới được trang này.',
		remedy:
			'Đặt liên kết tới nó: menu, chân trang (src/page-data/site/site.ts), mục lục (site/index-page.ts) hay trang cùng loại.',
	};
}
