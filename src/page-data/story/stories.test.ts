import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content, type Story } from '../../collections/load.ts';
import { districtPage, oldCommunesPage } from './places.ts';
import { provinceMap } from './province-map.ts';
import { fieldPage } from '../site/story-fields.ts';
import { relatedStories, sharedTags } from './related-stories.ts';
import { figureView, readingMinutes, storyPage } from './stories.ts';
import { storiesByUnit } from './stories-by-unit.ts';
import { storyListRoutes, storyFacets } from './story-facets.ts';
import { storyHead, storyJsonLd } from './story-head.ts';
import { storyDays } from './story-words.ts';
import { placeName, sortedStories, storyView } from './story-views.ts';

let content: Content;
beforeAll(async () => {
	content = await readContent('src/collections/fixtures/good');
});

function first(): Story {
	const [story] = content.stories;
	if (!story) throw new Error('no story in the fixture');
	return story;
}

describe('a figure', () => {
	it('is written the Vietnamese way, a range with both ends', () => {
		expect(figureView({ about: 'khoảng', value: 1.5, to: 2, unit: 'm', label: 'độ sâu' }).numbers).toBe(
			'1,5 – 2',
		);
		expect(
			figureView({ about: null, value: 163_000, to: null, unit: 'người', label: 'lao động' }).numbers,
		).toBe('163.000');
	});
});

describe('a story page', () => {
	it('names the place of the time and the unit of today beside it', () => {
		const story = content.stories.find(({ place }) => place.commune !== null) ?? first();
		const { where } = storyPage(content, story);
		expect(where.label).toBe(placeName(content, story));
		expect(where.links.map(({ href }) => href)).toContain(`/dia-phuong/${story.place.district ?? ''}/`);
	});

	it('is found by the unit of today, which its place names first', () => {
		const story = content.stories.find(({ id }) => id === 'to-vot-beo-con-may') ?? first();
		expect(storyView(content, story).place).toBe('Xã Bến Lau (khi ấy là xã Cồn Mây, huyện Bến Lau)');
		expect(storiesByUnit(content)).toEqual([
			{ name: 'Xã Bến Lau', links: [{ href: `/guong/${story.id}/`, label: story.name }] },
		]);
	});

	it('tells what was held against its sources before it appeared in that order', () => {
		const days = storyDays('2025-03-01', [{ on: '2025-03-02', what: 'Đăng lần đầu.', why: null }]);
		expect(days.map(({ words }) => words)).toEqual(['Đối chiếu với nguồn.', 'Đăng lần đầu.']);
	});

	it('says that the whole province is meant rather than naming a district', () => {
		const place = { district: null, commune: null, note: null, wholeProvince: true };
		expect(placeName(content, { place })).toBe('toàn tỉnh Sông Mơ');
		expect(placeName(content, { place: { ...place, wholeProvince: false } })).toBe('chưa rõ địa phương');
	});

	it('lists the figures that its words do not hold', () => {
		const story = content.stories.find(({ id }) => id === 'to-vot-beo-con-may') ?? first();
		expect(storyPage(content, story).figures.map(({ label }) => label)).toEqual(['bèo vớt lên mỗi buổi']);
	});

	it('needs at least a minute', () => {
		expect(readingMinutes('Một câu ngắn.')).toBe(1);
		expect(readingMinutes('chữ '.repeat(660))).toBe(3);
	});

	it('says how to have it mended or taken back', () => {
		expect(storyPage(content, first()).removal?.remove).toEqual({ href: null });
	});
});

describe('related stories', () => {
	const twin = (story: Story, changes: Partial<Story>): Story => ({
		...story,
		id: `${story.id}-2`,
		...changes,
	});

	it('share more than one tag', () => {
		const alone = twin(first(), {
			fields: ['khac'],
			movements: [],
			place: { district: null, commune: null, note: null, wholeProvince: true },
		});
		expect(sharedTags(first(), alone)).toBe(1);
		const two: Content = { ...content, stories: [first(), alone] };
		expect(relatedStories(two, first())).toEqual([]);
	});

	it('come nearest first and never hold the story itself', () => {
		const near = twin(first(), {});
		const some: Content = { ...content, stories: [...content.stories, near] };
		expect(relatedStories(some, first())[0]?.id).toBe(near.id);
		expect(relatedStories(some, first()).map(({ id }) => id)).not.toContain(first().id);
	});

	it('are those that all pairs give, where many have the same tags', () => {
		const many = content.stories.flatMap((story) => [
			story,
			...[2, 3, 4, 5].map((n) => twin(story, { id: `${story.id}-${String(n)}` })),
		]);
		const crowd: Content = { ...content, stories: many };
		for (const story of many) {
			const pairs = sortedStories(crowd)
				.filter(({ id }) => id !== story.id)
				.map(({ id, ...other }) => ({ id, shared: sharedTags(story, { ...other, id }) }))
				.filter(({ shared }) => shared > 1)
				.sort((a, b) => b.shared - a.shared);
			expect(relatedStories(crowd, story).map(({ id }) => id)).toEqual(pairs.slice(0, 3).map(({ id }) => id));
		}
	});
});

describe('facets of stories', () => {
	it('count every story, and every value has a page', () => {
		const facets = storyFacets(
			content,
			content.stories.map((story) => storyView(content, story)),
		);
		const kinds = facets.find(({ key }) => key === 'loai');
		expect(kinds?.values.reduce((sum, { count }) => sum + count, 0)).toBe(content.stories.length);
		const lists = storyListRoutes(content).flatMap(({ params, props }) =>
			props.list.groups.map(({ id }) => `/guong/theo/${params.facet}/#${id}`),
		);
		const linked = facets.flatMap(({ values }) => values.map(({ href }) => href));
		expect(linked.filter((href) => href.startsWith('/guong/')).sort()).toEqual(lists.sort());
	});
});

describe('places and fields', () => {
	it('gather their own stories and no others', () => {
		const { places } = content;
		if (!places) throw new Error('no places in the fixture');
		for (const district of Object.keys(places.districts)) {
			const here = content.stories.filter(({ place }) => place.district === district).length;
			const page = districtPage(content, places, district);
			const inUnits = page.units.flatMap(({ stories }) => stories);
			expect([...page.stories, ...inUnits]).toHaveLength(here);
			expect(page.count).toBe(here);
		}
		for (const field of Object.keys(content.taxonomy.fields)) {
			const here = content.stories.filter(({ fields }) => fields.includes(field)).length;
			expect(fieldPage(content, field).stories).toHaveLength(here);
		}
	});

	it('are told old to new and new to old, each commune once each way', () => {
		const { places } = content;
		if (!places) throw new Error('no places in the fixture');
		const page = oldCommunesPage(content, places);
		expect(page.districts.flatMap(({ units }) => units.map(({ label, today }) => [label, today]))).toEqual([
			['Xã Cồn Mây', 'Xã Bến Lau'],
			['Xã Lúa Sớm', null],
		]);
		expect(page.newUnits.map(({ name, old }) => [name, old.map(({ label }) => label)])).toEqual([
			['Xã Bến Lau', ['Xã Cồn Mây']],
		]);
		// What was formed in the plan's year is counted by what it was formed of.
		expect(page.total).toBe(1);
	});

	it('fill a map with one tile for each district', () => {
		const map = provinceMap(content);
		const tiles = new Set(map?.districts.map(({ tile }) => tile.join()));
		expect(tiles.size).toBe(Object.keys(content.places?.districts ?? {}).length);
		for (const { tile } of map?.districts ?? []) {
			expect(tile[0]).toBeLessThan(map?.columns ?? 0);
			expect(tile[1]).toBeLessThan(map?.rows ?? 0);
		}
	});
});

describe('what machines read of a story', () => {
	it('is an Article about a person or a group, with its sources as citations', () => {
		const data = storyJsonLd(content, first());
		expect(data['@type']).toBe('Article');
		expect(data.about.name).toBe(first().name);
		expect(data.citation).toHaveLength(Object.keys(first().sources).length);
	});

	it('has absolute addresses and a picture only where the site has an address', () => {
		const named: Content = { ...content, site: { ...content.site, url: 'https://song-mo.example' } };
		expect(JSON.stringify(storyHead(content, first().id))).not.toContain('og:image');
		const head = JSON.stringify(storyHead(named, first().id));
		expect(head).toContain(`https://song-mo.example/guong/${first().id}/anh-chia-se.png`);
	});

	it('cannot end the script element that holds it', () => {
		const loud: Content = { ...content, stories: [{ ...first(), title: '</script><b>' }] };
		expect(JSON.stringify(storyHead(loud, first().id))).not.toContain('</script>');
	});
});

describe('the order of stories', () => {
	it('is newest first', () => {
		const days = sortedStories(content).map(({ publishedOn }) => publishedOn);
		expect(days).toEqual(days.toSorted().reverse());
	});
});
