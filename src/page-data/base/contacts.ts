import type { Content } from '../../collections/load.ts';

/** How to reach the office: what is known line by line, and one line for all that is not. */
export function contactLines({ site }: Pick<Content, 'site'>) {
	const { email, phone, address, suppliedBy } = site.contacts;
	const all = [
		{ label: 'Thư điện tử', value: email },
		{ label: 'Điện thoại', value: phone },
		{ label: 'Địa chỉ', value: address },
	];
	const missing = all.filter(({ value }) => value === null).map(({ label }) => label.toLocaleLowerCase('vi'));
	return {
		lines: all.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
		/** "Chưa có thư điện tử, điện thoại, địa chỉ. Nơi cung cấp: …"; null where all are known. */
		missing: missing.length === 0 ? null : `Chưa có ${missing.join(', ')}. Nơi cung cấp: ${suppliedBy}.`,
	};
}
