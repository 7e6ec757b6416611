import type { Content } from '../../src/collections/load.ts';
import { summaryText } from './summary.ts';
import { findUnresolved } from './unresolved.ts';
import { citationNotices } from './unresolved-text.ts';

/** What is said of sound content: how much it holds, and how many of its citations lead nowhere. */
export async function soundText(root: string, content: Content): Promise<string> {
	return `${summaryText(content)}\n${citationNotices(await findUnresolved(root, content))}`;
}
