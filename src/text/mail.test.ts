import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftWords, MAIL_LIMIT, mailAddress, safeMailAddress } from './mail.ts';

/** What a mail program would read out of an address. */
function opened(href: string): { to: string; subject: string | null; body: string | null } {
	const url = new URL(href);
	// RFC 6068 knows no "+" for a blank, so the form decoding of URLSearchParams would hide mistakes.
	const value = (name: string) => new RegExp(`[?&]${name}=([^&]*)`, 'u').exec(url.href)?.[1] ?? null;
	const [subject, body] = ['subject', 'body'].map((name) => {
		const found = value(name);
		return found === null ? null : decodeURIComponent(found);
	});
	return { to: decodeURIComponent(url.pathname), subject: subject ?? null, body: body ?? null };
}

describe('a mail address', () => {
	it('keeps every sign of the words, lines as CRLF', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (subject, body) => {
				fc.pre(!body.includes('\r'));
				const href = mailAddress({ to: 'gop-y@example.vn', subject, body });
				expect(opened(href)).toEqual({
					to: 'gop-y@example.vn',
					subject,
					body: body.replaceAll('\n', '\r\n'),
				});
			}),
		);
	});
	it('may leave the recipient open', () => {
		expect(mailAddress({ to: '', subject: 'Đề nghị', body: 'A & B' })).toBe(
			'mailto:?subject=%C4%90%E1%BB%81%20ngh%E1%BB%8B&body=A%20%26%20B',
		);
	});
	it('a recipient cannot smuggle in further fields', () => {
		expect(opened(mailAddress({ to: 'a@b.vn?bcc=c@d.vn', subject: 's', body: '' })).to).toBe(
			'a@b.vn?bcc=c@d.vn',
		);
	});
	it('leaves out words that some programs would cut, and says so', () => {
		const draft = { to: '', subject: 'Giới thiệu', body: 'ế'.repeat(400) };
		const { href, whole } = safeMailAddress(draft);
		expect(whole).toBe(false);
		expect(href.length).toBeLessThanOrEqual(MAIL_LIMIT);
		expect(opened(href)).toMatchObject({ subject: 'Giới thiệu', body: null });
		expect(safeMailAddress({ ...draft, body: 'ế' })).toMatchObject({ whole: true });
	});
});

describe('the words of a draft', () => {
	it('name what was filled in, long answers on their own lines, and leave out the rest', () => {
		const words = draftWords('Chào ban biên tập,', [
			{ label: 'Tên', value: ' An ' },
			{ label: 'Vai trò', value: '  ' },
			{ label: 'Việc', value: 'Vớt bèo.\nSửa cầu.' },
		]);
		expect(words).toBe('Chào ban biên tập,\n\nTên: An\n\nViệc:\nVớt bèo.\nSửa cầu.');
	});
	it('are composed letters whatever the keyboard gave', () => {
		expect(draftWords('', [{ label: 'Việc', value: 'Vớt bèo'.normalize('NFD') }])).toBe('\n\nViệc: Vớt bèo');
	});
});
