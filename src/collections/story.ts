import type { Root } from 'mdast';
import { z } from 'zod';
import { changeSchema } from './change.ts';
import { isSlug, isoDate, label, sentences, slug, webAddress, year, type WithId } from './fields.ts';
import type { Read } from './files/collection.ts';
import { entriesOf, type Entry } from './files/disk.ts';
import { contentName } from './files/names.ts';
import { readPhotos, type Photo } from './files/photos.ts';
import { atFile, type Loaded } from './files/records.ts';
import { problem, type Problem } from './problems/problem.ts';
import type { Component } from './prose/components.ts';
import { readProseFile } from './prose/prose-file.ts';
import { pictureProblems, pictureSchema, type Picture } from './story-picture.ts';
import { refusal } from './story-refusals.ts';

/** Who a story is about. */
export const STORY_KINDS = ['ca-nhan', 'tap-the', 'ho-gia-dinh', 'cong-dong'] as const;

/** How many figures a story page draws. */
export const MOST_FIGURES = 6;

/** Keys of `sources`, in a list that names at least one. */
const sourceKeys = z.array(slug).min(1);

/** Where a story was read. */
const storySourceSchema = z.strictObject({
	/** The page's title, or what we call it where the title was not kept. */
	title: label,
	/** Who published it: a newspaper, an office, an association. */
	publisher: label,
	/** Its full address; null where only part of it was kept. */
	url: webAddress.nullable(),
	/** The day it was published; null where none was seen. */
	published: isoDate.nullable(),
	/** What is known of the day where `published` is null, or of the address: "khoảng tháng 02/2024". */
	note: sentences.nullable().default(null),
	/** The day we read it. */
	readOn: isoDate,
	/** How far it can be relied on: an office or news agency is "cao". */
	certainty: z.enum(['cao', 'trung bình']),
});

/** One thing that a source says, in our own words. Every figure of the story rests on one of these. */
const noteSchema = z.strictObject({
	/** The fact, with its figures and dates. */
	text: sentences,
	/** Which of `sources` say so. */
	sources: sourceKeys,
});

/** A figure that the story page draws. */
const figureSchema = z.strictObject({
	/** The number; the lower one of a range. */
	value: z.number(),
	/** The higher number of a range; null where there is one number. */
	to: z.number().nullable().default(null),
	/** "khoảng", "hơn" …, as the source says; null where it is exact. */
	about: z.enum(['khoảng', 'hơn', 'trên', 'gần', 'dưới']).nullable().default(null),
	/** Its unit: "ha", "người", "triệu đồng". */
	unit: label,
	/** What is counted. */
	label,
});

/** An award that a source names. */
const recognitionSchema = z.strictObject({
	/** The award, as the source calls it. */
	award: label,
	/** Id of the award in content/nation/awards; null where the law does not know it (prizes, titles of associations). */
	guide: slug.nullable().default(null),
	/** Level, as the source has it: "toàn quốc (đoàn thể)". */
	level: label,
	/** Who gave it. */
	givenBy: label,
	/** When, as the source says: "năm 2021, dịp 20/11"; null where it does not. */
	date: label.nullable(),
	/** Number of the decision; null where none is known: the page says "chưa có". */
	decision: label.nullable(),
	/** Which of `sources` say so. */
	sources: sourceKeys,
});

/** Something that the sources tell differently. */
const conflictSchema = z.strictObject({
	/** Who says what, and what the story uses. */
	text: sentences,
	/** The sources that differ. */
	sources: sourceKeys,
});

/** A movement that the story belongs to. */
const storyMovementSchema = z.strictObject({
	/** Id in content/province/movements. */
	id: slug,
	/** "nguon": the source names it. "bien-tap": we assigned it, and the page says so. */
	basis: z.enum(['nguon', 'bien-tap']),
});

/** Why the person or group may be named. */
const namingBasisSchema = z.discriminatedUnion('kind', [
	z.strictObject({
		/** A public source names them for the deed. */
		kind: z.literal('nguon-cong-khai'),
	}),
	z.strictObject({
		/** They agreed, and the paper is on file. */
		kind: z.literal('dong-y'),
		/** The day they agreed. */
		on: isoDate,
		/** What they agreed to: name, picture, where it may appear. */
		scope: sentences,
	}),
]);

/** What stands between the two lines `---` of content/province/stories/<id>.mdx. The words below are the story itself. */
export const storySchema = z.strictObject({
	/** The headline: the deed before the praise. */
	title: label,
	/** One or two sentences for lists, search results and shared links. */
	summary: sentences,
	/** Who it is about. */
	kind: z.enum(STORY_KINDS),
	/** The name as it was published. */
	name: label,
	/** Work or place in the group; null where nothing is known. */
	role: sentences.nullable(),
	/** Where it happened or where they live, as named at the time. */
	place: z.strictObject({
		/** Id of the district in content/province/places.yaml; null where unknown, or where it is about the whole province. */
		district: slug.nullable(),
		/** Id of the commune in that district; null where unknown. */
		commune: slug.nullable(),
		/** What has to be said about the place: what is not known, a village, an earlier name. */
		note: sentences.nullable().default(null),
		/** True where it is about the whole province. */
		wholeProvince: z.boolean().default(false),
	}),
	/** Ids of fields in content/nation/taxonomy.yaml, the main one first. */
	fields: z.array(slug).min(1),
	/** Movements it belongs to. */
	movements: z.array(storyMovementSchema).default([]),
	/** First and last year of what is told; null where the sources name none. */
	period: z.strictObject({ from: year, to: year }).nullable(),
	/** Figures worth drawing, the strongest first. */
	figures: z.array(figureSchema).max(MOST_FIGURES).default([]),
	/** Awards; empty where the sources name none. */
	recognition: z.array(recognitionSchema).default([]),
	/** What the sources say, one fact each. */
	notes: z.array(noteSchema).min(1),
	/** What they tell differently. */
	conflicts: z.array(conflictSchema).default([]),
	/** What is not known of it, and who can say; it never closes the story. null where nothing is missing. */
	unknown: sentences.nullable().default(null),
	/** Where it was read: at least one. */
	sources: z.record(slug, storySourceSchema),
	/** "cao": a known publisher and a concrete deed. "trung bình": the page names the source beside what it says. */
	certainty: z.enum(['cao', 'trung bình']),
	/** Why they may be named. */
	basis: namingBasisSchema,
	/** Drafts are checked like all others and appear nowhere. */
	review: z.enum(['nhap', 'bien-tap-da-kiem', 'co-quan-da-duyet']),
	/** The day it appeared. */
	publishedOn: isoDate,
	/** The day on which its facts were last checked. */
	checkedOn: isoDate,
	/** What happened to it since, oldest first. */
	changes: z.array(changeSchema).min(1),
	/** A photograph; null where there is none that we have a right to. */
	picture: pictureSchema.nullable().default(null),
});

export type Story = Omit<WithId<z.infer<typeof storySchema>>, 'picture'> & {
	/** The story's words, Markdown. */
	readonly body: string;
	/** What the figures count that stand among the words. */
	readonly figuresInWords: readonly string[];
	/** The photograph, its size as it is shown; null where there is none. */
	readonly picture: (Picture & Photo) | null;
};

/** One file of a story; `loaded` is null where its front matter is broken. */
export interface StoryDraft {
	readonly id: string;
	/** As reports name it. */
	readonly file: string;
	readonly loaded: Loaded<z.infer<typeof storySchema>> | null;
	/** The words, each line where it is in the file; null where it is not known where they begin. */
	readonly body: string | null;
	/** The same as a tree; null where it cannot be read. */
	readonly tree: Root | null;
	/** The components in it that are written as they should be. */
	readonly components: readonly Component[];
	/** Its photograph, where it can be shown. */
	readonly photo: Photo | null;
}

const FOLDER = 'stories';
/** Photographs of stories, below the content folder. */
export const PHOTOS = `${FOLDER}/anh`;
const EXTENSION = '.mdx';

/** Reads every story, none where the folder is not there; pages get those that are no drafts, sorted by id. */
export async function readStories(root: string): Promise<Read<readonly StoryDraft[], readonly Story[]>> {
	const entries = (await entriesOf(root, FOLDER)) ?? [];
	const read = await Promise.all(
		entries.filter(isStory).map(({ name }) => readStory(root, name.slice(0, -EXTENSION.length))),
	);
	const photos = await readPhotos(
		root,
		PHOTOS,
		read.flatMap(({ story }) => pictureOf(story)),
	);
	const draft = read.map(({ story }) => {
		const [file = ''] = pictureOf(story);
		return { ...story, photo: photos.sound.get(file) ?? null };
	});
	return {
		draft,
		problems: [
			...photos.problems,
			...entries.flatMap((entry) => nameProblems(contentName(root, FOLDER, entry.name), entry)),
			...read.flatMap(({ problems }) => problems),
			...(await pictureProblems(root, draft)),
		],
		finish: () => draft.flatMap(storyFrom).sort((a, b) => (a.id < b.id ? -1 : 1)),
	};
}

function pictureOf({ loaded }: Pick<StoryDraft, 'loaded'>): readonly string[] {
	const file = loaded?.value.picture?.file;
	return file === undefined ? [] : [file];
}

function storyFrom({ id, loaded, body, components, photo }: StoryDraft): readonly Story[] {
	if (loaded === null || loaded.value.review === 'nhap') return [];
	const { picture } = loaded.value;
	return [
		{
			...loaded.value,
			id,
			body: (body ?? '').trim(),
			figuresInWords: components.flatMap(({ name, values }) => (name === 'Figure' ? values : [])),
			picture: picture && photo && { ...picture, ...photo },
		},
	];
}

async function readStory(root: string, id: string) {
	const path = `${FOLDER}/${id}${EXTENSION}`;
	const { front, components, problems, body, tree } = await readProseFile(root, path, storySchema, 'story');
	const loaded = front === null ? null : { id, ...front };
	return {
		story: { id, file: contentName(root, path), loaded, body, tree, components },
		problems: problems.map(refusal),
	};
}

function isStory({ name, isFolder }: Entry): boolean {
	return !isFolder && name.endsWith(EXTENSION);
}

/** Photographs lie in the folder `anh`; everything else is a story. */
function nameProblems(file: string, entry: Entry): readonly Problem[] {
	if (entry.isFolder && entry.name === 'anh') return [];
	if (!isStory(entry)) {
		const message = 'Thư mục này chỉ nhận tệp <id>.mdx và thư mục ảnh “anh”.';
		return [problem('file-extra', atFile(file), message, entry.name)];
	}
	const id = entry.name.slice(0, -EXTENSION.length);
	return isSlug(id) ? [] : [problem('id-not-slug', atFile(file), 'Tên tệp không dùng làm id được.', id)];
}
