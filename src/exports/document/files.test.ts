import { expect, it, vi } from 'vitest';
import { readContent } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { hasText } from '../../page-data/document/full-text.ts';
import { documentFile, documentFileRoutes, filesOfDocument } from './files.ts';

it('a file that cannot be made is named in Vietnamese and left out; the others are made', async () => {
	const good = await readContent(GOOD_ROOT);
	const whole = good.documents.find(hasText);
	if (whole === undefined) throw new Error('no document with words');
	const broken = { ...whole, checkedOn: 'không phải ngày' };
	const content = { ...good, documents: good.documents.map((one) => (one.id === whole.id ? broken : one)) };
	await expect(documentFile(content, whole.id, 'pdf')).rejects.toThrow(
		new RegExp(`^documents/${whole.id}/text\\.txt.*không làm được tệp \\.pdf`, 'u'),
	);
	const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	const made = (await filesOfDocument(content, broken)).map(({ href }) =>
		href.slice(href.lastIndexOf('.') + 1),
	);
	const routes = (await documentFileRoutes(content)).map(({ props }) => props.extension);
	expect(said.mock.calls.flat().join(' ')).toContain('không làm được tệp .pdf');
	said.mockRestore();
	expect(made).toEqual(expect.arrayContaining(['txt', 'md', 'xml', 'json']));
	expect(made).not.toContain('pdf');
	expect(routes).toEqual(made);
});
