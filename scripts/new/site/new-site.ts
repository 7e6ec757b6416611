import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { loadContent } from '../../../src/collections/load.ts';
import { reportText } from '../../../src/collections/problems/report.ts';
import { readAssignments, type Assignments } from '../../../src/legal/assignments/read.ts';
import { parseDocument } from '../../../src/legal/parse.ts';
import type { DocumentFacts } from '../../../src/legal/tree.ts';
import { contentRoot } from '../../../src/page-data/base/root.ts';
import { today } from '../../../src/page-data/base/today.ts';
import { documentName } from '../../../src/page-data/document/document-name.ts';
import { slug } from '../../../src/text/slug.ts';
import { documentName as folderName } from '../../import/document-id.ts';
import { documentYaml } from '../../import/document-yaml.ts';
import { neededGuesses, withGuesses } from '../../import/guesses.ts';
import { ImportError } from '../../import/import-error.ts';
import { readFile, type ReceivedText } from '../../import/read-file.ts';
import type { Conversation } from '../conversation.ts';
import { RefusedError } from '../refused.ts';
import { agenciesOf } from './agencies.ts';
import { askSite, likelyYearIn, type SiteAnswers } from './ask-site.ts';
import { groundsIn } from './colours.ts';
import { provinceFiles } from './files.ts';
import { recordsOf, type PlanFacts } from './records.ts';

const TOKENS = join(import.meta.dirname, '../../../src/styles/tokens.css');
const RULE = 'van-ban-hanh-chinh';

/**
 * Makes the whole content of another province of its plan: `nation/` as it is here, `province/` drafted. Returns what to
 * say at the end. Throws RefusedError where nothing can be made; writes all or nothing.
 */
export async function newSite(talk: Conversation, file: string, into: string | null): Promise<string> {
	const nation = join(contentRoot(), 'nation');
	if (!existsSync(nation))
		throw new RefusedError(`Không có ${nation}: trang mới lấy nguyên thư mục này. Chưa ghi gì.`);
	const received = receive(file);
	const { tree } = parseDocument(received.text);
	const guessed = neededGuesses(tree.facts, received.guessed);
	const stated = withGuesses(tree.facts, guessed);
	const grounds = groundsIn(readFileSync(TOKENS, 'utf8'));
	if (into !== null) refuseExisting(into);
	const answers = await askSite(talk, stated, {
		grounds,
		documents: documentsIn(nation),
		likelyYear: Number(stated.issuedOn?.slice(0, 4) ?? likelyYearIn(received.text, today())),
	});
	const target = into ?? `content-${slug(answers.province)}`;
	refuseExisting(target);
	const facts = factsOf(stated, answers);
	const plan = planOf(facts, answers.year);
	const read = readAssignments(tree, answers.year);
	if (read.drafts.length === 0)
		throw new RefusedError(
			`${file}: không thấy việc nào được giao. Xem có đúng là kế hoạch không. Chưa ghi gì.`,
		);
	const agencies = agenciesOf(tree, plan.issuer, answers.province);
	const records = recordsOf(tree, read, agencies, plan);
	const { operative } = read;
	const files = provinceFiles(answers, plan, tree, { records, operative, grounds, day: today() });
	await writeWhole(target, nation, (province) => {
		for (const [path, text] of files) write(join(province, path), text);
		const folder = join(province, 'documents', plan.id);
		const { bytes, original } = received;
		write(join(folder, 'text.txt'), bytes);
		const card = documentYaml({ id: plan.id, facts, guessed, bytes, original });
		write(join(folder, 'document.yaml'), `${card}${inItsYear(nation, answers.year)}`);
	});
	return told(target, read, { tasks: records.tasks.size, agencies: records.agencies.size });
}

function documentsIn(nation: string): string[] {
	const folder = join(nation, 'documents');
	return existsSync(folder) ? readdirSync(folder) : [];
}

function receive(file: string): ReceivedText {
	try {
		return readFile(file);
	} catch (error) {
		if (error instanceof ImportError) throw new RefusedError(`${error.message} Chưa ghi gì.`);
		throw error;
	}
}

function refuseExisting(folder: string): void {
	if (existsSync(folder))
		throw new RefusedError(`Đã có ${folder}; không ghi đè. Chọn nơi khác bằng --into. Chưa ghi gì.`);
}

/** What the head of a draft leaves out: it is a plan, of the province's committee. */
function factsOf(facts: DocumentFacts, { kind, province, title }: SiteAnswers): DocumentFacts {
	return {
		...facts,
		type: facts.type ?? 'Kế hoạch',
		issuer: facts.issuer ?? `Ủy ban nhân dân ${kind} ${province}`,
		title: facts.title ?? title,
	};
}

function planOf(facts: DocumentFacts, year: number): PlanFacts {
	const { number, issuedOn } = facts;
	const [type, issuer] = [facts.type ?? '', facts.issuer ?? ''];
	const id = number === null ? slug(`${type} nam ${String(year)}`) : folderName(facts, '').id;
	return { id, name: documentName({ type, number }), year, issuedOn, issuer };
}

/** A plan is carried out in its year, by the rule of the nation's room. */
function inItsYear(nation: string, year: number): string {
	const rules = join(nation, 'effect-rules.yaml');
	if (!existsSync(rules) || !readFileSync(rules, 'utf8').includes(`${RULE}:`)) return '';
	return `administrative:\n  from: ${String(year)}-01-01\n  to: ${String(year)}-12-31\n  rule: ${RULE}\n`;
}

/** Fills a folder beside the target, reads it as the site would, and only then gives it its name. */
async function writeWhole(target: string, nation: string, fill: (province: string) => void): Promise<void> {
	const parent = dirname(resolve(target));
	mkdirSync(parent, { recursive: true });
	const temporary = mkdtempSync(join(parent, `.${basename(target)}-`));
	try {
		cpSync(nation, join(temporary, 'nation'), { recursive: true });
		fill(join(temporary, 'province'));
		const { problems } = await loadContent(temporary);
		if (problems.length > 0)
			throw new RefusedError(`Bản nháp chưa hợp lệ, chưa ghi gì.\n${reportText(problems)}`);
		renameSync(temporary, target);
	} finally {
		rmSync(temporary, { recursive: true, force: true });
	}
}

function write(path: string, content: string | Uint8Array): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, content);
}

function told(
	target: string,
	{ drafts, silent, issues }: Assignments,
	made: { tasks: number; agencies: number },
): string {
	const unclear = silent.filter(({ why }) => why === 'not-understood').length;
	const silentLead = drafts.filter(({ leadFrom }) => leadFrom === 'nowhere').length;
	return [
		`Đã ghi ${target}: ${String(made.tasks)} việc, ${String(made.agencies)} cơ quan, tất cả là bản nháp.`,
		...(silentLead > 0
			? [`  ${String(silentLead)} việc kế hoạch không nói ai làm: bản nháp ghi nơi ban hành.`]
			: []),
		...(unclear > 0 ? [`  ${String(unclear)} đoạn chưa nhận ra việc: xem reasons trong coverage.yaml.`] : []),
		...issues.map(({ at, message, words }) => `  ${at} · ${message} “${words.slice(0, 60)}”`),
		'Xem lại: các tệp trong province/, sửa rồi xóa dòng draft. Kiểm và dựng:',
		`  CONTENT_DIR=${target} npm run check:content`,
		`  CONTENT_DIR=${target} npm run build`,
	].join('\n');
}
