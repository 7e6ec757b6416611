/** Lays what readers ask (content/asked) over the pages and records it was written for. */
import type { Asked } from '../collections/load.ts';
import type { PageFacts } from './page-facts.ts';

/** Adds the phrases to whatever has their address. */
export function withAsked<Item extends PageFacts & { readonly url: string }>(
	items: readonly Item[],
	asked: readonly Asked[],
): Item[] {
	const phrases = new Map(asked.map((one) => [one.address, one.phrases]));
	return items.map((item) => {
		const own = phrases.get(item.url);
		return own === undefined ? item : { ...item, asked: own };
	});
}

/** Throws where an address was asked for that nothing searchable has: its phrases would lead nowhere. */
export function refuseUnknownAsked(asked: readonly Asked[], urls: Iterable<string>): void {
	const known = new Set(urls);
	const lost = asked.filter(({ address }) => !known.has(address));
	if (lost.length === 0) return;
	const lines = lost.map(
		({ address, place }) =>
			`${place.file}:${String(place.line)}: không có trang hay mục nào ở ${address}. Sửa địa chỉ cho trùng một trang tìm được, hoặc xóa mục này.`,
	);
	throw new Error(`Cách hỏi dẫn tới chỗ không có:\n${lines.join('\n')}`);
}
