import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { contentRoot } from '../../src/page-data/base/root.ts';
import { Conversation, StoppedError } from './conversation.ts';
import { newStory } from './story/new-story.ts';
import { RefusedError } from './refused.ts';

/** What can be made anew, each by a conversation that returns the file it wrote. */
const MAKERS: Readonly<Record<string, (talk: Conversation, root: string) => Promise<string>>> = {
	story: newStory,
};

const USAGE = `Cách dùng: npm run new story [-- --into <thư mục nội dung>]

  story    hỏi từng mục của một gương rồi ghi stories/<tên>.mdx ở dạng nháp

Bản ghi khác (nhiệm vụ, cơ quan, thuật ngữ …): chép một tệp mẫu, xem content/README.md.
Văn bản: npm run import -- <tệp>.
`;

/** Runs one conversation. Returns the exit code: 0 written, 1 refused, 2 wrong usage, 130 stopped. Writes all or nothing. */
export async function run(args: readonly string[], input: Readable, output: Writable): Promise<number> {
	const asked = readOptions(args);
	const make = asked === null ? undefined : MAKERS[asked.what];
	if (asked === null || make === undefined) {
		if (asked !== null && asked.what !== '') output.write(`Không có mẫu “${asked.what}”.\n\n`);
		output.write(USAGE);
		return 2;
	}
	const talk = new Conversation(input, output);
	try {
		const file = await make(talk, asked.into);
		talk.say(`\nĐã ghi ${file} (bản nháp, chưa hiện trên trang). Viết lời của gương vào cuối tệp, rồi:`);
		talk.say('  npm run check:content');
		return 0;
	} catch (error) {
		if (error instanceof StoppedError) {
			talk.say(`\n${error.message} Chưa ghi gì.`);
			return error.code;
		}
		if (!(error instanceof RefusedError)) throw error;
		talk.say(`\n${error.message}`);
		return 1;
	} finally {
		talk.close();
	}
}

interface Options {
	/** '' where nothing was named. */
	readonly what: string;
	readonly into: string;
}

function readOptions(args: readonly string[]): Options | null {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { into: { type: 'string', default: contentRoot() } },
		});
		const [what = ''] = positionals;
		return positionals.length > 1 ? null : { what, into: values.into };
	} catch {
		return null;
	}
}
