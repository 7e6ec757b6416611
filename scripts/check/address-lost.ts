import { LIST_FILE, lostAddresses } from '../published/addresses.ts';
import type { Finding } from './finding.ts';
import type { BuiltSite } from './site.ts';

/** Every address that was published is still there, or its going is written down. */
export function addressLost(site: BuiltSite): Promise<Finding[]> {
	return Promise.resolve(
		lostAddresses(site).map(({ address, line }) => ({
			code: 'address-lost',
			file: LIST_FILE,
			line,
			message: `Địa chỉ đã đăng không còn: ${address}`,
			remedy: `Trả lại tên tệp, id như cũ. Trang dời chỗ thì ghi vào moved.yaml, gương đã gỡ thì ghi vào withdrawn.yaml; bỏ hẳn thì xóa dòng này khỏi ${LIST_FILE}.`,
		})),
	);
}
