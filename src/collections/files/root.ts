import { basename, resolve } from 'node:path';
import { contentName } from './names.ts';
import { entriesAt, entriesOf, filesBelow, linksIn } from './disk.ts';
import { atFile } from './records.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { roomsIn } from './rooms.ts';

/** What stands beside the collections (../collections.ts) at the top of the content folder. */
const OTHERS = ['README.md', 'published.txt', 'search-queries'];

/** Things at the top of the content folder, or of a room, that nothing reads: most likely misspelt or misplaced. */
export async function rootProblems(
	root: string,
	paths: readonly string[],
	emblem: string | null,
): Promise<readonly Problem[]> {
	const entries = await entriesOf(root);
	if (entries === null) {
		return [problem('folder-missing', atFile(contentName(root)), 'Không có thư mục nội dung.')];
	}
	const known = new Set([...paths, ...OTHERS, emblem]);
	const unknown = entries
		.filter(({ name, isFolder }) => !known.has(name) || isFolder === name.includes('.'))
		.filter(({ name }) => emblem !== null || !name.endsWith('.svg'))
		.map(({ name }) => {
			const place = atFile(contentName(root, name));
			return problem('file-extra', place, 'Thư mục nội dung không dùng tới mục này.', name);
		});
	return [...unknown, ...(await besideRooms(root))];
}

/** What stands beside the rooms, where nothing is read any more. */
async function besideRooms(root: string): Promise<readonly Problem[]> {
	const rooms = roomsIn(root);
	if (rooms.includes('')) return [];
	const beside = ((await entriesAt(root)) ?? []).filter(
		({ name }) => !rooms.includes(name) && name !== 'README.md',
	);
	return beside.map(({ name }) => {
		const place = atPath(root, name);
		const message =
			'Tệp, thư mục này đứng ngoài hai phần nội dung (nation/ và province/) nên không được đọc.';
		const remedy = 'Chuyển vào province/ nếu là của riêng tỉnh, vào nation/ nếu tỉnh nào cũng dùng.';
		return problem('file-extra', place, message, name, remedy);
	});
}

/**
 * What the two rooms do not keep apart: a path that both have, of which one would be lost; a part of the province in the
 * room that the next update replaces as a whole (`national`: what may stand there).
 */
export async function roomProblems(root: string, national: readonly string[]): Promise<readonly Problem[]> {
	if (!roomsIn(root).includes('nation')) return [];
	const ours = ((await entriesAt(`${root}/nation`)) ?? [])
		.filter((entry) => !national.includes(entry.name) && entry.name !== 'README.md')
		.map((entry) =>
			problem(
				'file-extra',
				atPath(root, 'nation', entry.name),
				'Đây là việc của riêng tỉnh; phần chung của cả nước được thay trọn khi cập nhật.',
				entry.name,
				'Chuyển vào province/.',
			),
		);
	const nation = new Set(await pathsIn(`${root}/nation`));
	const province = await pathsIn(`${root}/province`);
	const both = province.filter((path) => path !== 'README.md' && nation.has(path));
	return [
		...ours,
		...both.map((path) =>
			problem(
				'room-twice',
				atPath(root, 'province', path),
				`Phần chung của cả nước đã có tệp này (nation/${path}); một trong hai sẽ không được đọc.`,
				path,
			),
		),
	];
}

async function pathsIn(folder: string): Promise<readonly string[]> {
	return (await filesBelow(folder)).map(({ steps }) => steps.join('/'));
}

/** How reports name what stands at its own path on the disk, whatever room it would be looked for in. */
function atPath(root: string, ...steps: readonly string[]) {
	return atFile([basename(resolve(root)), ...steps].join('/'));
}

/** Symbolic links anywhere in the content. Where there is one nothing is read: it could lead out of the folder. */
export async function linkProblems(root: string): Promise<readonly Problem[]> {
	return (await linksIn(root)).map((steps) => {
		const remedy = 'Chép tệp hay thư mục thật vào chỗ của liên kết.';
		const message = 'Đây là một liên kết (symbolic link), không phải tệp hay thư mục thật.';
		const place = atPath(root, ...steps);
		return problem('file-extra', place, message, steps.at(-1), remedy);
	});
}
