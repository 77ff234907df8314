import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pruneCompiledCode } from '../../../../src/commands/build/compiled-code.ts';

function folderOf(count: number): string {
	const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	mkdirSync(join(folder, 'v24'));
	for (let i = 0; i < count; i++) writeFileSync(join(folder, 'v24', String(i)), '');
	return folder;
}

test('compiled code that has grown is removed, and no other', () => {
	const [small, large] = [folderOf(10), folderOf(6001)];
	for (const folder of [small, large, join(small, 'missing')]) pruneCompiledCode(folder);
	expect([existsSync(small), existsSync(large)]).toEqual([true, false]);
});

test('code that a process has loaded is kept for the next', () => {
	const folder = folderOf(0);
	const keep = `import { keepCompiledCode } from './src/commands/build/compiled-code.ts'; keepCompiledCode();`;
	const code = `${keep} await import('./src/domain/urls.ts');`;
	const env = { ...process.env, NODE_COMPILE_CACHE: folder };
	execFileSync(process.execPath, ['--input-type=module', '-e', code], { env });
	expect(readdirSync(folder, { recursive: true }).length).toBeGreaterThan(2);
});
