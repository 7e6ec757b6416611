import type { Content } from '../../collections/load.ts';
import { effectSteps, type EffectStep } from '../../legal/effect.ts';
import { statusWords } from '../../legal/effect-words.ts';
import { documentName } from '../../page-data/document/document-name.ts';
import type { WordedDocument } from '../../page-data/document/full-text.ts';
import { fullAddress } from '../../page-data/base/mail.ts';
import { paths } from '../../page-data/base/paths.ts';
import { firstDay, isDated, textKey, textOf, type DatedText } from '../../page-data/document/texts.ts';
import { siteGraph } from '../../page-data/document/status.ts';
import { slug } from '../../text/slug.ts';
import { element } from '../xml.ts';
import { lines } from './body.ts';

/** Who made this file, and who issued the document: eIds in the references. */
const SITE = '#trang';
const ISSUER = '#co-quan';

/** The standard demands a date; this one stands for a day that no source says, and its name says so. */
const NO_DATE = { date: '0001-01-01', name: 'chưa có thông tin' };

/** What the file says of the document: its names in the standard's scheme, its life, what it is bound to. */
export function metaXml(content: Content, document: WordedDocument): string {
	const steps = effectSteps(siteGraph(content), document.id);
	return lines('meta', {}, [
		identification(content, document),
		...lifecycle(document, steps),
		...temporal(document, steps),
		references(content, document, steps),
	]);
}

/** What the file says of an annex: it is a component of the same work. */
export function annexMetaXml(content: Content, document: WordedDocument, address: string): string {
	return lines('meta', {}, [identification(content, document, address)]);
}

/** Work, expression and manifestation: FRBR, as the naming convention of the standard has it. */
function identification(content: Content, document: WordedDocument, component = 'main'): string {
	const { type, issuedOn, number, title, text, checkedOn } = document;
	const kind = isAct(type) ? 'act' : 'doc';
	const work = ['/akn/vn', kind, slug(type), issuedOn ?? 'chua-ro-ngay', slug(number ?? 'chua-co-so')].join(
		'/',
	);
	const from = textOf(document)?.from ?? null;
	const expression = `${work}/vie@${from ?? issuedOn ?? ''}`;
	const issued = dateXml(issuedOn, 'ban hành');
	const author = (href: string) => element('FRBRauthor', { href });
	const page = fullAddress(content, paths.document(document.id));
	return lines('identification', { source: SITE }, [
		lines('FRBRWork', {}, [
			element('FRBRthis', { value: `${work}/!${component}` }),
			element('FRBRuri', { value: work }),
			element('FRBRalias', { name: 'trang', value: page }),
			issued,
			author(ISSUER),
			element('FRBRcountry', { value: 'vn' }),
			element('FRBRsubtype', { value: slug(type) }),
			...(number === null ? [] : [element('FRBRnumber', { value: number })]),
			element('FRBRname', { value: title }),
		]),
		lines('FRBRExpression', {}, [
			element('FRBRthis', { value: `${expression}/!${component}` }),
			element('FRBRuri', { value: expression }),
			from === null ? issued : dateXml(from, 'lời văn từ ngày này'),
			author(ISSUER),
			element('FRBRlanguage', { language: 'vie' }),
		]),
		lines('FRBRManifestation', {}, [
			element('FRBRthis', { value: `${expression}/!${component}.xml` }),
			element('FRBRuri', { value: `${expression}.akn` }),
			element('FRBRalias', { name: 'SHA-256 của bản nhận được', value: text.sha256 }),
			dateXml(checkedOn ?? issuedOn, 'kiểm lần cuối'),
			author(SITE),
			element('FRBRformat', { value: 'application/xml' }),
		]),
	]);
}

/** Rules that bind everyone are acts; a plan, a report, an official letter are documents. */
export function isAct(type: string): boolean {
	return /^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư)/u.test(type);
}

function dateXml(date: string | null, name: string): string {
	return element('FRBRdate', date === null ? NO_DATE : { date, name });
}

const eventId = (index: number) => `su-kien-${String(index + 1)}`;
const datedSteps = (steps: readonly EffectStep[]) =>
	steps.filter((step): step is EffectStep & { readonly from: string } => step.from !== null);

/** Every day on which the document's effect changes, after the day of issue. */
function lifecycle(document: WordedDocument, steps: readonly EffectStep[]): string[] {
	const { issuedOn } = document;
	const events = datedSteps(steps).map((step, index) =>
		element('eventRef', {
			eId: eventId(index),
			date: step.from,
			source: SITE,
			refersTo: `#${step.status}`,
			type: step.status === 'het-hieu-luc' ? 'repeal' : step.amended ? 'amendment' : null,
		}),
	);
	const issue =
		issuedOn === null
			? []
			: [element('eventRef', { eId: 'ban-hanh', date: issuedOn, source: SITE, type: 'generation' })];
	const all = [...issue, ...events, ...textEvents(document)];
	return all.length === 0 ? [] : [lines('lifecycle', { source: SITE }, all)];
}

const textEventId = (text: DatedText) => `loi-van-${textKey(text)}`;

/** The first day of each text of a document that has several. */
function textEvents(document: WordedDocument): string[] {
	if (!isDated(document)) return [];
	return document.texts.flatMap((text) => {
		const date = firstDay(document, text);
		const type = text.from === null ? 'generation' : 'amendment';
		return date === null ? [] : [element('eventRef', { eId: textEventId(text), date, source: SITE, type })];
	});
}

/** The days of the text in this file. */
function textInterval(document: WordedDocument): string[] {
	const text = textOf(document);
	if (text === undefined || !isDated(document) || firstDay(document, text) === null) return [];
	const next = document.texts[document.texts.indexOf(text) + 1];
	const interval = element('timeInterval', {
		start: `#${textEventId(text)}`,
		end: next === undefined ? null : `#${textEventId(next)}`,
		refersTo: `#${TEXT_CONCEPT}`,
	});
	return [lines('temporalGroup', { eId: 'loi-van' }, [interval])];
}

const TEXT_CONCEPT = 'loi-van-trong-tep';

function temporal(document: WordedDocument, steps: readonly EffectStep[]): string[] {
	const dated = datedSteps(steps);
	const ofText = textInterval(document);
	if (dated.length === 0 && ofText.length === 0) return [];
	const intervals = dated.map(({ status }, index) =>
		element('timeInterval', {
			start: `#${eventId(index)}`,
			end: index + 1 < dated.length ? `#${eventId(index + 1)}` : null,
			refersTo: `#${status}`,
		}),
	);
	const ofEffect = dated.length === 0 ? [] : [lines('temporalGroup', { eId: 'hieu-luc' }, intervals)];
	return [lines('temporalData', { source: SITE }, [...ofEffect, ...ofText])];
}

function references(content: Content, document: WordedDocument, steps: readonly EffectStep[]): string {
	const { issuer, relations, signer } = document;
	const statuses = new Map(steps.map((step) => [step.status, statusWords(step.status)]));
	return lines('references', { source: SITE }, [
		...relations.map(({ kind, document: other }, index) =>
			element('activeRef', {
				eId: `quan-he-${String(index + 1)}`,
				href: fullAddress(content, paths.document(other)),
				showAs: `${kind}: ${nameOf(content, other)}`,
			}),
		),
		element('TLCOrganization', {
			eId: ISSUER.slice(1),
			href: `/akn/ontology/organization/vn/${slug(issuer)}`,
			showAs: issuer,
		}),
		element('TLCOrganization', {
			eId: SITE.slice(1),
			href: fullAddress(content, paths.home),
			showAs: content.site.name,
		}),
		...(signer === null
			? []
			: [
					element('TLCPerson', {
						eId: 'nguoi-ky-van-ban',
						href: `/akn/ontology/person/vn/${slug(signer)}`,
						showAs: signer,
					}),
				]),
		...(isDated(document)
			? [
					element('TLCConcept', {
						eId: TEXT_CONCEPT,
						href: '/akn/ontology/concept/vn/loi-van',
						showAs: 'Lời văn trong tệp này',
					}),
				]
			: []),
		...[...statuses].map(([status, showAs]) =>
			element('TLCConcept', { eId: status, href: `/akn/ontology/concept/vn/${status}`, showAs }),
		),
	]);
}

function nameOf(content: Content, id: string): string {
	const other = content.documents.find((one) => one.id === id);
	return other === undefined ? id : documentName(other);
}
