/** Pictures for shared links need the site's address; where there is none they would be drawn for nobody. */
import { describe, expect, it } from 'vitest';
import { builtFile, builtFiles, READS_SITE } from './source.ts';

describe.runIf(READS_SITE)('the built site', () => {
	it('has pictures for shared links where it has an address, and only there', () => {
		const hasAddress = builtFile('/index.html').toString().includes('<link rel="canonical"');
		const stories = builtFiles('/tem.svg').map((path) => path.replace('tem.svg', 'anh-chia-se.png'));
		expect(stories.length).toBeGreaterThan(1);
		expect(builtFiles('/anh-chia-se.png').filter((path) => path.startsWith('/guong/'))).toEqual(
			hasAddress ? stories : [],
		);
	});
});
