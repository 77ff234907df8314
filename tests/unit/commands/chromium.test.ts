import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { installedChromium } from '../../../src/commands/chromium.ts';

test.each([
	['LOCALAPPDATA', 'Google/Chrome/Application/chrome.exe'],
	['PROGRAMFILES', 'Google/Chrome/Application/chrome.exe'],
	['PROGRAMFILES(X86)', 'Microsoft/Edge/Application/msedge.exe'],
	['PROGRAMFILES', 'Microsoft/Edge/Application/msedge.exe'],
])('a browser that is installed on Windows is found: %s/%s', (variable, file) => {
	const folder = mkdtempSync(join(tmpdir(), '程序 files-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const program = join(folder, file);
	mkdirSync(dirname(program), { recursive: true });
	writeFileSync(program, '');
	expect(installedChromium({ [variable]: folder })).toBe(program);
});
