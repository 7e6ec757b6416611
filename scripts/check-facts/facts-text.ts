import type { FactLine, StoryFacts } from '../../src/collections/load.ts';

/** For editors: each sentence with a figure or a date, the notes it rests on and who published them. */
export function factsText(stories: readonly StoryFacts[]): string {
	const parts = stories.map(({ file, lines }) => [file, ...lines.map(lineText)].join('\n'));
	const missing = groundlessCount(stories);
	const lines = stories.flatMap((story) => story.lines);
	const end =
		missing === 0
			? `Mọi con số đều có căn cứ: ${String(stories.length)} gương, ${String(lines.length)} câu có số.`
			: `${String(missing)} con số chưa có căn cứ trong notes.`;
	return [...parts, end].join('\n\n');
}

/** How many figures rest on nothing. */
export function groundlessCount(stories: readonly StoryFacts[]): number {
	return stories
		.flatMap(({ lines }) => lines.flatMap(({ figures }) => figures))
		.filter(({ ground }) => ground === null).length;
}

function lineText({ place, sentence, figures }: FactLine): string {
	const at = place.field ?? `dòng ${String(place.line ?? 0)}`;
	const grounds = Map.groupBy(figures, ({ ground }) => ground?.where ?? '');
	const rests = Array.from(grounds, ([where, group]) => {
		const written = group.map((figure) => figure.written).join(', ');
		const ground = group[0]?.ground;
		if (!ground) return `    ✗ ${written} → CHƯA CÓ CĂN CỨ`;
		const look = group.some(({ isSameThing }) => !isSameThing) ? ' [so lại: đơn vị viết khác]' : '';
		const by = ground.publishers.length === 0 ? '' : ` (${[...new Set(ground.publishers)].join('; ')})`;
		return `    ${written} → ${where}: ${ground.text}${by}${look}`;
	});
	return [`  ${at}: ${sentence}`, ...rests].join('\n');
}
