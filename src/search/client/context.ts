/** What a result is part of, as far as its title does not say so already. */

/** "Điều 80 — Luật số 06/2022/QH15" needs of "Luật số 06/2022/QH15 Luật Thi đua, khen thưởng" only the name. */
export function contextBeside(title: string, context: string | null): string {
	const words = context?.split(' ') ?? [];
	let told = words.length;
	while (told > 0 && !title.endsWith(words.slice(0, told).join(' '))) told -= 1;
	return words.slice(told).join(' ');
}
