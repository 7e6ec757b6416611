/** The articles of the real decrees, read as the importer and the parser read them. */
import { join } from 'node:path';
import { parseDocument } from '../../../src/legal/parse.ts';
import type { Provision } from '../../../src/legal/tree.ts';
import { walkTree } from '../../../src/legal/walk.ts';
import { readFile } from '../../import/read-file.ts';
import { hasRealTexts, REAL_TEXTS } from '../../programs/real-texts.ts';
import type { Article } from './corpus.ts';

const DECREES: Readonly<Record<string, string>> = {
	'nghi-dinh-30-2020.docx': 'Nghị định số 30/2020/NĐ-CP về công tác văn thư',
	'nghi-dinh-65-2014.html': 'Nghị định số 65/2014/NĐ-CP về thi đua, khen thưởng',
	'nghi-dinh-154-2026.md': 'Nghị định số 154/2026/NĐ-CP',
	'nghi-dinh-224-2026.md': 'Nghị định số 224/2026/NĐ-CP về chuyển đổi số',
};

/** Every article of every decree; none where the texts are not there. */
export function decreeArticles(): Article[] {
	if (!hasRealTexts('độ lớn với điều của nghị định thật', Object.keys(DECREES))) return [];
	return Object.entries(DECREES).flatMap(([file, law]) => {
		const { tree } = parseDocument(readFile(join(REAL_TEXTS, file)).text);
		return Array.from(walkTree(tree)).flatMap(({ kind, unit }) =>
			kind === 'provision' && unit.level === 'article'
				? [{ law, article: unit.number, title: unit.content.text, text: wordsBelow(unit).join('\n') }]
				: [],
		);
	});
}

function wordsBelow({ children }: Provision): string[] {
	return children.flatMap((child) => [`${child.marker} ${child.content.text}`.trim(), ...wordsBelow(child)]);
}
