import type { Content } from '../../collections/load.ts';
import { paths } from './paths.ts';

/** A link as components print it. */
export interface Link {
	readonly href: string;
	readonly label: string;
}

/** Links to agencies, in the order given. Ids were checked by the loader. */
export function agencyLinks(content: Content, ids: readonly string[]): Link[] {
	return ids.map((id) => {
		const agency = content.agencies.find((candidate) => candidate.id === id);
		return { href: paths.agency(id), label: agency?.name ?? id };
	});
}
