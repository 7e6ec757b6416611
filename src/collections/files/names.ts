import { basename, resolve } from 'node:path';

/** How reports name a file of the content: `content/tasks/x.yaml`, whatever folder the command runs in. */
export function contentName(root: string, ...steps: readonly string[]): string {
	return [basename(resolve(root)), ...steps].join('/');
}
