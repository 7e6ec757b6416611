/** "812 byte", "26 kB", "1,4 MB": a kilobyte is 1,000 bytes, as on the rest of the site. */
export function sizeWords(bytes: number): string {
	if (bytes < 1000) return `${String(bytes)} byte`;
	if (bytes < 1_000_000) return `${String(Math.max(1, Math.round(bytes / 1000)))} kB`;
	return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
