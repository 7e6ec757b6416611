import { extname } from 'node:path';
import { utf16Of } from './decode-text.ts';
import { ImportError } from './import-error.ts';

/** How a file that can be imported is stored. */
export type Format = 'docx' | 'html' | 'md' | 'txt' | Converted;

/** Formats that another program turns into one of ours. */
export type Converted = 'doc' | 'odt' | 'rtf' | 'pdf';

/** What files begin with. Names lie: sites serve pages as .doc and Word files under any name. */
const STARTS: readonly (readonly [RegExp, Format | 'pdf' | 'doc' | 'rtf' | 'mht'])[] = [
	[/^PK\x03\x04/u, 'docx'],
	[/^%PDF/u, 'pdf'],
	[/^\xd0\xcf\x11\xe0/u, 'doc'],
	[/^\{\\rtf/u, 'rtf'],
	[/^(?:MIME-Version:|From: <Saved by)/u, 'mht'],
	[
		/^(?:\xef\xbb\xbf)?\s*(?:---\s*)?(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|div|table|p)\b/iu,
		'html',
	],
];

const BY_EXTENSION: Readonly<Record<string, Format>> = {
	'.docx': 'docx',
	'.html': 'html',
	'.htm': 'html',
	'.xhtml': 'html',
	'.md': 'md',
	'.markdown': 'md',
	'.txt': 'txt',
	'.odt': 'odt',
};

/** What to do with files that hold words but cannot be read here. */
const REMEDIES: Readonly<Record<string, string>> = {
	mht: 'chưa nhận trang web lưu thành một tệp (.mht). Hãy lưu lại trang dạng “chỉ HTML” (.html) rồi nhập lại.',
};

const HEAD = 1024;

/** Returns how a file is stored, from its first bytes, else its name. Throws ImportError where it cannot be imported. */
export function formatOf(path: string, bytes: Buffer): Format {
	const extension = extname(path).toLowerCase();
	const wide = utf16Of(bytes);
	const start16 = wide === null ? null : new TextDecoder(wide).decode(bytes.subarray(0, HEAD));
	const head = start16 ?? bytes.subarray(0, HEAD).toString('latin1');
	const start = STARTS.find(([pattern]) => pattern.test(head))?.[1];
	const found = extension === '.odt' ? 'odt' : (start ?? BY_EXTENSION[extension] ?? extension.slice(1));
	const remedy = REMEDIES[found];
	if (remedy !== undefined) throw new ImportError(`${path}: ${remedy}`);
	if (isFormat(found)) {
		// A text whose first line happens to be a tag is what its name says.
		return found === 'html' && (extension === '.md' || extension === '.markdown') ? 'md' : found;
	}
	throw new ImportError(
		`${path}: chỉ nhận tệp .docx, .html, .md và .txt; .doc, .odt, .rtf và .pdf có chữ thì được đổi trước khi đọc.`,
	);
}

const FORMATS: ReadonlySet<string> = new Set(['docx', 'html', 'md', 'txt', 'doc', 'odt', 'rtf', 'pdf']);

function isFormat(name: string): name is Format {
	return FORMATS.has(name);
}
