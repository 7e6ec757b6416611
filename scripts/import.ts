import { run } from './import/run.ts';
import { holdSignals } from './import/signals.ts';

/** `npm run import -- <file>`: reads an official text and writes its folder of the content. */
holdSignals();
process.exitCode = run(process.argv.slice(2), {
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
});
