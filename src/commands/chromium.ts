import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The headless shell comes first: it starts faster, and the tests open a page hundreds of times. */
const NAMES = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
];
const MAC_PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
/** Program folders on Windows. Without administrator rights Chrome is installed in the last one. */
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_PROGRAMS = [
	'Google/Chrome/Application/chrome.exe',
	'Chromium/Application/chrome.exe',
	'Microsoft/Edge/Application/msedge.exe',
];
const DOWNLOAD_TIMEOUT = 180_000;

/** The path of an installed Chromium, or undefined. Throws an Error if `CHROME_PATH` names a missing file. */
export function installedChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
	const named = env['CHROME_PATH'];
	if (named !== undefined && named !== '') {
		if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist`);
		return named;
	}
	const onPath = (env['PATH'] ?? '')
		.split(delimiter)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	const onWindows = WINDOWS_FOLDERS.flatMap((variable) => env[variable] ?? []).flatMap((folder) =>
		WINDOWS_PROGRAMS.map((program) => join(folder, program)),
	);
	return [...onPath, ...onWindows, ...MAC_PLACES, chromium.executablePath()].find((file) => existsSync(file));
}

function downloadWithPlaywright(): void {
	const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '../cli.js');
	spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: DOWNLOAD_TIMEOUT });
}

function canInstallDebianPackages(): boolean {
	return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** Errors are ignored here: if no Chromium is found afterwards, that is reported. */
function installDebianPackages(): void {
	const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
	spawnSync('apt-get', ['update'], options);
	// The second package is only for distributions without the first.
	for (const browser of ['chromium-headless-shell', 'chromium']) {
		const packages = [browser, 'fonts-noto-cjk'];
		spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
		if (installedChromium() !== undefined) return;
	}
}

/**
 * A Chromium for the browser tests: an installed one or `CHROME_PATH`, otherwise Playwright's download, otherwise Debian's
 * package. If there is none, throws an Error that says what to do.
 */
export function provideChromium(): string {
	const installed = installedChromium();
	if (installed !== undefined) return installed;
	console.log('No Chromium found: trying the download of Playwright …');
	downloadWithPlaywright();
	const downloaded = installedChromium();
	if (downloaded !== undefined) return downloaded;
	if (canInstallDebianPackages()) {
		console.log('Installing Chromium and fonts-noto-cjk from Debian …');
		installDebianPackages();
		const packaged = installedChromium();
		if (packaged !== undefined) return packaged;
	}
	throw new Error(
		'No Chromium for the browser tests. Install Chrome or Chromium, or set CHROME_PATH to its program file.',
	);
}
