/** Vitest names its slowest files at the end: loading them counts too, for many set up their cases there. */
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { slowestFiles } from './slowest.ts';

export default class SlowestFiles implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		console.log(`\n${slowestFiles('Tệp phép thử đơn vị chậm nhất', modules.map(timeOf))}`);
	}
}

function timeOf(module: TestModule) {
	const { collectDuration, setupDuration, duration } = module.diagnostic();
	return {
		file: relative(module.project.config.root, module.moduleId),
		ms: collectDuration + setupDuration + duration,
	};
}
