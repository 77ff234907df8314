import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** The result of a measured child process. */
export interface MeasuredRun {
	output: string;
	/** Peak memory in MB; undefined on systems without /proc. */
	peakMemory: number | undefined;
}

const EVERY = 50;

/** Resident memory of the descendants of a process, in kB. */
function descendantMemory(pid: number): number {
	try {
		const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
			readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
		);
		return children.reduce((sum, child) => sum + residentMemory(Number(child)), 0);
	} catch {
		return 0;
	}
}

/** Resident memory of a process and its descendants, in kB. A process that has just ended counts as 0. */
export function residentMemory(pid: number): number {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) + descendantMemory(pid);
	} catch {
		return 0;
	}
}

/**
 * Runs a Node program and measures its memory. Throws an Error if it fails; the program prints the reason itself.
 * @param counted whose memory: that of the program and its children, or of the children alone, when the program only
 * starts and times what is measured
 */
export async function measuredRun(
	program: readonly string[],
	cwd: string,
	counted: 'all' | 'children' = 'all',
): Promise<MeasuredRun> {
	const child = spawn(process.execPath, [...program], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
	const memory = counted === 'all' ? residentMemory : descendantMemory;
	let peak = 0;
	const watch = setInterval(() => {
		peak = Math.max(peak, memory(child.pid ?? 0));
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
