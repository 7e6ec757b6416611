import { markdownToHtml } from 'satteri';
import { expect, it } from 'vitest';
import { headingAddresses } from './heading-addresses.ts';

const idsOf = async (markdown: string) => {
	const { html } = await markdownToHtml(markdown, { hastPlugins: [headingAddresses] });
	return Array.from(html.matchAll(/<h\d id="([^"]*)"/gu), ([, id]) => id);
};

it('headings are addressed by their words without marks', async () => {
	expect(await idsOf('## Các mốc thời gian\n\n### Đọc kế hoạch *này* hôm nay?')).toEqual([
		'cac-moc-thoi-gian',
		'doc-ke-hoach-nay-hom-nay',
	]);
});
it('two headings of the same words have two addresses, the same in every document', async () => {
	const markdown = '## Nguồn\n\n## Nguồn\n\n## Nguồn';
	expect(await idsOf(markdown)).toEqual(['nguon', 'nguon-2', 'nguon-3']);
	expect(await idsOf(markdown)).toEqual(['nguon', 'nguon-2', 'nguon-3']);
});
