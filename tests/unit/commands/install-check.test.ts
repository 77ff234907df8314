import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const CHECK = resolve('src/commands/install-check.mjs');
const HERE = { os: [process.platform], cpu: [process.arch] };
const ELSEWHERE = { os: ['beos'], cpu: [process.arch] };
const PROJECT = { '': { name: 'project' } };
const A = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };
const BINARY = { 'node_modules/a-here': { version: '1.0.0', optional: true, ...HERE } };
const FOREIGN = { 'node_modules/a-there': { version: '1.0.0', optional: true, ...ELSEWHERE } };
const EXTRA = { 'node_modules/b': { version: '1.0.0', optional: true } };

/** The exit code of the check in a folder with these two lockfiles; undefined means that the file is missing. */
function check(locked: object | undefined, installed: object | undefined): number | null {
	const folder = mkdtempSync(join(tmpdir(), '园区 site-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, 'node_modules'));
	const write = (file: string, packages: object | undefined) => {
		if (packages !== undefined) writeFileSync(join(folder, file), JSON.stringify({ packages }));
	};
	write('package-lock.json', locked);
	write('node_modules/.package-lock.json', installed);
	return spawnSync(process.execPath, [CHECK], { cwd: folder }).status;
}

test.each([
	['the same packages', { ...PROJECT, ...A, ...BINARY }, { ...A, ...BINARY }],
	['without the binary of another machine', { ...A, ...BINARY, ...FOREIGN }, { ...A, ...BINARY }],
	['without an extra that npm may leave out', { ...A, ...EXTRA }, A],
])('nothing is installed when node_modules has %s', (_, locked, installed) => {
	expect(check(locked, installed)).toBe(0);
});

test.each([
	['is not there', A, undefined],
	['is empty', A, {}],
	['lacks a package', { ...A, 'node_modules/c': { version: '1.0.0' } }, A],
	['lacks the binary for this machine', { ...A, ...BINARY }, A],
	['has another version', A, { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
	['has other bytes', A, { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
	['has a package that was taken out', A, { ...A, ...EXTRA }],
	['was copied from another machine', { ...A, ...FOREIGN }, { ...A, ...FOREIGN }],
])('packages are installed when node_modules %s', (_, locked, installed) => {
	expect(check(locked, installed)).toBe(1);
});
