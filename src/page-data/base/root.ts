/**
 * The folder that editors write, relative to where the command runs.
 * CONTENT_DIR lets a test build another province without touching this one.
 */
export function contentRoot(): string {
	return process.env['CONTENT_DIR'] ?? 'content';
}
