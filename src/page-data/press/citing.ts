import type { Content } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { documentById } from '../document/document-name.ts';
import { quote } from '../document/passage.ts';
import { fullAddress } from '../base/mail.ts';
import { paths } from '../base/paths.ts';
import { sortedStories } from '../story/story-views.ts';

/** A way to cite, with an example made from the content. */
export interface CitationFormat {
	readonly id: string;
	/** What it is for: "Một đoạn của kế hoạch". */
	readonly name: string;
	readonly example: string;
	/** True where it is code, whose signs and spaces count. */
	readonly isCode: boolean;
}

/**
 * How to cite this site: a passage at `at` of the plan, a story, the data; and one page as Markdown, HTML and BibTeX.
 * While the site has no address of its own, the examples hold paths.
 */
export function citationFormats(content: Content, at: string): CitationFormat[] {
	const { site } = content;
	const plan = documentById(content, site.plan);
	const passage = quote(content, plan, at);
	const url = fullAddress(content, paths.plan);
	const checked = `kiểm ngày ${shortDate(site.checkedOn)}`;
	const words = (id: string, name: string, example: string) => ({ id, name, example, isCode: false });
	const code = (id: string, name: string, example: string) => ({ id, name, example, isCode: true });
	return [
		words('doan', 'Một đoạn của kế hoạch', `${passage.citation}, ${fullAddress(content, passage.href)}`),
		...storyExample(content).map((example) => words('guong', 'Một gương', example)),
		words('du-lieu', 'Dữ liệu', `${site.name}, dữ liệu ${checked}, ${fullAddress(content, paths.downloads)}`),
		code('markdown', 'Markdown', `[${site.name}](${url})`),
		code('html', 'HTML', `<a href="${url}">${escapeHtml(site.name)}</a>`),
		code('bibtex', 'BibTeX', bibtex(content, url)),
	];
}

function storyExample(content: Content): string[] {
	const { site } = content;
	const [story] = sortedStories(content);
	if (story === undefined) return [];
	const { title, publishedOn, id } = story;
	return [
		`“${title}”, ${site.name}, đăng ngày ${shortDate(publishedOn)}, ${fullAddress(content, paths.story(id))}`,
	];
}

function bibtex({ site }: Content, url: string): string {
	const year = site.checkedOn.slice(0, 4);
	const author = site.publisher.name ?? site.name;
	return [
		`@misc{${site.plan},`,
		`  title = {${site.name}},`,
		`  author = {{${author}}},`,
		`  year = {${year}},`,
		`  url = {${url}},`,
		`  note = {${site.tagline}; kiểm ngày ${shortDate(site.checkedOn)}}`,
		'}',
	].join('\n');
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
