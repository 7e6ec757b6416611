import { expect, it } from 'vitest';
import type { Content } from '../../collections/load.ts';
import { securityFile } from './security.ts';

const siteWith = (email: string | null, url: string | null) =>
	({ site: { url, contacts: { email, phone: null, address: null, suppliedBy: 'Văn phòng' } } }) as Content;

it('names the contact, a day within a year and its own address, as RFC 9116 asks', () => {
	expect(securityFile(siteWith('a@tinh.example', 'https://tinh.example'), '2026-11-29')).toBe(
		[
			'Contact: mailto:a@tinh.example',
			'Expires: 2027-05-28T00:00:00Z',
			'Preferred-Languages: vi',
			'Canonical: https://tinh.example/.well-known/security.txt',
			'',
		].join('\n'),
	);
});

it('is not there where nobody can be written to', () => {
	expect(securityFile(siteWith(null, 'https://tinh.example'), '2026-11-29')).toBeNull();
});
