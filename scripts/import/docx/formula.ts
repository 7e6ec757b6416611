import { grouped, raised } from '../raised.ts';
import { elements, find, ownText } from './xml.ts';
import type { Element } from './xml.ts';

/** Returns a formula of Word in one line: "K=a/b", "√(x+1)", "x²". Properties hold no words. */
export function formulaText(node: Element): string {
	switch (node.name) {
		case 'm:t':
		case 'w:t':
			return ownText(node);
		case 'm:f':
			return `${grouped(part(node, 'm:num'))}/${grouped(part(node, 'm:den'))}`;
		case 'm:sSup':
			return part(node, 'm:e') + raised(part(node, 'm:sup'), 'up');
		case 'm:sSub':
			return part(node, 'm:e') + raised(part(node, 'm:sub'), 'down');
		case 'm:sSubSup':
			return part(node, 'm:e') + raised(part(node, 'm:sub'), 'down') + raised(part(node, 'm:sup'), 'up');
		case 'm:rad':
			return `${raised(part(node, 'm:deg'), 'up')}√${grouped(part(node, 'm:e'))}`;
		case 'm:d':
			return delimited(node);
		case 'm:nary':
			return (
				narySign(node) +
				raised(part(node, 'm:sub'), 'down') +
				raised(part(node, 'm:sup'), 'up') +
				part(node, 'm:e')
			);
		default:
			return node.name.endsWith('Pr') ? '' : elements(node).map(formulaText).join('');
	}
}

function part(node: Element, name: string): string {
	return elements(find(node, name)).map(formulaText).join('');
}

function delimited(node: Element): string {
	const sign = (name: string, usual: string) => find(node, 'm:dPr', name)?.attributes['m:val'] ?? usual;
	const inner = elements(node).filter(({ name }) => name === 'm:e');
	const words = inner.map((one) => elements(one).map(formulaText).join(''));
	return sign('m:begChr', '(') + words.join(sign('m:sepChr', ';')) + sign('m:endChr', ')');
}

function narySign(node: Element): string {
	return find(node, 'm:naryPr', 'm:chr')?.attributes['m:val'] ?? '∫';
}
