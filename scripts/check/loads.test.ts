import { expect, test } from 'vitest';
import { staticImports } from './loads.ts';

test.each([
	['import{a as b}from"./a.js";b()', ['./a.js']],
	['import"./side.js"', ['./side.js']],
	['export*from"./all.js";export{x}from"./x.js"', ['./all.js', './x.js']],
	['import("./later.js")', []],
	['const text = "import x from \'./no.js\'"', []],
])('%s imports %j at once', (script, addresses) => {
	expect(staticImports(script)).toEqual(addresses);
});
