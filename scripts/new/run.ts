import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { contentRoot } from '../../src/page-data/base/root.ts';
import { Conversation, StoppedError } from './conversation.ts';
import { newSite } from './site/new-site.ts';
import { newStory } from './story/new-story.ts';
import { RefusedError } from './refused.ts';

/** What can be made anew, each by a conversation that returns what to say at its end. */
const MAKERS: Readonly<Record<string, Maker>> = {
	story: {
		needsFile: false,
		make: async (talk, { into }) => {
			const file = await newStory(talk, into ?? contentRoot());
			return `Đã ghi ${file} (bản nháp, chưa hiện trên trang). Viết lời của gương vào cuối tệp, rồi:\n  npm run check:content`;
		},
	},
	site: { needsFile: true, make: (talk, { file, into }) => newSite(talk, file, into) },
};

interface Maker {
	/** True where it reads a file that has to be named. */
	readonly needsFile: boolean;
	readonly make: (talk: Conversation, options: Options) => Promise<string>;
}

const USAGE = `Cách dùng: npm run new story [-- --into <thư mục nội dung>]
           npm run new site -- <tệp kế hoạch> [--into <thư mục mới>]

  story    hỏi từng mục của một gương rồi ghi stories/<tên>.mdx ở dạng nháp
  site     đọc kế hoạch của một tỉnh khác, hỏi vài điều, ghi trọn nội dung của trang tỉnh ấy ở dạng nháp

Bản ghi khác (nhiệm vụ, cơ quan, thuật ngữ …): chép một tệp mẫu, xem content/README.md.
Văn bản: npm run import -- <tệp>.
`;

/** Runs one conversation. Returns the exit code: 0 written, 1 refused, 2 wrong usage, 130 stopped. Writes all or nothing. */
export async function run(args: readonly string[], input: Readable, output: Writable): Promise<number> {
	const options = readOptions(args);
	const maker = MAKERS[options?.what ?? ''];
	if (options === null || maker?.needsFile !== (options.file !== '')) {
		if ((options?.what ?? '') !== '' && maker === undefined)
			output.write(`Không có mẫu “${options?.what ?? ''}”.\n\n`);
		output.write(USAGE);
		return 2;
	}
	const talk = new Conversation(input, output);
	try {
		talk.say(`\n${await maker.make(talk, options)}`);
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
	/** '' where none was named. */
	readonly file: string;
	readonly into: string | null;
}

function readOptions(args: readonly string[]): Options | null {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { into: { type: 'string' } },
		});
		const [what = '', file = ''] = positionals;
		return positionals.length > 2 ? null : { what, file, into: values.into ?? null };
	} catch {
		return null;
	}
}
