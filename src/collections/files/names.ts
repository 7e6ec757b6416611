import { basename, resolve } from 'node:path';
import { stepsTo } from './rooms.ts';

/** How reports name a file of the content: `content/province/tasks/x.yaml`, whatever folder the command runs in. */
export function contentName(root: string, ...steps: readonly string[]): string {
	const parts = steps.flatMap((step) => step.split('/'));
	return [basename(resolve(root)), ...stepsTo(root, ...parts)].join('/');
}
