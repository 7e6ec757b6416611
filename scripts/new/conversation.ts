import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** What a line of the answerer means: a value, or why it is none. */
export type Reading<Value> = { readonly value: Value } | { readonly fault: string };

/** One thing to be asked. */
export interface Question<Value> {
	/** What is asked, without a colon. */
	readonly label: string;
	/** What helps to answer; printed above. */
	readonly help?: string;
	/** Reads an answer, trimmed and composed. */
	readonly read: (line: string) => Reading<Value>;
}

/** The answerer went away: Ctrl-C, or no more lines. */
export class StoppedError extends Error {
	override readonly name = 'StoppedError';
	/** What the command returns. */
	readonly code: number;
	constructor(message: string, code: number) {
		super(message);
		this.code = code;
	}
}

/** Questions and answers, a line each, at a terminal or through a pipe. */
export class Conversation {
	readonly #output: Writable;
	readonly #lines: Interface;
	/** Lines that came before they were asked for, as those of a pipe do. */
	readonly #waiting: string[] = [];
	#ended: StoppedError | null = null;
	#wake: (() => void) | null = null;

	constructor(input: Readable, output: Writable) {
		this.#output = output;
		this.#lines = createInterface({ input, output, terminal: 'isTTY' in input && input.isTTY === true });
		this.#lines.on('line', (line) => {
			this.#waiting.push(line);
			this.#wake?.();
		});
		this.#lines.on('SIGINT', () => {
			this.#end(new StoppedError('Đã dừng.', 130));
		});
		this.#lines.on('close', () => {
			this.#end(new StoppedError('Hết câu trả lời giữa chừng.', 1));
		});
	}

	/** Asks until the answer can be read. Throws StoppedError where no answer comes. */
	async ask<Value>({ label, help, read }: Question<Value>): Promise<Value> {
		if (help !== undefined) this.say(help);
		for (;;) {
			const reading = read(tidy(await this.#next(`${label}: `)));
			if ('value' in reading) return reading.value;
			this.say(`  ✕ ${reading.fault}`);
		}
	}

	say(words: string): void {
		this.#output.write(`${words}\n`);
	}

	close(): void {
		this.#lines.close();
	}

	async #next(prompt: string): Promise<string> {
		this.#lines.setPrompt(prompt);
		// A pipe may have ended with lines still waiting; readline prints nothing once it is closed.
		if (this.#ended === null) this.#lines.prompt();
		else this.#output.write(prompt);
		for (;;) {
			const line = this.#waiting.shift();
			if (line !== undefined) return line;
			if (this.#ended !== null) throw this.#ended;
			await new Promise<void>((wake) => {
				this.#wake = wake;
			});
		}
	}

	#end(reason: StoppedError): void {
		this.#ended ??= reason;
		this.#wake?.();
	}
}

/** As records want it: composed letters, single blanks. */
function tidy(line: string): string {
	return line.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
