/** Words that the editors no longer use (content/nation/words.yaml), in what the site's own code says as well. */
import { parse } from 'yaml';
import { parseRefusedWords, refusedInPage } from '../../src/collections/refused-words.ts';
import type { Finding } from './finding.ts';
import type { BuiltSite } from './site.ts';

/** No page says of the site what words.yaml refuses; words of documents and of sources are not ours. */
export function refusedWords(site: BuiltSite): Promise<Finding[]> {
	const rules = parseRefusedWords(parse(site.content('words.yaml') ?? ''));
	if (rules === null) return Promise.resolve([]);
	return Promise.resolve(
		site.pages().flatMap(({ path, ownWords, description = '' }) =>
			refusedInPage([...ownWords, description].join('\n'), rules).map(({ words, instead }) => ({
				code: 'refused-words',
				file: path,
				message: `Trang dùng lời không dùng nữa: “${words}”.`,
				remedy: `${instead} Lời ấy nằm trong src/ hoặc content/.`,
			})),
		),
	);
}
