/** Mail drafts: addresses that a mail program opens (RFC 6068) and the words in them. */

/** What a draft begins with. */
export interface MailDraft {
	/** '' leaves the recipient open. */
	readonly to: string;
	readonly subject: string;
	/** Lines apart by "\n". */
	readonly body: string;
}

/** Longer addresses are cut by some mail programs; measured in the address, where a letter with marks takes nine. */
export const MAIL_LIMIT = 2000;

/** The address that opens a draft: lines end in CRLF as RFC 6068 asks. */
export function mailAddress({ to, subject, body }: MailDraft): string {
	const words = body.replaceAll('\n', '\r\n');
	return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(words)}`;
}

/** The same where it is short enough for every program, else the draft without its words. */
export function safeMailAddress(draft: MailDraft): { readonly href: string; readonly whole: boolean } {
	const href = mailAddress(draft);
	if (href.length <= MAIL_LIMIT) return { href, whole: true };
	const { to, subject } = draft;
	const short = mailAddress({ to, subject, body: '' });
	return { href: short.slice(0, short.lastIndexOf('&body=')), whole: false };
}

/** An answer of a form. */
export interface Answer {
	readonly label: string;
	readonly value: string;
}

/** The words of a mail from what was filled in: "Tên: An", a long answer under its name; what is empty is left out. */
export function draftWords(opening: string, answers: readonly Answer[]): string {
	const filled = answers.map(({ label, value }) => ({ label, value: value.trim() }));
	const lines = filled
		.filter(({ value }) => value !== '')
		.map(({ label, value }) => (value.includes('\n') ? `${label}:\n${value}` : `${label}: ${value}`));
	return [opening, ...lines].join('\n\n').normalize('NFC');
}
