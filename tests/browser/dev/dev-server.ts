import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A running development server. */
export interface DevServer {
	/** Origin of its pages. */
	url: string;
	/** Absolute path of its content folder. */
	content: string;
	/** What it has printed so far. */
	printed: () => string;
	/** Process id. */
	pid: number;
	stop: () => Promise<void>;
}

const ended = (child: ChildProcess) =>
	new Promise<never>((_, reject) => {
		child.once('exit', (code) => reject(new Error(`the development server ended with ${code}`)));
	});

/**
 * Starts a server over a content folder. @param root where it keeps what it writes @param content absolute path
 * @throws Error when it ends before it listens, with what it printed
 */
export async function runDevServer(root: string, content: string): Promise<DevServer> {
	// Astro serves no pages to a test runner.
	const { VITEST: _, ...environment } = process.env;
	const child = spawn(process.execPath, ['tests/browser/dev/dev-process.ts', root], {
		env: { ...environment, CONTENT_DIR: content, NODE_ENV: 'development', BUILD_DATE: '2026-11-23' },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	let text = '';
	const keep = (part: Buffer) => (text += part.toString());
	child.stdout?.on('data', keep);
	child.stderr?.on('data', keep);
	const listening = new Promise<number>((done) => child.once('message', (port) => done(Number(port))));
	const gone = new Promise<void>((done) => child.once('exit', () => done()));
	const stop = () => {
		child.kill('SIGKILL');
		return gone;
	};
	try {
		const port = await Promise.race([listening, ended(child)]);
		return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, content, printed: () => text, stop };
	} catch (cause) {
		throw new Error(text, { cause });
	}
}

/** Starts a server over a copy of the fixture world. @throws Error when it ends before it listens */
export async function startDevServer(): Promise<DevServer> {
	mkdirSync('.cache', { recursive: true });
	const root = mkdtempSync(join('.cache', 'dev-'));
	const content = resolve(root, 'content');
	cpSync('tests/fixtures/world', content, { recursive: true });
	const server = await runDevServer(root, content);
	const stop = async () => {
		await server.stop();
		rmSync(root, { recursive: true, force: true });
	};
	return { ...server, stop };
}
