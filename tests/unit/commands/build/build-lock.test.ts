import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const MODULE = pathToFileURL('src/commands/build/build-lock.ts').href;
const TAKE = `
	const { takeBuildLock } = await import(${JSON.stringify(MODULE)});
	const release = await takeBuildLock();
	console.log('taken');
	await release();
`;

let project: string;

beforeEach(() => {
	project = mkdtempSync(join(tmpdir(), 'build-lock-'));
});
afterEach(() => rmSync(project, { recursive: true }));

/** Takes the lock in a separate process and project. */
function take() {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', TAKE], {
		cwd: project,
		encoding: 'utf8',
	});
	return { status, stdout, stderr, isReleased: !existsSync(join(project, '.cache/build.lock')) };
}

function leaveLock(text: string): void {
	mkdirSync(join(project, '.cache'));
	writeFileSync(join(project, '.cache/build.lock'), text);
}

test('a free lock is taken and released', () => {
	expect(take()).toMatchObject({ status: 0, stdout: 'taken\n', isReleased: true });
});

test('a second build is refused while one runs, and the lock stays', () => {
	leaveLock(String(process.pid));
	expect(take()).toMatchObject({
		status: 1,
		stdout: '',
		stderr: expect.stringContaining(
			`Another build of this project is running (process ${process.pid}). Wait for it; if no such build exists, delete .cache/build.lock.`,
		),
		isReleased: false,
	});
});

test('the lock of a process that died is taken over', () => {
	const { pid } = spawnSync(process.execPath, ['-e', '']);
	leaveLock(String(pid));
	expect(take()).toMatchObject({ status: 0, isReleased: true });
});

test.each(['', 'not a number', '-1'])('a lock that says %j is taken over', (text) => {
	leaveLock(text);
	expect(take()).toMatchObject({ status: 0, isReleased: true });
});
