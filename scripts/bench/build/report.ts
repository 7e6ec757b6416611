/** One build that was measured. */
export interface Measured {
	/** Records added to the site's own. */
	readonly count: number;
	readonly what: string;
	readonly seconds: number;
	/** The most memory at once, of all its processes. */
	readonly megabytes: number;
	readonly pages: number;
	readonly files: number;
	readonly stages: readonly { readonly name: string; readonly seconds: number }[];
}

/** The report as Markdown: a row for each build, then the seconds of its stages. */
export function reportOf(
	measured: readonly Measured[],
	{ cores, seed }: { cores: number; seed: number },
): string {
	const stages = [...new Set(measured.flatMap((one) => one.stages.map(({ name }) => name)))];
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const head = ['Thêm', 'Lần dựng', 'Trang', 'Tệp', 'Giây', 'MB', ...stages];
	const rows = measured.map((one) => [
		String(one.count),
		one.what,
		String(one.pages),
		String(one.files),
		one.seconds.toFixed(1),
		String(one.megabytes),
		...stages.map((stage) => one.stages.find(({ name }) => name === stage)?.seconds.toFixed(1) ?? ''),
	]);
	return [
		'# Thời gian dựng',
		'',
		`\`npm run bench:build\`, ${String(cores)} nhân, Node ${process.version}, hạt giống ${String(seed)}. “Thêm” là số bản ghi thử thêm vào nội dung của trang.`,
		'',
		line(head),
		line(head.map((_, index) => (index < 2 ? '---' : '---:'))),
		...rows.map(line),
		'',
	].join('\n');
}
