import { createHash } from 'node:crypto';
import { Document } from 'yaml';
import { shortAgency } from '../../src/legal/agency.ts';
import type { DocumentFacts } from '../../src/legal/tree.ts';

const HEADER = ` Do lệnh "npm run import" tạo ra từ text.txt. Có thể sửa tay; sau khi sửa, nhập lại phải thêm --force.
 null = chưa có thông tin.`;

/** What each fact that needs a word of explanation means; the comment stands behind the value. */
const COMMENTS: Readonly<Record<string, string>> = {
	issuerShort: ' tên ngắn khi viện dẫn',
	receivedFrom: ' ai cung cấp bản này; null = chưa có thông tin',
};

/** Returns document.yaml for a text: the facts it states, and the SHA-256 of its bytes. Same input, same output. */
export function documentYaml(id: string, facts: DocumentFacts, bytes: Uint8Array): string {
	const { type, number, issuer, place, title, issuedOn, signer, signerOffice } = facts;
	const text = { file: 'text.txt', sha256: sha256(bytes), receivedFrom: null, receivedOn: null };
	const issuerShort = shortAgency(issuer);
	const document = new Document({
		id,
		type,
		number,
		issuer,
		issuerShort,
		place,
		title,
		issuedOn,
		signer,
		signerOffice,
		text,
		checkedOn: null,
	});
	document.commentBefore = HEADER;
	const yaml = document.toString({ lineWidth: 0 });
	return yaml.replace(/^( *)(\w+): (.+)$/gmu, (line, _indent: string, key: string) => {
		const comment = COMMENTS[key];
		return comment === undefined ? line : `${line} #${comment}`;
	});
}

/** Returns the SHA-256 of `bytes` in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
