import { type ChildProcess, fork } from 'node:child_process';

/** A script that works for another process. */
export interface OwnProcess {
	child: ChildProcess;
	/** Whether it ended well. Rejects when it cannot start. */
	ended: Promise<boolean>;
}

/** The C library of Linux keeps an arena of memory for each thread: 0.17 GB more at ten thousand articles, and no faster. */
const ONE_ARENA = { MALLOC_ARENA_MAX: '1' };

/** Starts a script in a process of its own: what it took of memory is given back when it ends. It prints where this one prints. */
export function startProcess(script: string, args: readonly string[] = []): OwnProcess {
	const child = fork(script, [...args], {
		env: { ...ONE_ARENA, ...process.env },
		serialization: 'advanced',
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	const ended = new Promise<boolean>((done, fail) => {
		child.once('error', fail).once('close', (code) => done(code === 0));
	});
	return { child, ended };
}

/** Ends this process as a failure when the one that started it is gone: nobody would take the result. */
export function endWithStarter(): void {
	process.once('disconnect', () => process.exit(1));
}
