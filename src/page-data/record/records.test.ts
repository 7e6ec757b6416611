import { expect, it } from 'vitest';
import { readContent } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { siteRecords } from './records.ts';

const content = await readContent(GOOD_ROOT);

/** The kinds whose records note their changes, as the table of collections gives them. */
const kinds = Object.entries(content).flatMap(([kind, records]: [string, unknown]) =>
	Array.isArray(records) ? [{ kind, records: (records as object[]).filter(hasChanges) }] : [],
);

it.each(kinds.filter(({ records }) => records.length > 0))(
	'every record of “$kind” is listed, so that its changes are told: else name the kind in siteRecords',
	({ records }) => {
		const without = siteRecords({ ...content, ...emptied(records) });
		expect(siteRecords(content).length - without.length).toBe(records.length);
	},
);

function hasChanges(record: object): boolean {
	return 'changes' in record;
}

/** The content without these records. */
function emptied(records: readonly object[]): object {
	const kept = Object.entries(content).filter(
		([, all]: [string, unknown]) => Array.isArray(all) && all.some((one) => records.includes(one as object)),
	);
	return Object.fromEntries(kept.map(([kind]) => [kind, []]));
}
