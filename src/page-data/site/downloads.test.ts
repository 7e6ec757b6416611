import { describe, expect, it } from 'vitest';
import { downloadsPage, downloadView, type Download } from './downloads.ts';

const file = (href: string, more: Partial<Download> = {}): Download => ({
	href,
	label: 'PDF',
	bytes: 26_400,
	sha256: 'a'.repeat(64),
	group: 'van-ban',
	...more,
});

describe('the list of files', () => {
	const of = { title: 'Kế hoạch số 5', href: '/van-ban/ke-hoach-5/' };
	const files = [
		file('/du-lieu/viec.csv', { group: 'du-lieu' }),
		file('/van-ban/a.pdf', { of }),
		file('/van-ban/b.pdf'),
		file('/van-ban/a.xml', { of }),
	];
	it('keeps the order of its groups and leaves empty ones out', () => {
		expect(downloadsPage(files).map(({ id }) => id)).toEqual(['van-ban', 'du-lieu']);
	});
	it('puts files of one subject together', () => {
		const [documents] = downloadsPage(files);
		expect(
			documents?.sets.map(({ subject, files: all }) => [subject?.title, all.map(({ name }) => name)]),
		).toEqual([
			['Kế hoạch số 5', ['a.pdf', 'a.xml']],
			[undefined, ['b.pdf']],
		]);
	});
	it('leads to the pages where files stand beside what they are of, and counts them', () => {
		const sheets = [1, 2].map((number) =>
			file(`/guong/${String(number)}/tai-ve/${String(number)}.pdf`, { group: 'guong' }),
		);
		expect(downloadsPage(sheets)).toMatchObject([
			{ sets: [], at: { href: '/guong/', count: '2 tệp, 53 kB' } },
		]);
	});
});

it('a file is named by the last step of its address', () => {
	expect(downloadView(file('/van-ban/x/tai-ve/x.pdf'))).toMatchObject({ name: 'x.pdf', size: '26 kB' });
});
