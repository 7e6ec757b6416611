import type { BuiltSite } from '../check/site.ts';
import { addressesOf, LIST_FILE, lostAddresses, readList } from '../published/addresses.ts';
import { BuildError } from './error.ts';

/** How many lost addresses are named: a renamed record takes several with it. */
const MOST_SHOWN = 10;

/**
 * Stops a build that would take away an address that was published, before readers lose it. Says how many new ones
 * nobody wrote down yet; that stops nothing.
 */
export function checkPublished(site: BuiltSite): void {
	const promised = site.content(LIST_FILE);
	if (promised === undefined) return;
	const lost = lostAddresses(site);
	if (lost.length > 0)
		throw lostError(lost.map(({ address, line }) => `  ${LIST_FILE}:${String(line)}: ${address}`));
	const known = new Set(readList(promised).map(({ address }) => address));
	const fresh = addressesOf(site).filter((address) => !known.has(address)).length;
	if (fresh > 0)
		console.log(
			`Địa chỉ mới chưa ghi vào ${LIST_FILE}: ${String(fresh)}. Đăng trang rồi thì chạy: npm run published`,
		);
}

function lostError(places: readonly string[]): BuildError {
	const shown = places.slice(0, MOST_SHOWN);
	if (places.length > shown.length) shown.push(`  … và ${String(places.length - shown.length)} địa chỉ khác`);
	return new BuildError(
		[
			`Trang mới mất ${String(places.length)} địa chỉ đã đăng:`,
			...shown,
			'Trả lại tên tệp, id như cũ; trang dời chỗ thì ghi vào moved.yaml, gương đã gỡ thì ghi vào withdrawn.yaml;',
			`bỏ hẳn thì xóa các dòng ấy khỏi ${LIST_FILE} (content/README.md, mục “Địa chỉ đã đăng”).`,
		].join('\n'),
	);
}
