import { run } from './new/run.ts';

/** `npm run new story`: asks for a record's fields and writes a file that passes the check. */
process.exitCode = await run(process.argv.slice(2), process.stdin, process.stdout);
