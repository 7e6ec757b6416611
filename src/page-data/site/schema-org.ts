/** What search engines are told of records, in schema.org's words. Only what the pages say too; unknown is left out. */
import type { Agency, Article, Content, Document } from '../../collections/load.ts';
import type { EffectStatus } from '../../legal/effect.ts';
import type { RelationKind } from '../../legal/effect-graph.ts';
import { absoluteAddress } from '../base/absolute.ts';
import { calendarEntries, fileEntries } from '../plan/calendar.ts';
import { documentById, documentName } from '../document/document-name.ts';
import { jsonLdTag, type Head } from '../base/json-ld.ts';
import { paths } from '../base/paths.ts';
import { statusView } from '../document/status.ts';

/** An agency, or a group that is no body of the state. */
export function agencyHead(content: Content, id: string): Head {
	const agency = content.agencies.find((one) => one.id === id);
	return agency === undefined ? [] : [jsonLdTag(agencyJsonLd(content, agency))];
}

function agencyJsonLd(content: Content, { id, name, short, kind, role, memberOf }: Agency) {
	const above = content.agencies.filter((one) => memberOf.includes(one.id));
	return {
		'@type': content.taxonomy.agencyKinds[kind]?.isGovernment ? 'GovernmentOrganization' : 'Organization',
		name,
		...(short === null ? {} : { alternateName: short }),
		description: role,
		mainEntityOfPage: absoluteAddress(content, paths.agency(id)),
		...(above.length === 0
			? {}
			: { memberOf: above.map((one) => ({ '@type': 'Organization', name: one.name })) }),
	};
}

/** A legal document with its force today, computed as everywhere. */
export function documentHead(content: Content, id: string): Head {
	return [jsonLdTag(documentJsonLd(content, documentById(content, id)))];
}

function documentJsonLd(content: Content, document: Document) {
	const { relations, official, summary } = document;
	return {
		...legislation(content, document),
		name: document.title,
		...(summary === null ? {} : { abstract: summary }),
		url: absoluteAddress(content, paths.document(document.id)),
		...(official === null ? {} : { sameAs: official }),
		...acts(content, relations),
		...(document.text === null ? {} : { workExample: fullText(content, document) }),
	};
}

/** One article of a document; what our guidance says of it is its abstract, never its words. */
export function articleHead(content: Content, documentId: string, address: string): Head {
	const document = documentById(content, documentId);
	const guidance = content.articles.find((one) => one.document === documentId && one.address === address);
	return [jsonLdTag(articleJsonLd(content, document, address, guidance))];
}

function articleJsonLd(content: Content, document: Document, address: string, guidance: Article | undefined) {
	const number = guidance?.article ?? address.replace(/^.*dieu-/u, '');
	const { status } = statusView(content, document.id, 'today', number);
	return {
		'@type': 'Legislation',
		name: `Điều ${number} ${documentName(document)}`,
		inLanguage: 'vi',
		url: absoluteAddress(content, paths.article(document.id, address)),
		...force(status),
		...(guidance === undefined ? {} : { abstract: guidance.summary }),
		isPartOf: {
			...legislation(content, document),
			name: document.title,
			url: absoluteAddress(content, paths.document(document.id)),
		},
	};
}

/** What a document and the parent of an article are told by alike. */
function legislation(content: Content, document: Document) {
	const { type, number, issuer, issuedOn, inForceOn, expiredOn } = document;
	const { status } = statusView(content, document.id);
	return {
		'@type': 'Legislation',
		...(number === null ? {} : { legislationIdentifier: number }),
		legislationType: type,
		inLanguage: 'vi',
		legislationPassedBy: { '@type': 'Organization', name: issuer },
		...(issuedOn === null ? {} : { legislationDate: issuedOn }),
		...(inForceOn === null ? {} : { legislationDateOfApplicability: inForceOn }),
		...(expiredOn === null ? {} : { expires: expiredOn }),
		...force(status),
	};
}

const FORCE: Readonly<Partial<Record<EffectStatus, string>>> = {
	'con-hieu-luc': 'InForce',
	'het-hieu-luc-mot-phan': 'PartiallyInForce',
	'het-hieu-luc': 'NotInForce',
	'chua-co-hieu-luc': 'NotInForce',
	'tam-ngung': 'NotInForce',
};

/** What is not known is not said. */
function force(status: EffectStatus) {
	const value = FORCE[status];
	return value === undefined ? {} : { legislationLegalForce: `https://schema.org/${value}` };
}

const ACTS: Readonly<Record<RelationKind, string>> = {
	'can-cu': 'citation',
	'huong-dan': 'legislationEnsuresImplementationOf',
	'sua-doi': 'legislationAmends',
	'thay-the': 'legislationRepeals',
	'bai-bo': 'legislationRepeals',
	'hop-nhat': 'legislationConsolidates',
	'dinh-chinh': 'legislationCorrects',
};

function acts(content: Content, relations: Document['relations']) {
	const byProperty = Map.groupBy(relations, ({ kind }) => ACTS[kind]);
	return Object.fromEntries(
		[...byProperty].map(([property, group]) => {
			const documents = [...new Set(group.map(({ document }) => document))];
			return [property, documents.map((id) => otherDocument(content, documentById(content, id)))];
		}),
	);
}

function otherDocument(content: Content, document: Document) {
	return {
		'@type': 'Legislation',
		...(document.number === null ? {} : { legislationIdentifier: document.number }),
		url: absoluteAddress(content, paths.document(document.id)),
	};
}

function fullText(content: Content, { id }: Document) {
	return {
		'@type': 'LegislationObject',
		url: absoluteAddress(content, paths.fullText(id)),
		inLanguage: 'vi',
		legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
	};
}

/** The days of the plan that have a day or a month of their own. */
export function calendarHead(content: Content): Head {
	const events = fileEntries(calendarEntries(content)).map(({ id, title, summary, from, to }) => ({
		'@type': 'Event',
		name: title,
		description: summary,
		startDate: from,
		endDate: to,
		url: absoluteAddress(content, `${paths.calendar}#${id}`),
	}));
	return events.length === 0 ? [] : [jsonLdTag({ '@graph': events })];
}
