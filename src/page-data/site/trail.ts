import type { Content } from '../../collections/load.ts';
import { absoluteAddress } from '../base/absolute.ts';
import { documentName } from '../document/document-name.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';

/** Sections by the first step of their addresses. */
const SECTIONS: Readonly<Record<string, Link>> = {
	'nhiem-vu': { href: paths.tasks, label: 'Nhiệm vụ' },
	'co-quan': { href: paths.agencies, label: 'Cơ quan' },
	'phong-trao': { href: paths.movements, label: 'Phong trào' },
	'van-ban': { href: paths.documents, label: 'Văn bản' },
	'khen-thuong': { href: paths.awards, label: 'Khen thưởng' },
	guong: { href: paths.stories, label: 'Gương sáng' },
	'linh-vuc': { href: paths.fields, label: 'Lĩnh vực' },
	'dia-phuong': { href: paths.places, label: 'Địa phương' },
	'gioi-thieu-guong': { href: paths.takingPart, label: 'Giới thiệu một tấm gương' },
	'du-lieu': { href: paths.data, label: 'Dữ liệu mở' },
	'bao-chi': { href: paths.press, label: 'Báo chí' },
};

/** The pages above a page, the front page first; none above that one. */
function trail(content: Content, pathname: string): readonly Link[] {
	const [first = '', second = '', ...deeper] = pathname.split('/').filter((step) => step !== '');
	if (first === '') return [];
	const home = { href: paths.home, label: content.site.name };
	const section = SECTIONS[first];
	if (section === undefined || second === '') return [home];
	const between = deeper.length === 0 ? null : pageBetween(content, first, second);
	return [home, section, ...(between === null ? [] : [between])];
}

/** schema.org WebSite, for the front page; null while the site has no address to name. */
export function siteJsonLd({ site: { url, name, tagline } }: Content) {
	if (url === null) return null;
	return {
		'@type': 'WebSite',
		name,
		url: new URL(paths.home, url).href,
		description: tagline,
		inLanguage: 'vi',
	};
}

/** schema.org BreadcrumbList of a page called `title`; null where there is nothing above it. */
export function trailJsonLd(content: Content, pathname: string, title: string) {
	const above = trail(content, pathname);
	if (above.length === 0) return null;
	return {
		'@type': 'BreadcrumbList',
		itemListElement: [...above, { href: pathname, label: title }].map(({ href, label }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name: label,
			item: absoluteAddress(content, href),
		})),
	};
}

/** The page of a document above its articles, of a district above its communes, of the questions above each of them. */
function pageBetween({ documents, places }: Content, section: string, id: string): Link | null {
	const document = documents.find((one) => one.id === id);
	if (section === 'van-ban' && document !== undefined)
		return { href: paths.document(id), label: documentName(document) };
	const district = places?.districts[id];
	if (section === 'dia-phuong' && district !== undefined)
		return { href: paths.district(id), label: district.fullName };
	const isQuestion = section === 'khen-thuong' && paths.questions.endsWith(`/${id}/`);
	return isQuestion ? { href: paths.questions, label: 'Hỏi đáp' } : null;
}
