import type { Manifest } from './manifest.ts';

/** A place that readers are served from. */
export interface Host {
	/** What readers have now; null where nothing was published yet. */
	readonly live: () => Promise<Manifest | null>;
	/** Brings a built site and lets readers have it, in one move where the place allows it; returns the release's name. */
	readonly publish: (site: Release) => Promise<string>;
	/** Lets readers have the release before again; returns its name. */
	readonly back: (hashed: Release['hashed']) => Promise<string>;
}

/** A built site on its way. */
export interface Release {
	readonly dir: string;
	/** How many releases stay, this one included. */
	readonly keep: number;
	/** Beginnings of paths whose names change with their content (scripts/hosting/table.ts). */
	readonly hashed: readonly string[];
}
