import type { Place } from '../../legal/address.ts';
import type { DocumentText } from '../document.ts';

type Addresses = DocumentText['addresses'];

/** The words that stand at an address, without what stands below it; '' where there is none. */
export function wordsAt(addresses: Addresses, address: string): string {
	const place = addresses.get(address);
	if (place === undefined) return '';
	return place.kind === 'block' ? place.block.content.text : place.provision.content.text;
}

/** Addresses of the lines under "Nơi nhận", in order. */
export function recipientLines(addresses: Addresses): readonly string[] {
	return [...addresses].filter(([, place]) => isRecipient(place)).map(([address]) => address);
}

/** Addresses of the rules in a part, in order: whatever is not just a heading of what follows. */
export function rulesIn(addresses: Addresses, part: string): readonly string[] {
	return [...addresses]
		.filter(([address, place]) => isRule(place) && (address === part || isBelow(place, part)))
		.map(([address]) => address);
}

function isRecipient(place: Place): boolean {
	return place.kind === 'block' && place.block.role === 'recipient';
}

function isRule(place: Place): boolean {
	return place.kind === 'provision' && !place.provision.isHeading && place.provision.content.text !== '';
}

function isBelow({ ancestors }: Place, part: string): boolean {
	return ancestors.some(({ address }) => address === part);
}
