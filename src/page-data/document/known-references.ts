import { remembered } from '../../collections/files/memory.ts';
import { findReferences } from '../../legal/references/find.ts';

/** What words cite, as `findReferences` finds it, remembered from one build to the next: the words rarely change. */
export function knownReferences(
	...asked: Parameters<typeof findReferences>
): ReturnType<typeof findReferences> {
	return remembered('references', JSON.stringify(asked), () => findReferences(...asked));
}
