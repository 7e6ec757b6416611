import { Aside, Steps } from '@astrojs/starlight/components';

/** Components of Starlight that guidance may hold: a notice set apart, an ordered list told as steps. */
export const guidance = { Aside, Steps };
