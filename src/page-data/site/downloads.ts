import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { sizeWords } from '../../text/size.ts';

/**
 * Kinds of files that readers take away, in the order of the page that lists them. A group with `at` has so many files
 * that each stands on the page of what it is of; the list leads to those pages.
 */
const GROUPS = {
	'bao-chi': { title: 'Báo chí', about: 'Gói tài liệu cho tòa soạn.' },
	'van-ban': {
		title: 'Văn bản',
		about: 'Nguyên văn từng văn bản: bản in (PDF), bản sửa được (DOCX), bản cho máy đọc, bản chữ thường.',
	},
	'to-in': { title: 'Tờ in', about: 'Các trang thường được in, xếp sẵn trên giấy A4.' },
	guong: {
		title: 'Tờ in: gương',
		about: 'Mỗi gương một tệp A4, ở trang của gương.',
		at: { href: paths.stories, label: 'Gương sáng' },
	},
	'nhiem-vu': {
		title: 'Tờ in: nhiệm vụ',
		about: 'Mỗi nhiệm vụ một tờ A4, ở trang của nhiệm vụ.',
		at: { href: paths.tasks, label: 'Nhiệm vụ' },
	},
	'khen-thuong': {
		title: 'Tờ in: khen thưởng',
		about: 'Mỗi danh hiệu, hình thức một tệp A4, ở trang của nó.',
		at: { href: paths.awards, label: 'Khen thưởng' },
	},
	'du-lieu': {
		title: 'Dữ liệu',
		about: 'Mỗi bảng có tệp CSV, JSON và mô tả từng cột.',
		at: { href: paths.data, label: 'Dữ liệu mở' },
	},
} as const;

/** Which part of the list a file stands in. */
export type DownloadGroup = keyof typeof GROUPS;

/** A file to take away, as every page shows it. Size and fingerprint are those of the bytes that are published. */
export interface Download {
	readonly href: string;
	/** What the file is, for a link: "PDF", "Bảng nhiệm vụ (CSV)". */
	readonly label: string;
	/** Its length in bytes. */
	readonly bytes: number;
	/** SHA-256 of the bytes, hexadecimal. */
	readonly sha256: string;
	readonly group: DownloadGroup;
	/** What the file belongs to, where several belong to one thing. */
	readonly of?: DownloadSubject;
	/** One sentence about the file, where its name does not say it all. */
	readonly about?: string;
}

/** What files belong to: a document, a table, a story. */
interface DownloadSubject {
	readonly title: string;
	/** Its page. */
	readonly href: string;
	/** Id of the document it is, for its status. */
	readonly document?: string;
}

/** A file with its size in words. */
export interface DownloadView extends Download {
	/** The last step of its address, under which it is saved. */
	readonly name: string;
	readonly size: string;
}

/** Files of one subject; null for those that stand alone. */
interface DownloadSet {
	readonly subject: DownloadSubject | null;
	readonly files: readonly DownloadView[];
}

/** A group as the list of all files shows it. */
export interface DownloadGroupView {
	readonly id: DownloadGroup;
	readonly title: string;
	readonly about: string;
	/** Its files; empty where they stand on the pages of what they are of. */
	readonly sets: readonly DownloadSet[];
	/** Where they stand, and how many there are: "39 tệp, 2,4 MB"; null for the others. */
	readonly at: (Link & { readonly count: string }) | null;
}

/** The list of files: groups in their order, empty ones left out, files of one subject together. */
export function downloadsPage(files: readonly Download[]): DownloadGroupView[] {
	return (Object.keys(GROUPS) as DownloadGroup[])
		.map((id) => ({ id, own: files.filter(({ group }) => group === id) }))
		.filter(({ own }) => own.length > 0)
		.map(({ id, own }) => {
			const group = GROUPS[id];
			const { title, about } = group;
			return 'at' in group
				? { id, title, about, at: { ...group.at, count: countOf(own) }, sets: [] }
				: { id, title, about, at: null, sets: setsOf(own) };
		});
}

function countOf(files: readonly Download[]): string {
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	return `${String(files.length)} tệp, ${sizeWords(bytes)}`;
}

function setsOf(files: readonly Download[]): DownloadSet[] {
	const sets = new Map<string, DownloadSet>();
	for (const file of files) {
		const key = file.of?.href ?? '';
		const known = sets.get(key)?.files ?? [];
		sets.set(key, { subject: file.of ?? null, files: [...known, downloadView(file)] });
	}
	return [...sets.values()];
}

/** A file as the components print it. */
export function downloadView(file: Download): DownloadView {
	return { ...file, name: file.href.slice(file.href.lastIndexOf('/') + 1), size: sizeWords(file.bytes) };
}
