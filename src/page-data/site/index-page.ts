import { siteContent } from '../base/content.ts';
import { documentName } from '../document/document-name.ts';
import { paths } from '../base/paths.ts';
import { CHANGING } from '../document/changing.ts';
import { differenceLinks } from '../document/differences.ts';
import { termView } from '../guidance/terms.ts';
import { fold } from '../../text/fold.ts';

interface Entry {
	readonly label: string;
	readonly kind: string;
	readonly href: string;
	/** Id of the document it is, for its status; absent for everything else. */
	readonly document?: string;
}

/** The letter an entry stands under: Đ is a letter of its own, marks on vowels are not. */
function letterOf(label: string): string {
	const first = (/\p{L}|\p{N}/u.exec(label)?.[0] ?? '#').toLocaleUpperCase('vi');
	return first === 'Đ' ? 'Đ' : fold(first).toUpperCase();
}

/** Everything that has an address, by letter: the way to find a page without the search. */
export async function indexPage() {
	const content = await siteContent();
	const entries: Entry[] = [
		...content.tasks.map(({ id, title }) => ({ label: title, kind: 'Nhiệm vụ', href: paths.task(id) })),
		...content.agencies.map(({ id, name }) => ({ label: name, kind: 'Cơ quan', href: paths.agency(id) })),
		...content.stories.map(({ id, name }) => ({ label: name, kind: 'Gương', href: paths.story(id) })),
		...Object.entries(content.taxonomy.fields).map(([id, { label }]) => ({
			label,
			kind: 'Lĩnh vực',
			href: paths.field(id),
		})),
		...Object.entries(content.places?.districts ?? {}).map(([id, { fullName }]) => ({
			label: fullName,
			kind: 'Địa phương',
			href: paths.district(id),
		})),
		...content.movements.map((movement) => ({
			label: movement.name,
			kind: 'Phong trào',
			href: paths.movement(movement),
		})),
		...content.events.map(({ id, title }) => ({
			label: title,
			kind: 'Lịch',
			href: `${paths.calendar}#${id}`,
		})),
		...content.awards.map(({ id, name }) => ({ label: name, kind: 'Khen thưởng', href: paths.award(id) })),
		...content.questions.map(({ id, question }) => ({
			label: question,
			kind: 'Hỏi đáp',
			href: paths.question(id),
		})),
		...content.terms.map(termView).map(({ name, href }) => ({ label: name, kind: 'Thuật ngữ', href })),
		...[CHANGING, ...differenceLinks(content)].map((link) => ({ ...link, kind: 'Đối chiếu' })),
		...content.documents.map((document) => ({
			label: documentName(document),
			kind: 'Văn bản',
			href: paths.document(document.id),
			document: document.id,
		})),
	];
	const letters = new Map<string, Entry[]>();
	for (const entry of entries.sort((a, b) => a.label.localeCompare(b.label, 'vi'))) {
		const letter = letterOf(entry.label);
		letters.set(letter, [...(letters.get(letter) ?? []), entry]);
	}
	return [...letters].map(([letter, list]) => ({
		letter,
		id: `chu-${letter === 'Đ' ? 'dd' : letter.toLowerCase()}`,
		entries: list,
	}));
}
