/**
 * The day of the build where the readers are (UTC+7), which every "hôm nay" of the site means. SITE_TODAY fixes it
 * for tests.
 */
export function today(): string {
	const readers = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
	return process.env['SITE_TODAY'] ?? readers;
}
