/** Addresses of headings in prose, for the Markdown processor: "#cac-moc-thoi-gian", as all other addresses are. */
import type { HastPluginEntry } from 'satteri';
import { slug } from './slug.ts';

/** Gives each heading an id from its words; a second heading of the same words gets "-2". One call a document. */
export const headingAddresses: HastPluginEntry = () => {
	const used = new Map<string, number>();
	return {
		name: 'heading-addresses',
		element: {
			filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
			visit(node, context) {
				const base = slug(context.textContent(node));
				const count = (used.get(base) ?? 0) + 1;
				used.set(base, count);
				if (base !== '') context.setProperty(node, 'id', count === 1 ? base : `${base}-${String(count)}`);
			},
		},
	};
};
