import { MOST_FIGURES, STORY_KINDS } from '../../../src/collections/story.ts';
import { isSlug, label, sentences, webAddress, year } from '../../../src/collections/fields.ts';
import { slug } from '../../../src/text/slug.ts';
import type { Conversation, Question } from '../conversation.ts';
import { choice, choices, day, number, optional, question, words, yesNo, type Option } from '../questions.ts';
import { RefusedError } from '../refused.ts';
import type { Known } from './known.ts';

const KINDS: Readonly<Record<(typeof STORY_KINDS)[number], string>> = {
	'ca-nhan': 'Cá nhân',
	'tap-the': 'Tập thể',
	'ho-gia-dinh': 'Hộ gia đình',
	'cong-dong': 'Cộng đồng (thôn, xã, dòng họ …)',
};
const CERTAINTIES = [
	{ id: 'cao', label: 'Cao: cơ quan nhà nước, hãng tin, báo' },
	{ id: 'trung bình', label: 'Trung bình: trang doanh nghiệp, bài đăng lại, blog' },
] as const;
const ABOUT = [
	{ id: 'dung', label: 'đúng số ấy' },
	...(['khoảng', 'hơn', 'trên', 'gần', 'dưới'] as const).map((id) => ({ id, label: id })),
] as const;
const EVERYWHERE = 'ca-tinh';
const NOWHERE = 'chua-ro';

const TITLE = words('Tiêu đề: việc trước, khen sau', label);
const SUMMARY = words('Tóm tắt, một hay hai câu', sentences);
const ROLE = optional(words('Nghề nghiệp hoặc vai trò', sentences));

/** A source with the key that notes name it by. */
export interface Source extends Option {
	readonly publisher: string;
	readonly title: string;
	readonly url: string | null;
	readonly published: string | null;
	readonly readOn: string;
	readonly certainty: (typeof CERTAINTIES)[number]['id'];
}

/** Everything that was answered. */
export type StoryAnswers = Awaited<ReturnType<typeof askStory>>;

/** Asks for a story, field by field. `today` is the day of reading and checking. Throws RefusedError for minors. */
export async function askStory(talk: Conversation, known: Known, today: string) {
	talk.say('Mỗi câu một dòng. Sai thì được hỏi lại. Ctrl-C để dừng, khi đó không có tệp nào được ghi.\n');
	await refuseMinors(talk);
	const kind = await talk.ask(
		choice(
			'Gương này là',
			STORY_KINDS.map((id) => ({ id, label: KINDS[id] })),
		),
	);
	const name = await talk.ask(words('Tên, đúng như nguồn đã đăng', label));
	const id = await talk.ask(fileName(slug(name), known.stories));
	const title = await talk.ask(TITLE);
	const summary = await talk.ask(SUMMARY);
	const role = await talk.ask(ROLE);
	const place = await askPlace(talk, known);
	const fields = await talk.ask(choices('Lĩnh vực, mục chính trước', known.fields, 1));
	const movements = await askMovements(talk, known);
	const period = await talk.ask(periodQuestion());
	const sources = await askSources(talk, today);
	const notes = await askNotes(talk, sources);
	const figures = await askFigures(talk);
	const recognition = await askRecognition(talk, known, sources);
	const basis = await askBasis(talk, today);
	return {
		id,
		kind,
		name,
		title,
		summary,
		role,
		place,
		fields,
		movements,
		period,
		sources,
		notes,
		figures,
		recognition,
		basis,
	};
}

/** What can be answered anew where the answers do not fit together. */
const MENDABLE = [
	{ id: 'title', label: 'Tiêu đề' },
	{ id: 'summary', label: 'Tóm tắt' },
	{ id: 'role', label: 'Nghề nghiệp hoặc vai trò' },
	{ id: 'figures', label: 'Các con số' },
	{ id: 'notes', label: 'Thêm ghi chú' },
] as const;

/** Tells what the check would refuse and asks one thing again. Nothing that was answered is lost. */
export async function mendStory(
	talk: Conversation,
	answers: StoryAnswers,
	faults: readonly string[],
): Promise<StoryAnswers> {
	talk.say(`\nChưa khớp:\n${faults.map((fault) => `  ✕ ${fault}`).join('\n')}`);
	switch (await talk.ask(choice('Trả lời lại mục nào', MENDABLE))) {
		case 'title':
			return { ...answers, title: await talk.ask(TITLE) };
		case 'summary':
			return { ...answers, summary: await talk.ask(SUMMARY) };
		case 'role':
			return { ...answers, role: await talk.ask(ROLE) };
		case 'figures':
			return { ...answers, figures: await askFigures(talk) };
		case 'notes':
			return { ...answers, notes: [...answers.notes, await askNote(talk, answers.sources)] };
	}
}

/** The first question of all: what may not be published need not be written down. */
async function refuseMinors(talk: Conversation): Promise<void> {
	const help = 'Trang không nêu tên trẻ em, người chưa thành niên.';
	if (await talk.ask(yesNo('Người được nêu tên là trẻ em, người chưa thành niên', help))) {
		throw new RefusedError('Dừng ở đây: gương này không đăng được với tên người. Chưa ghi gì.');
	}
}

function fileName(suggested: string, taken: ReadonlySet<string>): Question<string> {
	return question(`Tên tệp, cũng là địa chỉ, sau này không đổi (Enter = ${suggested})`, undefined, (line) => {
		const id = line === '' ? suggested : line;
		if (!isSlug(id)) return { fault: 'Chỉ dùng chữ thường không dấu, chữ số và gạch nối.' };
		return taken.has(id) ? { fault: `Đã có gương ${id}.mdx; chọn tên khác.` } : { value: id };
	});
}

async function askPlace(talk: Conversation, { places }: Known) {
	const note = () => talk.ask(optional(words('Điều cần nói thêm về nơi chốn', sentences)));
	if (places === null) return { district: null, commune: null, note: await note(), wholeProvince: false };
	const districts = Object.entries(places.districts).map(([id, { fullName }]) => ({ id, label: fullName }));
	const district = await talk.ask(
		choice('Huyện, thành phố (tên khi việc xảy ra)', [
			...districts,
			{ id: EVERYWHERE, label: 'Cả tỉnh' },
			{ id: NOWHERE, label: 'Chưa rõ' },
		]),
	);
	const wholeProvince = district === EVERYWHERE;
	if (wholeProvince || district === NOWHERE) {
		return { district: null, commune: null, note: await note(), wholeProvince };
	}
	const communes = places.communes
		.filter((unit) => unit.district === district)
		.map(({ id, type, name }) => ({ id, label: `${type} ${name}` }));
	const commune = await talk.ask(
		choice('Xã, phường, thị trấn', [
			...communes,
			{ id: NOWHERE, label: 'Chưa rõ, hoặc chưa có trong places.yaml' },
		]),
	);
	return { district, commune: commune === NOWHERE ? null : commune, note: await note(), wholeProvince };
}

async function askMovements(talk: Conversation, { movements }: Known) {
	if (movements.length === 0) return [];
	const ids = await talk.ask(choices('Phong trào', movements, 0));
	const asked = [];
	for (const id of ids) {
		const named = await talk.ask(yesNo(`Nguồn có nêu tên phong trào “${id}”`));
		asked.push({ id, basis: named ? ('nguon' as const) : ('bien-tap' as const) });
	}
	return asked;
}

function periodQuestion(): Question<{ from: number; to: number } | null> {
	return question(
		'Năm, hoặc năm đầu-năm cuối, ví dụ 2021-2024 (bỏ trống nếu nguồn không nêu)',
		undefined,
		(line) => {
			if (line === '') return { value: null };
			const found = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/u.exec(line);
			const [from, to] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])];
			if (found === null || !year.safeParse(from).success || !year.safeParse(to).success) {
				return { fault: 'Viết năm bốn chữ số, ví dụ 2024 hoặc 2021-2024.' };
			}
			return from > to ? { fault: 'Năm đầu sau năm cuối.' } : { value: { from, to } };
		},
	);
}

async function askSources(talk: Conversation, today: string): Promise<Source[]> {
	talk.say('\nNguồn: ít nhất một.');
	const sources: Source[] = [];
	do {
		const publisher = await talk.ask(words('Nơi đăng (báo, cơ quan …)', label));
		const title = await talk.ask(words('Tên bài, hoặc lời tả ngắn', label));
		const url = await talk.ask(optional(words('Địa chỉ', webAddress)));
		const published = await talk.ask(optional(day('Ngày đăng', today)));
		const certainty = await talk.ask(choice('Độ tin cậy', CERTAINTIES));
		const id = freeKey(slug(publisher), sources);
		sources.push({ id, label: publisher, publisher, title, url, published, readOn: today, certainty });
	} while (await talk.ask(yesNo('Thêm một nguồn nữa')));
	return sources;
}

/** A key that no source has yet: "bao-a", "bao-a-2". */
function freeKey(wanted: string, sources: readonly Source[]): string {
	const key = wanted === '' ? 'nguon' : wanted;
	const alike = sources.filter(({ id }) => id === key || id.startsWith(`${key}-`)).length;
	return alike === 0 ? key : `${key}-${String(alike + 1)}`;
}

/** One source needs no question. */
async function askWhich(talk: Conversation, sources: readonly Source[]): Promise<readonly string[]> {
	const [only] = sources;
	return sources.length === 1 && only ? [only.id] : talk.ask(choices('Nguồn nào nói vậy', sources, 1));
}

interface Note {
	readonly text: string;
	readonly sources: readonly string[];
}

async function askNote(talk: Conversation, sources: readonly Source[]): Promise<Note> {
	const text = await talk.ask(words('Điều nguồn nói', sentences));
	return { text, sources: await askWhich(talk, sources) };
}

/** Every source has to be named by a note, a recognition or a conflict: notes go on until each is. */
async function askNotes(talk: Conversation, sources: readonly Source[]) {
	talk.say(
		'\nGhi chú: mỗi điều nguồn nói là một dòng, bằng lời của mình. Số và ngày nào có trong bài phải có ở đây.',
	);
	const notes: Note[] = [];
	for (;;) {
		notes.push(await askNote(talk, sources));
		const idle = sources.filter(({ id }) => !notes.some((note) => note.sources.includes(id)));
		if (idle.length > 0) {
			talk.say(`  Còn nguồn chưa dùng: ${idle.map((source) => source.label).join(', ')}.`);
		} else if (!(await talk.ask(yesNo('Thêm một ghi chú nữa')))) {
			return notes;
		}
	}
}

async function askFigures(talk: Conversation) {
	talk.say('\nCon số đáng vẽ, số mạnh nhất trước.');
	const figures = [];
	while (figures.length < MOST_FIGURES && (await talk.ask(yesNo('Có một con số')))) {
		const value = await talk.ask(number('Số (số nhỏ nếu là khoảng)'));
		const to = await talk.ask(optional(number('Số lớn, nếu là khoảng từ … đến …')));
		const about = await talk.ask(choice('Nguồn nói', ABOUT));
		const unit = await talk.ask(words('Đơn vị (ha, người, triệu đồng …)', label));
		const counted = await talk.ask(words('Đếm cái gì', label));
		figures.push({ value, to, about: about === 'dung' ? null : about, unit, label: counted });
	}
	return figures;
}

async function askRecognition(talk: Conversation, { awards }: Known, sources: readonly Source[]) {
	talk.say('\nKhen thưởng: chỉ ghi khi nguồn nêu nơi trao.');
	const given = [];
	while (await talk.ask(yesNo('Có một khen thưởng'))) {
		const award = await talk.ask(words('Tên, như nguồn gọi', label));
		const level = await talk.ask(words('Cấp, ví dụ “cấp xã” hay “toàn quốc (đoàn thể)”', label));
		const givenBy = await talk.ask(words('Nơi trao', label));
		const date = await talk.ask(optional(words('Khi nào, như nguồn nói', label)));
		const decision = await talk.ask(optional(words('Số quyết định', label)));
		const guide = await talk.ask(guideQuestion(awards));
		given.push({ award, guide, level, givenBy, date, decision, sources: await askWhich(talk, sources) });
	}
	return given;
}

/** There are too many awards to print them all each time. */
function guideQuestion(awards: readonly Option[]): Question<string | null> {
	return question(
		'Tên tệp trong awards/ nếu luật có khen thưởng này (bỏ trống nếu không)',
		undefined,
		(line) => {
			if (line === '') return { value: null };
			if (awards.some(({ id }) => id === line)) return { value: line };
			const close = awards.filter(
				({ id, label: called }) => slug(called).includes(slug(line)) || id.includes(slug(line)),
			);
			const hint = close.slice(0, 5).map(({ id, label: called }) => `${id} (${called})`);
			return { fault: `Không có tệp này.${hint.length === 0 ? '' : ` Có phải: ${hint.join('; ')}?`}` };
		},
	);
}

async function askBasis(talk: Conversation, today: string) {
	talk.say('');
	const kind = await talk.ask(
		choice('Vì sao được nêu tên', [
			{ id: 'nguon-cong-khai', label: 'Nguồn công khai đã nêu tên vì việc này' },
			{ id: 'dong-y', label: 'Người được nêu tên đồng ý, có phiếu lưu' },
		] as const),
	);
	if (kind === 'nguon-cong-khai') return { kind };
	const on = await talk.ask(day('Ngày đồng ý', today));
	const scope = await talk.ask(words('Đồng ý cho đăng gì, ở đâu, đến khi nào', sentences));
	return { kind, on, scope };
}
