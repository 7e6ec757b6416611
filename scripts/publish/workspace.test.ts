import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWorkspace } from './workspace.ts';

const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');

it('gives each province a package with its own content, and keeps content that was edited there', () => {
	const [folder, engine, content] = [tempFolder(), tempFolder(), tempFolder()];
	writeFileSync(join(content, 'site.yaml'), 'name: A');
	writeWorkspace(folder, engine, [{ name: 'tinh-a', content }]);
	writeFileSync(join(folder, 'tinh/tinh-a/content/site.yaml'), 'name: B');
	writeWorkspace(folder, engine, [{ name: 'tinh-a', content }]);
	expect(read(folder, 'tinh/tinh-a/content/site.yaml')).toBe('name: B');
	expect(JSON.parse(read(folder, 'package.json'))).toMatchObject({ workspaces: ['tinh/*', 'ca-nuoc'] });
});

it('has the front page built after every province, the later ones too', () => {
	const [folder, engine, content] = [tempFolder(), tempFolder(), tempFolder()];
	const province = (name: string) => ({ name, content });
	writeWorkspace(folder, engine, [province('a')]);
	writeWorkspace(folder, engine, [province('a'), province('b')]);
	const { dependencies } = JSON.parse(read(folder, 'ca-nuoc/package.json')) as { dependencies: object };
	const versions = ['a', 'b'].map((name) => [
		name,
		(JSON.parse(read(folder, 'tinh', name, 'package.json')) as { version: string }).version,
	]);
	expect(dependencies).toEqual(Object.fromEntries(versions));
	expect(JSON.parse(read(folder, 'turbo.json'))).toMatchObject({
		tasks: { build: { dependsOn: ['^build'] } },
	});
});

it('tells Turborepo that the engine has changed, and that it has not', () => {
	const [folder, engine, content] = [tempFolder(), tempFolder(), tempFolder()];
	const write = () => {
		writeWorkspace(folder, engine, [{ name: 'a', content }]);
		return read(folder, 'engine.txt');
	};
	const first = write();
	expect(write()).toBe(first);
	mkdirSync(join(engine, 'src'));
	writeFileSync(join(engine, 'src/x.ts'), '');
	expect(write()).not.toBe(first);
});

it.each(['Thái Bình', '../ra-ngoai', 'A', '', 'ca-nuoc'])('refuses “%s” as the name of a folder', (name) => {
	expect(() => {
		writeWorkspace(tempFolder(), tempFolder(), [{ name, content: tempFolder() }]);
	}).toThrow('chỉ dùng chữ thường');
});

function tempFolder(): string {
	return mkdtempSync(join(tmpdir(), 'workspace-'));
}
