import type { Content, Story } from '../../collections/load.ts';
import { jsonLdTag, type Head } from '../base/json-ld.ts';
import { STORY_FEED } from '../base/feed-keys.ts';
import { paths } from '../base/paths.ts';
import { placeName } from './story-views.ts';

/** What machines read of a story: Open Graph, schema.org, the feed. Absolute addresses only where the site has one. */
export function storyHead(content: Content, id: string): Head {
	const story = content.stories.find((one) => one.id === id);
	if (story === undefined) throw new Error(`Không có gương "${id}".`);
	return [
		property('og:type', 'article'),
		property('article:published_time', story.publishedOn),
		property('article:modified_time', lastChange(story)),
		...shareImage(content, story),
		...feedLink(content),
		jsonLdTag(storyJsonLd(content, story)),
	];
}

/** schema.org Article: who it is about, where it happened, on what it rests. Names only what the story names. */
export function storyJsonLd(content: Content, story: Story) {
	const { site, taxonomy } = content;
	return {
		'@context': 'https://schema.org',
		'@type': 'Article',
		headline: story.title,
		description: story.summary,
		inLanguage: 'vi',
		datePublished: story.publishedOn,
		dateModified: lastChange(story),
		...(site.url === null
			? {}
			: {
					url: absolute(site.url, paths.story(story.id)),
					mainEntityOfPage: absolute(site.url, paths.story(story.id)),
					image: absolute(site.url, paths.storyShareImage(story.id)),
				}),
		about: {
			'@type': story.kind === 'ca-nhan' ? 'Person' : 'Organization',
			name: story.name,
			...(story.recognition.length === 0 ? {} : { award: story.recognition.map(({ award }) => award) }),
		},
		contentLocation: { '@type': 'Place', name: placeName(content, story) },
		keywords: story.fields.map((field) => taxonomy.fields[field]?.label ?? field),
		publisher: { '@type': 'Organization', name: site.publisher.name ?? site.name },
		isAccessibleForFree: true,
		citation: Object.values(story.sources).map(({ title, publisher, url, published }) => ({
			'@type': 'CreativeWork',
			name: title,
			publisher: { '@type': 'Organization', name: publisher },
			...(url === null ? {} : { url }),
			...(published === null ? {} : { datePublished: published }),
		})),
	};
}

/** Other sites take pictures by absolute address only. */
function shareImage({ site }: Content, story: Story): Head {
	if (site.url === null) return [];
	return [
		property('og:image', absolute(site.url, paths.storyShareImage(story.id))),
		property('og:image:width', '1200'),
		property('og:image:height', '630'),
		property('og:image:alt', story.title),
		{ tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
	];
}

function feedLink({ site }: Content): Head {
	if (site.url === null) return [];
	const attrs = {
		rel: 'alternate',
		type: 'application/atom+xml',
		href: paths.feed(STORY_FEED, 'atom.xml'),
		title: 'Gương sáng',
	};
	return [{ tag: 'link', attrs }];
}

function lastChange({ changes, publishedOn }: Story): string {
	return changes.at(-1)?.on ?? publishedOn;
}

function property(name: string, content: string): Head[number] {
	return { tag: 'meta', attrs: { property: name, content } };
}

function absolute(site: string, path: string): string {
	return new URL(path, site).href;
}
