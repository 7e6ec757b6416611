import type { Content } from '../../collections/load.ts';
import { absoluteAddress } from '../../page-data/base/absolute.ts';
import { paths } from '../../page-data/base/paths.ts';
import { dataFile, json as printed, publishedTables, type DataFile, type PublishedTable } from './files.ts';

/** Terms of the W3C's Data Catalog Vocabulary, version 3; written out, so that nothing has to be fetched to read it. */
const CONTEXT = {
	dcat: 'http://www.w3.org/ns/dcat#',
	dct: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
	spdx: 'http://spdx.org/rdf/terms#',
	xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The catalogue of all tables for portals of open data (DCAT 3, JSON-LD). */
export function dcatCatalogue(content: Content) {
	const { site } = content;
	const at = (path: string) => absoluteAddress(content, path);
	return {
		'@context': CONTEXT,
		'@id': at(paths.data),
		'@type': 'dcat:Catalog',
		'dct:title': vietnamese(`Dữ liệu mở: ${site.name}`),
		'dct:description': vietnamese(site.intro),
		'dct:language': LANGUAGE,
		'dct:modified': day(site.checkedOn),
		'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': vietnamese(site.publisher.name ?? site.name) },
		'dct:rights': rights(content),
		'foaf:homepage': { '@id': at(paths.home) },
		'dcat:dataset': publishedTables(content).map((one) => dataset(content, one)),
	};
}

/** The same as a file. */
export function catalogueFile(content: Content): DataFile {
	return dataFile('dcat.jsonld', 'application/ld+json', printed(dcatCatalogue(content)));
}

function dataset(content: Content, { table, csv, json, schema }: PublishedTable) {
	const at = (path: string) => absoluteAddress(content, path);
	return {
		'@id': `${at(paths.dataTable(table.id))}#bang`,
		'@type': 'dcat:Dataset',
		'dct:identifier': table.id,
		'dct:title': vietnamese(table.name),
		'dct:description': vietnamese(table.description),
		'dct:language': LANGUAGE,
		'dct:modified': day(content.site.checkedOn),
		'dcat:version': table.version,
		'dcat:landingPage': { '@id': at(paths.dataTable(table.id)) },
		'dcat:distribution': [csv, json].map((file) => ({
			...distribution(at(file.href), file),
			'dct:rights': rights(content),
			'dct:conformsTo': { '@id': at(schema.href) },
		})),
	};
}

function distribution(address: string, { mediaType, size, sha256, name }: DataFile) {
	return {
		'@id': `${address}#tep`,
		'@type': 'dcat:Distribution',
		'dct:title': name,
		'dcat:accessURL': { '@id': address },
		'dcat:downloadURL': { '@id': address },
		'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
		'dcat:byteSize': { '@value': size, '@type': 'xsd:nonNegativeInteger' },
		'spdx:checksum': {
			'@type': 'spdx:Checksum',
			'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
			'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
		},
	};
}

const LANGUAGE = { '@id': 'http://id.loc.gov/vocabulary/iso639-1/vi' };

function rights({ site }: Content) {
	return { '@type': 'dct:RightsStatement', 'rdfs:label': vietnamese(site.licence.data) };
}

function vietnamese(text: string) {
	return { '@value': text, '@language': 'vi' };
}

function day(iso: string) {
	return { '@value': iso, '@type': 'xsd:date' };
}
