import { stringify } from 'yaml';
import { storySchema } from '../../../src/collections/story.ts';
import type { StoryAnswers } from './ask-story.ts';

const HEAD = `# Gương nháp, tạo bằng “npm run new story”; chưa hiện trên trang. Viết lời ở cuối tệp, kiểm từng dòng,
# rồi đổi review thành bien-tap-da-kiem. Mỗi con số trong bài phải có ở một mục của notes.`;
// No figure in these words: every figure of a story has to rest on a note.
const BODY = `Viết lời của gương ở đây, việc trước, khen sau, rồi xóa dòng này.`;

/** The whole file of a draft. `today` is the day of publication until an editor changes it. */
export function storyFile(answers: StoryAnswers, today: string): string {
	const front = frontMatter(answers, today);
	// A draft that the site would refuse is a mistake of this command, not of the one who answered.
	storySchema.parse(front);
	return `---\n${HEAD}\n${stringify(front, { lineWidth: 0, singleQuote: true })}---\n\n${BODY}\n`;
}

function frontMatter(answers: StoryAnswers, today: string) {
	const { title, summary, kind, name, role, place, fields, movements, period } = answers;
	const { figures, recognition, notes, basis, sources } = answers;
	return {
		...{ title, summary, kind, name, role, place, fields, movements, period, figures, recognition, notes },
		sources: Object.fromEntries(
			sources.map(({ id, title: page, publisher, url, published, readOn, certainty }) => [
				id,
				{ title: page, publisher, url, published, readOn, certainty },
			]),
		),
		certainty: sources.some(({ certainty }) => certainty === 'cao') ? 'cao' : 'trung bình',
		basis,
		review: 'nhap',
		publishedOn: today,
		checkedOn: today,
		changes: [{ on: today, what: 'Đăng lần đầu.' }],
	};
}
