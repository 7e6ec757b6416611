import { z } from 'zod';
import { isoDate, label, sentences } from './fields.ts';
import { entriesOf } from './files/disk.ts';
import { contentName } from './files/names.ts';
import { atFile, type Loaded } from './files/records.ts';
import { placeIn } from './files/yaml-file.ts';
import { problem, type Problem } from './problems/problem.ts';

/** A photograph of a story: content/province/stories/anh/<file>. None is shown without words for it, credit and consent. */
export const pictureSchema = z.strictObject({
	/** File in content/province/stories/anh. */
	file: z.string().regex(/^[a-z0-9-]+\.(?:jpg|png|webp|avif)$/, {
		error: 'Tên tệp ảnh phải dạng ten-anh.jpg, .png, .webp hoặc .avif.',
	}),
	/** What is to be seen, for readers who do not see it. */
	alt: sentences,
	/** Who took it. */
	credit: label,
	/** On what terms it may be shown. */
	licence: label,
	/** The consent of those who are to be recognised. */
	consent: z.strictObject({
		/** The day. */
		on: isoDate,
		/** What they agreed to. */
		scope: sentences,
	}),
});

export type Picture = z.infer<typeof pictureSchema>;

/** What is asked of a story here. */
interface Pictured {
	readonly loaded: Loaded<{ readonly picture: Picture | null }> | null;
}

const FOLDER = ['stories', 'anh'] as const;

/** Pictures that stories name and that are not there, and files in the folder that no story names. */
export async function pictureProblems(
	root: string,
	stories: readonly Pictured[],
): Promise<readonly Problem[]> {
	const entries = (await entriesOf(root, ...FOLDER)) ?? [];
	const files = new Set(entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name));
	const named = stories.flatMap(({ loaded }) => {
		const picture = loaded?.value.picture ?? null;
		return loaded === null || picture === null ? [] : [{ yaml: loaded.yaml, file: picture.file }];
	});
	const missing = named
		.filter(({ file }) => !files.has(file))
		.map(({ yaml, file }) => {
			const place = placeIn(yaml, ['picture', 'file']);
			const remedy = 'Chép ảnh vào stories/anh/, hoặc ghi picture: null.';
			return problem('file-missing', place, 'Không có tệp ảnh này trong stories/anh/.', file, remedy);
		});
	// A story that cannot be read may be the one that names it.
	if (stories.some(({ loaded }) => loaded === null)) return missing;
	const used = new Set(named.map(({ file }) => file));
	const stray = entries
		.filter(({ name, isFolder }) => isFolder || !used.has(name))
		.map(({ name }) => {
			const place = atFile(contentName(root, ...FOLDER, name));
			const remedy = 'Xóa tệp này, hoặc dẫn nó ở picture.file của một gương.';
			return problem('file-extra', place, 'Không gương nào dùng ảnh này.', name, remedy);
		});
	return [...missing, ...stray];
}
