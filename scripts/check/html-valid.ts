import { HtmlValidate, StaticConfigLoader, type ConfigData, type Message } from 'html-validate';
import type { Finding } from './finding.ts';
import type { BuiltSite } from './site.ts';

const CONFIG: ConfigData = {
	extends: ['html-validate:recommended'],
	elements: ['html5'],
	rules: {
		// How the HTML is written, not what it says: the compiler decides that.
		'attr-quotes': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'doctype-style': 'off',
		'no-implicit-close': 'off',
		'no-raw-characters': 'off',
		'presentation-role-style': 'off',
		'no-trailing-whitespace': 'off',
		'void-style': 'off',
		// A name of 70 letters is short for a Vietnamese administrative document.
		'long-title': 'off',
		// A list of suggestions under a search box can be no <select>.
		'prefer-native-element': ['error', { exclude: ['listbox'] }],
		// HTML allows any id without blanks; Starlight's contents lead to "_top".
		'valid-id': ['error', { relaxed: true }],
		// Steps of Starlight are `<ol role="list">`: Safari takes a list without marks for none.
		'no-redundant-role': 'off',
		// Checks of our own cover these and say how to mend them.
		'empty-title': 'off',
		'no-inline-style': 'off',
	},
};
/** Rules that want words in an element; inside `<template>` a script puts them there later. */
const WANTS_WORDS = ['wcag/h30', 'empty-heading', 'text-content', 'element-required-content'];
/** Starlight's contents of a page, one for narrow windows and one for wide: a reader meets one of the two. */
const SHOWN_IN_TURN = /starlight-toc > nav\b/;
/** The same fault in a shared component shows on every page; more than this many lines help no one. */
const MOST_PER_PAGE = 20;

/** Pages are valid HTML, by html-validate's recommended rules. */
export async function htmlValid(site: BuiltSite): Promise<Finding[]> {
	const validator = new HtmlValidate(new OneConfig(CONFIG));
	const findings: Finding[] = [];
	for (const { path, html } of site.pages()) {
		const report = await validator.validateString(html, path);
		const messages = report.results.flatMap((result) => result.messages).filter(matters);
		findings.push(...messages.slice(0, MOST_PER_PAGE).map((message) => toFinding(path, message)));
	}
	return findings;
}

/** The rules are worked out once, not for each page: a fifth of the time. */
class OneConfig extends StaticConfigLoader {
	#config: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

	override getConfigFor(handle: string): ReturnType<StaticConfigLoader['getConfigFor']> {
		this.#config ??= super.getConfigFor(handle);
		return this.#config;
	}
}

function matters({ ruleId, selector }: Message): boolean {
	const place = selector ?? '';
	if (WANTS_WORDS.includes(ruleId) && /\btemplate\b/.test(place)) return false;
	return !(ruleId === 'unique-landmark' && SHOWN_IN_TURN.test(place));
}

function toFinding(file: string, { line, message, ruleId, ruleUrl, selector }: Message): Finding {
	return {
		code: 'html-invalid',
		file,
		line,
		message: `HTML chưa đúng quy tắc ${ruleId}: ${message} [${selector ?? ''}]`,
		remedy: `Sửa thành phần sinh ra chỗ này${ruleUrl === undefined ? '' : `; giải thích quy tắc: ${ruleUrl}`}`,
	};
}
