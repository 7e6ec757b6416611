import type { Content } from '../../collections/load.ts';
import { shiftDay } from '../../text/date.ts';

/** Where the file stands (RFC 9116, 3). */
const PLACE = '/.well-known/security.txt';
/** The RFC asks for less than a year; a site that is built daily renews it daily. */
const VALID_DAYS = 180;

/** To whom a security fault is told (RFC 9116); null where nobody can be written to. */
export function securityFile({ site: { url, contacts } }: Content, today: string): string | null {
	if (contacts.email === null) return null;
	return [
		`Contact: mailto:${contacts.email}`,
		`Expires: ${shiftDay(today, VALID_DAYS)}T00:00:00Z`,
		'Preferred-Languages: vi',
		...(url === null ? [] : [`Canonical: ${new URL(PLACE, url).href}`]),
		'',
	].join('\n');
}
