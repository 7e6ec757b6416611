import type { Finding } from './finding.ts';
import type { BuiltSite } from './site.ts';

/**
 * "Hôm nay" written into a page is the day of its build. So no words say of a status that it is today's, and a page
 * with a label of today says which day that is, in a `<time data-today>` that scripts set to the reader's day.
 */
export function statusToday(site: BuiltSite): Promise<Finding[]> {
	return Promise.resolve(
		site
			.pages()
			.flatMap(({ path, statuses, hasToday, saysToday }) => [
				...saysToday.map((words) => finding(path, `“${words}”: “hôm nay” viết sẵn là ngày dựng trang.`)),
				...(statuses.some(({ when }) => when === 'today') && !hasToday
					? [finding(path, 'Có nhãn hiệu lực mà không ghi nhãn tính đến ngày nào (time data-today).')]
					: []),
			]),
	);
}

function finding(file: string, message: string): Finding {
	return {
		code: 'status-today',
		file,
		message,
		remedy: 'Dùng StatusDay (“Tính đến …”) cạnh nhãn, hoặc khung trang chung có PageFoot.',
	};
}
