import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** What came of a program that ran on its own. */
export interface MeasuredRun {
	output: string;
	/** The most memory it and its children held at one moment, in MB; undefined where there is no /proc to read it from. */
	peakMemory: number | undefined;
}

const EVERY = 50;

/** Resident memory of a process and of all below it, in kB. A process that has just ended counts nothing. */
function residentMemory(pid: number): number {
	const folder = `/proc/${pid}`;
	try {
		const own = Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1] ?? 0);
		const children = readdirSync(`${folder}/task`).flatMap((thread) =>
			readFileSync(`${folder}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
		);
		return children.reduce((sum, child) => sum + residentMemory(Number(child)), own);
	} catch {
		return 0;
	}
}

/** Runs a Node program and watches its memory. Throws an Error when it fails; it prints its own reason. */
export async function measuredRun(program: readonly string[], cwd: string): Promise<MeasuredRun> {
	const child = spawn(process.execPath, [...program], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
	let peak = 0;
	const watch = setInterval(() => {
		peak = Math.max(peak, residentMemory(child.pid ?? 0));
	}, EVERY);
	const ended = new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
	try {
		const [output, code] = await Promise.all([text(child.stdout), ended]);
		if (code !== 0) throw new Error(`${program.join(' ')} ended with ${code}`);
		return { output, peakMemory: existsSync('/proc/self/status') ? peak / 1024 : undefined };
	} finally {
		clearInterval(watch);
	}
}
