import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { mailTo } from '../base/mail.ts';
import { formView } from './taking-part.ts';
import { removalView } from '../story/removal.ts';

let content: Content;
beforeAll(async () => {
	content = await readContent(GOOD_ROOT);
});

/** The same content, its office known by mail and its site by address. */
function reachable(): Content {
	const contacts = { ...content.site.contacts, email: 'gop-y@songmo.example' };
	return { ...content, site: { ...content.site, contacts, url: 'https://songmo.example' } };
}

const STORY = { title: 'Vớt bèo & sửa cầu', path: '/guong/vot-beo/' };

describe('a form', () => {
	it('names the office that it is handed to; words of consent name us once we can be reached', () => {
		expect(formView(content, 'introduction').foot).toEqual([
			'Nơi nhận: Ủy ban nhân dân xã nơi người ấy sống.',
		]);
		expect(formView(content, 'consent').foot).toEqual(['Làm hai bản.']);
		expect(formView(reachable(), 'consent').foot).toEqual([
			'Làm hai bản.',
			'Nơi nhận: gop-y@songmo.example.',
		]);
	});
	it('puts short choices in a row and long ones on lines', () => {
		const choices = (key: 'introduction' | 'consent') =>
			formView(content, key).sections.flatMap(({ fields }) =>
				fields.filter((field) => field.choices.length > 0),
			);
		expect(choices('introduction').map(({ columns }) => columns)).toEqual([true]);
		expect(choices('consent').map(({ columns }) => columns)).toEqual([false]);
	});
});

describe('asking for a story to be taken back', () => {
	it('has no mail link while the address is not known', () => {
		expect(removalView(content, STORY)).toEqual({
			remove: { href: null },
			correct: { href: null },
			href: '/gioi-thieu-guong/#go-dinh-chinh',
		});
	});
	it('opens a mail with the title and the full address filled in', () => {
		const { remove, correct } = removalView(reachable(), STORY) ?? {};
		const words = [remove, correct].map((link) => decodeURIComponent(link?.href ?? ''));
		for (const word of words) {
			expect(word).toMatch(/^mailto:gop-y@songmo\.example\?subject=/u);
			expect(word).toContain(': Vớt bèo & sửa cầu');
			expect(word).toContain('https://songmo.example/guong/vot-beo/');
		}
		expect(words[0]).toContain('Đề nghị gỡ bài');
		expect(words[1]).toContain('Đề nghị đính chính');
	});
	it('is not there where the province has no page about it', () => {
		expect(removalView({ ...content, takingPart: null }, STORY)).toBeNull();
	});
});

describe('a mail about a page', () => {
	it('names the path alone while the site has no address of its own', () => {
		const { site } = reachable();
		const local = { ...content, site: { ...site, url: null } };
		const { href } = mailTo(local, { subject: 'S', path: '/a/', ask: 'Chỗ sai: ' });
		expect(href).toBe(
			'mailto:gop-y@songmo.example?subject=S&body=Trang%3A%20%2Fa%2F%0D%0A%0D%0ACh%E1%BB%97%20sai%3A%20',
		);
	});
});
