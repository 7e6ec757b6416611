import { describe, expect, it } from 'vitest';
import { readContent } from '../../collections/load.ts';
import { pictureRoutes, pictureView } from './story-picture.ts';

const content = await readContent('src/collections/fixtures/good');
const [story] = content.stories;
if (!story) throw new Error('no story in the fixture');

const PICTURE = {
	file: 'kenh.jpg',
	alt: 'Kênh buổi sáng.',
	credit: 'Ban biên tập',
	licence: 'dùng trên trang này',
	consent: { on: '2025-03-01', scope: 'Đăng trên trang.' },
};
const withPhoto = (width: number, height: number) => ({ ...story, picture: { ...PICTURE, width, height } });

describe('a photograph on a story page', () => {
	it('is offered in widths up to its own, with the smallest format first', () => {
		const view = pictureView(withPhoto(1000, 700));
		expect(view?.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp', 'image/jpeg']);
		const at = (width: number) => `/guong/${story.id}/anh-${String(width)}.avif ${String(width)}w`;
		expect(view?.sources[0]?.srcset).toBe([480, 800, 1000].map(at).join(', '));
		expect(view?.src).toBe(`/guong/${story.id}/anh-800.jpg`);
	});

	it('keeps its place free while it loads: the page knows its shape', () => {
		expect(pictureView(withPhoto(6000, 4000))).toMatchObject({ width: 1600, height: 1067 });
		expect(pictureView(withPhoto(640, 400))).toMatchObject({ width: 640, height: 400 });
	});

	it('has a file for every address that it names', () => {
		const shown = withPhoto(1600, 900);
		const files = pictureRoutes({ ...content, stories: [shown] }).map(
			({ params }) => `/guong/${params.story}/anh-${params.width}.${params.format}`,
		);
		const named = pictureView(shown)?.sources.flatMap(({ srcset }) =>
			srcset.split(', ').map((one) => one.split(' ')[0]),
		);
		expect(named?.toSorted()).toEqual(files.toSorted());
		expect(new Set(files).size).toBe(files.length);
	});

	it('is nothing where the story has none', () => {
		expect(pictureView({ ...story, picture: null })).toBeNull();
		expect(pictureRoutes({ ...content, stories: [{ ...story, picture: null }] })).toEqual([]);
	});
});
