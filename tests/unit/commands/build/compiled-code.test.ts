import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { prepareCompiledCode } from '../../../../src/commands/build/compiled-code.ts';

function folderOf(count: number): string {
	const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	mkdirSync(join(folder, 'v24'));
	for (let i = 0; i < count; i++) writeFileSync(join(folder, 'v24', String(i)), '');
	return folder;
}

test('a folder of compiled code that has grown is emptied, and no other; a missing one is made', () => {
	const [small, large] = [folderOf(10), folderOf(6001)];
	const folders = [small, large, join(small, 'missing')];
	for (const folder of folders) prepareCompiledCode(folder);
	// Ten files, their folder, and the one that was missing.
	expect(folders.map((folder) => readdirSync(folder, { recursive: true }).length)).toEqual([12, 0, 0]);
});

/** Files that a process leaves which keeps its code in a folder. */
function filesAfter(folder: string): number {
	const keep = `import { keepCompiledCode } from './src/commands/build/compiled-code.ts'; keepCompiledCode('${folder}');`;
	const code = `${keep} await import('./src/domain/urls.ts');`;
	const { NODE_COMPILE_CACHE: _, ...env } = process.env;
	execFileSync(process.execPath, ['--input-type=module', '-e', code], { env });
	return existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0;
}

test('code that a process has loaded is kept for the next, but for the first build', () => {
	const folder = folderOf(0);
	expect(filesAfter(folder)).toBeGreaterThan(2);
	expect(filesAfter(join(folder, 'missing'))).toBe(0);
});
