import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';

const MODULE = JSON.stringify(pathToFileURL('src/commands/build/build-lock.ts').href);
const REFUSED = '这个项目正在生成网站';

let project: string;

beforeEach(() => {
	project = mkdtempSync(join(tmpdir(), 'build-lock-'));
	onTestFinished(() => rmSync(project, { recursive: true }));
});

/** Runs a program with `takeBuildLock` in a process and project of its own. */
function start(program: string): ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> } {
	const whole = `const { takeBuildLock } = await import(${MODULE});\n${program}`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', whole], {
		cwd: project,
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	onTestFinished(() => void child.kill('SIGKILL'));
	return child;
}

/** Tries to take the lock and releases it at once. @returns “taken”, or the message of the error */
const take = () =>
	text(start(`try { takeBuildLock()(); console.log('taken') } catch (e) { console.log(e.message) }`).stdout);

/** Holds the lock until it is told to let go. */
async function hold(): Promise<ChildProcess> {
	const child = start(
		`const release = takeBuildLock(); console.log('held'); process.stdin.once('data', () => { release(); console.log('let go') })`,
	);
	await once(child.stdout, 'data');
	return child;
}

test('a free lock is taken, and again after it was released', async () => {
	expect(await take()).toBe('taken\n');
	expect(await take()).toBe('taken\n');
});

test('a second build is refused while one runs, and not afterwards', async () => {
	const holder = await hold();
	expect(await take()).toContain(REFUSED);
	expect(await take(), 'refused builds leave the lock as it is').toContain(REFUSED);
	const saysSo = once(holder.stdout ?? holder, 'data');
	holder.stdin?.write('go\n');
	await saysSo;
	expect(await take()).toBe('taken\n');
});

test('a killed build leaves no lock', async () => {
	const holder = await hold();
	holder.kill('SIGKILL');
	await once(holder, 'exit');
	expect(await take()).toBe('taken\n');
});

test('a process holds the lock once', async () => {
	const twice = start(`takeBuildLock(); try { takeBuildLock() } catch (e) { console.log(e.message) }`);
	expect(await text(twice.stdout)).toContain(REFUSED);
});

test('of many builds that start together one runs at a time', async () => {
	// Each looks whether it is alone, some hundred times.
	const program = `
		const { existsSync, mkdirSync, rmdirSync } = await import('node:fs');
		let taken = 0;
		while (taken < 200) {
			let release;
			try { release = takeBuildLock() } catch { continue }
			mkdirSync('alone');
			rmdirSync('alone');
			release();
			taken += 1;
		}
		console.log('alone');`;
	const all = await Promise.all([1, 2, 3, 4].map(() => text(start(program).stdout)));
	expect(all).toEqual(Array(4).fill('alone\n'));
});
