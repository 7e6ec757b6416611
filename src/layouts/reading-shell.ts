import type { StarlightPlugin } from '@astrojs/starlight/types';

/**
 * Starlight as the shell of documents: each page's place among its neighbours, and the words that this site says
 * otherwise than Starlight's own Vietnamese (a plugin gives them: Starlight looks for translations in src/content only).
 */
export const readingShell: StarlightPlugin = {
	name: 'reading-shell',
	hooks: {
		'config:setup': ({ addRouteMiddleware }) => {
			addRouteMiddleware({ entrypoint: './src/layouts/reading-route.ts' });
		},
		'i18n:setup': ({ injectTranslations }) => {
			injectTranslations({
				vi: {
					'menuButton.accessibleLabel': 'Mục lục',
					'sidebarNav.accessibleLabel': 'Mục lục',
					'tableOfContents.overview': 'Đầu trang',
				},
			});
		},
	},
};
