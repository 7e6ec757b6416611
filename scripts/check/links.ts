import { styleReferences, type Reference } from './references.ts';
import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Stands for the site's own origin while addresses are resolved; nothing is ever asked of it. */
const HERE = 'http://here.invalid';

/** Every link and every loaded file of this site leads somewhere: the file is there, and so is the `#anchor`. */
export function links(site: BuiltSite): Promise<Finding[]> {
	const pages = site.allPages();
	const own = ownOrigins(pages);
	const fromPages = pages.flatMap((page) =>
		page.references.flatMap((reference) => checkReference(site, own, page, reference)),
	);
	const sheets = site.files.filter((path) => path.endsWith('.css'));
	return Promise.resolve([...fromPages, ...sheets.flatMap((path) => checkSheet(site, own, path))]);
}

/** The files of this site that links and addresses of a page lead to. */
export function linkedFiles(site: BuiltSite, page: Page): string[] {
	const own = ownOrigins([page]);
	return page.references.flatMap(({ address }) => {
		const url = resolve(address, page.address);
		return url !== undefined && own.has(url.origin) ? (fileAt(site, url.pathname) ?? []) : [];
	});
}

/** The file an address stands for, by what static hosts do; undefined when nothing is there. */
export function fileAt(site: BuiltSite, pathname: string): string | undefined {
	const path = decodeOr(pathname).replace(/^\//, '');
	const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`];
	return candidates.find((candidate) => site.has(candidate));
}

/** The site's address on the web is known from its canonical links; links that spell it out are links to ourselves. */
function ownOrigins(pages: readonly Page[]): Set<string> {
	const canonical = pages.map((page) => page.canonical).filter((href) => href !== undefined);
	return new Set([HERE, ...canonical.map((href) => new URL(href, HERE).origin)]);
}

function checkReference(site: BuiltSite, own: Set<string>, page: Page, reference: Reference): Finding[] {
	const { address, line, element } = reference;
	const url = resolve(address, page.address);
	if (url === undefined) return [deadLink(page.path, line, element, address)];
	if (!own.has(url.origin)) return [];
	const file = fileAt(site, url.pathname);
	if (file === undefined) return [deadLink(page.path, line, element, address)];
	return hasAnchor(site, file, url.hash) ? [] : [deadAnchor(page.path, line, address)];
}

function checkSheet(site: BuiltSite, own: Set<string>, path: string): Finding[] {
	return styleReferences(site.text(path)).flatMap(({ address, line }) => {
		const url = resolve(address, `/${path}`);
		const isDead = url === undefined || (own.has(url.origin) && fileAt(site, url.pathname) === undefined);
		return isDead ? [deadLink(path, line, 'css', address)] : [];
	});
}

function resolve(address: string, base: string): URL | undefined {
	return URL.canParse(address, HERE + base) ? new URL(address, HERE + base) : undefined;
}

/** `#` and `#top` lead to the top of any page; `#:~:text=` asks the browser to find words; other files know no anchors. */
function hasAnchor(site: BuiltSite, file: string, hash: string): boolean {
	const anchor = decodeOr(hash.slice(1).replace(/:~:.*$/, ''));
	if (anchor === '' || anchor === 'top' || !file.endsWith('.html')) return true;
	return site.page(file).anchors.has(anchor);
}

/** A stray "%" is no encoding; the text is then taken as it stands. */
function decodeOr(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function deadLink(file: string, line: number, element: string, address: string): Finding {
	return {
		code: 'link-dead',
		file,
		line,
		message: `<${element}> dẫn tới "${address}", nhưng không có trang hay tệp đó.`,
		remedy: 'Sửa địa chỉ, hoặc tạo trang hay tệp còn thiếu. Trang đã dời chỗ thì để lại trang chuyển hướng.',
	};
}

function deadAnchor(file: string, line: number, address: string): Finding {
	return {
		code: 'anchor-dead',
		file,
		line,
		message: `Liên kết "${address}": trang thì có, nhưng chỗ sau dấu # thì không.`,
		remedy: 'Sửa phần sau dấu # cho khớp id có trên trang đích.',
	};
}
