import type { Nodes, Root } from 'mdast';
import { lineOf, nodesIn } from '../../markdown/words.ts';
import { addressFault, namesUser } from '../fields.ts';
import { problem, type Problem } from '../problems/problem.ts';

/**
 * Links that lead nowhere or elsewhere than they seem to, and pictures of other sites, wherever the address is written:
 * in the link, or apart from it (`[1]: …`).
 */
export function linkProblems(file: string, tree: Root): readonly Problem[] {
	const nodes = Array.from(nodesIn(tree));
	const shown = new Set(nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])));
	return nodes.flatMap((node) => {
		if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return [];
		const isPicture = node.type === 'image' || (node.type === 'definition' && shown.has(node.identifier));
		const wrong = isPicture ? pictureFault(node.url) : linkFault(node.url);
		return wrong === null ? [] : [urlProblem(file, node, node.url, wrong)];
	});
}

/** What is wrong, and how to mend it. */
type Wrong = readonly [message: string, remedy: string];

const UNUSABLE: Wrong = [
	'Liên kết không dùng được.',
	'Viết https://… cho trang khác, /… cho trang của mình, #… cho chỗ trong trang.',
];
const USER_IN_ADDRESS: Wrong = [
	'Trước dấu “@” của địa chỉ là tên người dùng: liên kết dẫn tới nơi khác với nơi nó có vẻ dẫn tới.',
	'Bỏ phần trước dấu “@”, hoặc viết địa chỉ thật của trang ấy.',
];
const PICTURE: Wrong = [
	'Ảnh không nằm trong trang.',
	'Trang không tải ảnh từ nơi khác: bỏ ảnh này, hoặc viết địa chỉ /… của ảnh trên trang.',
];

/** Browsers read a backslash as a slash, and drop ends of lines and tabs. */
const MISREAD = /[\\\s\p{Cc}]/u;

function linkFault(url: string): Wrong | null {
	if (MISREAD.test(url)) return UNUSABLE;
	if (isOwn(url) || url.startsWith('#') || /^(?:mailto|tel):./i.test(url)) return null;
	if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) return UNUSABLE;
	if (namesUser(url)) return USER_IN_ADDRESS;
	const fault = addressFault(url);
	return fault === null ? null : [fault, UNUSABLE[1]];
}

function pictureFault(url: string): Wrong | null {
	return isOwn(url) && !MISREAD.test(url) ? null : PICTURE;
}

/** "//host/" is another site. */
function isOwn(url: string): boolean {
	return url.startsWith('/') && !url.startsWith('//');
}

function urlProblem(file: string, node: Nodes, url: string, [message, remedy]: Wrong): Problem {
	return problem('url-invalid', { file, line: lineOf(node), field: null }, message, url, remedy);
}
