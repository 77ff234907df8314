import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Runs the development server as `npm run dev` does, with a root of its own beside one that may already run. */
const DEVELOP = `
	import { dev } from 'astro';
	import { resolve } from 'node:path';
	const [root] = process.argv.slice(1);
	const running = await dev({
		root,
		configFile: '../../astro.config.ts',
		srcDir: resolve('src'),
		publicDir: resolve('public'),
		cacheDir: resolve(root, 'cache'),
		server: { host: '127.0.0.1', port: 0 },
		vite: { server: { fs: { allow: [resolve('.')] } } },
	});
	process.send(running.address.port);
`;

/** A running development server over a copy of the fixture world. */
export interface DevServer {
	/** Origin of its pages. */
	url: string;
	/** Absolute path of its content folder. */
	content: string;
	/** What it has printed so far. */
	printed: () => string;
	stop: () => void;
}

const ended = (child: ChildProcess) =>
	new Promise<never>((_, reject) => {
		child.once('exit', (code) => reject(new Error(`the development server ended with ${code}`)));
	});

/** Starts a server. @throws Error when it ends before it listens, with what it printed */
export async function startDevServer(): Promise<DevServer> {
	mkdirSync('.cache', { recursive: true });
	const root = mkdtempSync(join('.cache', 'dev-'));
	const content = resolve(root, 'content');
	cpSync('tests/fixtures/world', content, { recursive: true });
	// Astro serves no pages to a test runner.
	const { VITEST: _, ...environment } = process.env;
	const child = spawn(process.execPath, ['--input-type=module', '-e', DEVELOP, '--', root], {
		env: { ...environment, CONTENT_DIR: content, NODE_ENV: 'development', BUILD_DATE: '2026-11-23' },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	let text = '';
	const keep = (part: Buffer) => (text += part.toString());
	child.stdout?.on('data', keep);
	child.stderr?.on('data', keep);
	const listening = new Promise<number>((done) => child.once('message', (port) => done(Number(port))));
	const stop = () => {
		child.removeAllListeners('exit');
		child.once('exit', () => rmSync(root, { recursive: true, force: true }));
		child.kill('SIGKILL');
	};
	try {
		const port = await Promise.race([listening, ended(child)]);
		return { url: `http://127.0.0.1:${port}`, content, printed: () => text, stop };
	} catch (cause) {
		throw new Error(text, { cause });
	}
}
