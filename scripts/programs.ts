/**
 * `npm run programs`: fetches the programs that the tests ask for their verdict, where this machine lets us, and says
 * which are still missing. On a machine that proves changes (CI=true) a missing one is a failure.
 */
import { install } from './programs/install.ts';
import { absence, isProof, PROGRAMS, tellSkipped, type ProgramName } from './programs/programs.ts';

const NAMES = Object.keys(PROGRAMS) as ProgramName[];
const isMissing = (name: ProgramName) => !PROGRAMS[name].works();

const wanted = NAMES.filter(isMissing);
install(wanted);
const missing = wanted.filter(isMissing);
for (const name of missing) tellSkipped(absence(name));
console.log(
	`Có ${String(NAMES.length - missing.length)} trong ${String(NAMES.length)} chương trình dùng để thử.`,
);
if (missing.length > 0 && isProof()) process.exitCode = 1;
