import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { paths } from '../../page-data/base/paths.ts';
import { pageFacts } from './page-facts.ts';

describe('what the data knows of a page', () => {
	let content: Content;
	beforeAll(async () => {
		content = await readContent(GOOD_ROOT);
	});
	const factsOf = (url: string) => pageFacts(content)(url);

	it('is the name of whom a story is about: its title is a headline', () => {
		expect(factsOf(paths.story('to-vot-beo-con-may')).names).toEqual(['Tổ vớt bèo xã Cồn Mây']);
	});
	it('is the fuller name of a person as well', () => {
		const [story] = content.stories;
		if (!story) throw new Error('no story');
		const renamed = { ...story, kind: 'ca-nhan' as const, name: 'Nhà Mây (Vũ Văn Mơ)' };
		const { names } = pageFacts({ ...content, stories: [renamed] })(paths.story(story.id));
		expect(names).toEqual(['Nhà Mây', 'Vũ Văn Mơ']);
	});
	it.each([paths.tasks, paths.dataTable('nhiem-vu')])('is that %s lists other pages', (url) => {
		expect(factsOf(url).gathers).toBe(true);
	});
	it('is that a table of data stands behind the page of its name', () => {
		expect(factsOf(paths.dataTable('nhiem-vu')).worth).toBeLessThan(1);
		expect(factsOf(paths.tasks).worth).toBeUndefined();
	});
});
