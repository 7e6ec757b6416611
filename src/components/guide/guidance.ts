import { Aside, Steps } from '@astrojs/starlight/components';
import Award from './AwardLine.astro';
import Quote from './PlanQuote.astro';
import Provision from './ProvisionLine.astro';

/** What all guidance may hold (`src/collections/prose/components.ts`): Starlight's notice and steps, and our facts. */
export const guidance = { Aside, Award, Provision, Quote, Steps };
