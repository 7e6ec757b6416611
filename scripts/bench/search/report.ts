/** Parts of the report: tables, and what was measured against what was promised. */

/** One part of the report. */
export interface Section {
	readonly title: string;
	/** Markdown. */
	readonly body: string;
	/** Targets that were missed, each in a sentence. */
	readonly missed: readonly string[];
}

/** A figure that must be at least, or at most, something. */
export interface Target {
	readonly name: string;
	readonly value: number;
	readonly least?: number;
	readonly most?: number;
}

/** A table in Markdown, columns padded. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((name, column) =>
		Math.max(name.length, 3, ...rows.map((row) => (row[column] ?? '').length)),
	);
	const line = (cells: readonly string[]) =>
		`| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Targets that are missed, in sentences. */
export function missedTargets(targets: readonly Target[]): string[] {
	return targets.flatMap(({ name, value, least = -Infinity, most = Infinity }) => {
		if (value >= least && value <= most) return [];
		return [
			`${name}: ${figure(value)}, cần ${value < least ? `ít nhất ${figure(least)}` : `nhiều nhất ${figure(most)}`}`,
		];
	});
}

/** "0,912" for shares, "60" for whole numbers. */
export function figure(value: number, digits = Number.isInteger(value) ? 0 : 3): string {
	return value.toFixed(digits).replace('.', ',');
}

/** "105 kB" */
export function kilobytes(bytes: number): string {
	return `${figure(bytes / 1000, 0)} kB`;
}

/** The value below which this share of the values lie; 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
