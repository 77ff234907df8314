import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Clock ticks of /proc a second, on Linux. */
const TICKS = 100;

/**
 * User and system time of all ended children of this process and of theirs, s (proc(5): cutime and cstime). The name of a
 * process may hold blanks, so the fields are counted from its closing bracket.
 */
function childrenTime(): number {
	const fields = readFileSync('/proc/self/stat', 'utf8')
		.replace(/^.*\) /s, '')
		.split(' ');
	return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

const [, , cwd = '.', program = '', ...args] = process.argv;
const start = performance.now();
const { status } = spawnSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}`);
console.log(JSON.stringify({ cpu: childrenTime(), wall: (performance.now() - start) / 1000 }));
