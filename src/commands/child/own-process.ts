import { type ChildProcess, fork } from 'node:child_process';

/** A script that works for another process. */
export interface OwnProcess {
	child: ChildProcess;
	/** Whether it ended well. Rejects when it cannot start. */
	ended: Promise<boolean>;
}

const SETTINGS = {
	/** The C library of Linux keeps an arena of memory for each thread: 0.17 GB more at ten thousand articles, and no faster. */
	MALLOC_ARENA_MAX: '1',
	/** To keep what only a first build loads, such as Vite, takes longer than the next one saves. */
	NODE_DISABLE_COMPILE_CACHE: '1',
};

/**
 * Starts a script in a process of its own: what it took of memory is given back when it ends. It prints where this one prints, and
 * has `gc()`, to let go of what it needs no more before it makes something large.
 */
export function startProcess(script: string, args: readonly string[] = []): OwnProcess {
	const child = fork(script, [...args], {
		env: { ...SETTINGS, ...process.env },
		execArgv: [...process.execArgv, '--expose-gc'],
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
