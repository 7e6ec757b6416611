/** `style="…"` that Starlight writes and the security policy would block. */

/**
 * Depth of an entry of the contents and size of an icon, which Starlight 0.42 hands to its stylesheets so (Astro's
 * `define:vars`, which is outside its policy: https://docs.astro.build/en/reference/configuration-reference/#securitycsp).
 * src/styles/reading.css says the same by selectors. Any other attribute stays and stops the build.
 */
const KNOWN = /\s+style="(?:--(?:depth|sl-icon-size|sl-icon-color):[^;"]*;?\s*)+"/u;
/** What is passed over whole, and tags; an attribute may hold ">". */
const PIECE =
	/<(script|style|title|textarea)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/giu;

/** A page without them; everything else stays as it is, letter by letter. */
export function withoutStyleAttributes(html: string): string {
	return html.replaceAll(PIECE, (piece, passedOver: string | undefined) =>
		passedOver === undefined && piece.includes(' style="--') ? piece.replace(KNOWN, '') : piece,
	);
}
