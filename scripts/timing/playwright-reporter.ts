/** Playwright names its slowest files at the end: the sum of their tests, in whichever window and worker. */
import { relative } from 'node:path';
import type { FullConfig, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { slowestFiles } from './slowest.ts';

export default class SlowestFiles implements Reporter {
	readonly #times = new Map<string, number>();
	#root = '';

	onBegin(config: FullConfig): void {
		this.#root = config.rootDir;
	}

	onTestEnd({ location }: TestCase, { duration }: TestResult): void {
		const file = relative(this.#root, location.file);
		this.#times.set(file, (this.#times.get(file) ?? 0) + duration);
	}

	onEnd(): void {
		const times = [...this.#times].map(([file, ms]) => ({ file, ms }));
		console.log(`\n${slowestFiles('Tệp phép thử trên trình duyệt chậm nhất', times)}`);
	}

	/** Tests are reported by another. */
	printsToStdio(): boolean {
		return false;
	}
}
