import type { Content } from '../../collections/load.ts';
import { absoluteAddress } from '../../page-data/base/absolute.ts';
import { jsonLdTag, type Head } from '../../page-data/base/json-ld.ts';
import { paths } from '../../page-data/base/paths.ts';
import { publishedTables, type PublishedTable } from './files.ts';

/** What machines read of the page of open data. */
export function dataHead(content: Content): Head {
	return [
		jsonLdTag(catalogueJsonLd(content)),
		{
			tag: 'link',
			attrs: { rel: 'alternate', type: 'application/ld+json', href: paths.dataFile('dcat.jsonld') },
		},
	];
}

/** schema.org DataCatalog: every table as a Dataset. */
function catalogueJsonLd(content: Content) {
	const { site } = content;
	return {
		'@type': 'DataCatalog',
		name: `Dữ liệu mở: ${site.name}`,
		description: site.intro,
		url: absoluteAddress(content, paths.data),
		dataset: publishedTables(content).map(({ table }) => ({
			'@type': 'Dataset',
			name: table.name,
			description: table.description,
			url: absoluteAddress(content, paths.dataTable(table.id)),
		})),
	};
}

/** schema.org Dataset: one table with its files. */
export function tableHead(content: Content, { table, csv, json }: PublishedTable): Head {
	const { site } = content;
	return [
		jsonLdTag({
			'@type': 'Dataset',
			name: `${table.name}: ${site.name}`,
			description: table.description,
			url: absoluteAddress(content, paths.dataTable(table.id)),
			identifier: table.id,
			version: table.version,
			inLanguage: 'vi',
			dateModified: site.checkedOn,
			isAccessibleForFree: true,
			conditionsOfAccess: site.licence.data,
			creator: { '@type': 'Organization', name: site.publisher.name ?? site.name },
			variableMeasured: table.columns.map(({ key }) => key),
			distribution: [csv, json].map(({ href, mediaType, size, sha256 }) => ({
				'@type': 'DataDownload',
				contentUrl: absoluteAddress(content, href),
				encodingFormat: mediaType,
				contentSize: `${String(size)} B`,
				sha256,
			})),
		}),
	];
}
