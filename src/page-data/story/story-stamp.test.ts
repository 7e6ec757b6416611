import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content, type Story } from '../../collections/load.ts';
import { storySocial } from './story-social.ts';
import { storyStamp } from './story-stamp.ts';

let content: Content;
let story: Story;
beforeAll(async () => {
	content = await readContent('src/collections/fixtures/good');
	const found = content.stories.find(({ id }) => id === 'nha-ong-vu-van-mo');
	if (!found) throw new Error('no story in the fixture');
	story = found;
});

describe('what a stamp shows', () => {
	it('is the main field, the district and the first figure of the story', () => {
		expect(storyStamp(content, story)).toMatchObject({
			seed: 'nha-ong-vu-van-mo',
			symbol: 'bong-lua',
			placeName: 'Mỏm Chài',
			fieldName: 'Nông nghiệp',
			figure: { about: 'hơn', text: '5', unit: 'ha' },
			title: 'Tem của gương: Gia đình ông Vũ Văn Mơ, Nông nghiệp, Mỏm Chài, hơn 5 ha',
		});
	});

	it('marks one tile for a district, all for the whole province, none where the place is not known', () => {
		const here = (place: Partial<Story['place']>) =>
			storyStamp(content, { ...story, place: { ...story.place, ...place } }).tiles.filter((tile) => tile.here)
				.length;
		expect(here({})).toBe(1);
		expect(here({ district: null, wholeProvince: true })).toBe(content.places ? 3 : 0);
		expect(here({ district: null })).toBe(0);
	});

	it('writes a range with both ends and numbers the Vietnamese way', () => {
		const figures = [{ value: 1500, to: 2000.5, about: null, unit: 'm²', label: 'đất' }];
		expect(storyStamp(content, { ...story, figures }).figure).toEqual({
			about: null,
			text: '1.500–2.000,5',
			unit: 'm²',
		});
	});

	it('names the province where the district is not known', () => {
		const place = { ...story.place, district: null, commune: null };
		expect(storyStamp(content, { ...story, place }).placeName).toBe('Sông Mơ');
		expect(storySocial(content, { ...story, place }).place).toBe('Tỉnh Sông Mơ');
	});
});

describe('what a picture for shared links says', () => {
	it('names commune, district and province of the time', () => {
		expect(storySocial(content, story).place).toBe('Xã Lúa Sớm, huyện Mỏm Chài, tỉnh Sông Mơ');
	});
});
