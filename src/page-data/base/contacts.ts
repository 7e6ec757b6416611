import type { Content } from '../../collections/load.ts';

/** How to reach the office: what is known line by line, and one line for all that is not. */
export function contactLines({ site }: Pick<Content, 'site'>) {
	const { email, phone, address } = site.contacts;
	const all = [
		{ label: 'Thư điện tử', value: email },
		{ label: 'Điện thoại', value: phone },
		{ label: 'Địa chỉ', value: address },
	];
	const missing = all.filter(({ value }) => value === null).map(({ label }) => label.toLocaleLowerCase('vi'));
	return {
		lines: all.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
		/** "Chúng tôi chưa có thư điện tử, điện thoại, địa chỉ để công bố."; null where all are known. */
		missing: missing.length === 0 ? null : `Chúng tôi chưa có ${missing.join(', ')} để công bố.`,
	};
}
