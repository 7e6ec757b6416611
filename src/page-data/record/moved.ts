import type { Content } from '../../collections/load.ts';
import { siteRecords } from './records.ts';

/** Routes of addresses that pages left. Throws, in Vietnamese, where a page still stands at one of them. */
export function movedRoutes(content: Content) {
	const taken = new Set(siteRecords(content).map(({ href }) => href));
	return content.moved.map(({ from, to }) => {
		if (taken.has(from)) throw new Error(`content/province/moved.yaml: ở địa chỉ cũ ${from} vẫn có trang.`);
		return { params: { moved: from.slice(1, -1) }, props: { to } };
	});
}
