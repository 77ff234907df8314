import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { vi } from 'vitest';
import { BuildRunningError, takeBuildLock } from '../../../src/commands/build/build-lock.ts';

/** Timeout in ms, longer than the largest world needs on a busy machine. */
const PATIENCE = 240_000;

const REFUSAL = new BuildRunningError().message;

function isBuildRunning(error: unknown): boolean {
	return error instanceof Error && error.message.includes(REFUSAL);
}

function isLockFree(): boolean {
	try {
		takeBuildLock()();
		return true;
	} catch (error) {
		if (error instanceof BuildRunningError) return false;
		throw error;
	}
}

/**
 * Checks and builds a content folder like `npm run build`, on the day of all test worlds. Builds of several test files run
 * in sequence. Each build has its own process, because the test runner itself is a Vite. If the build fails, throws its
 * output. @returns what it says
 * @param base base path of the site @param settings more variables of the environment
 */
export async function buildWorld(
	content: string,
	dist: string,
	base = '',
	settings: Readonly<Record<string, string>> = {},
): Promise<string> {
	const env = { CONTENT_DIR: content, SITE_URL: 'https://example.com', BASE_PATH: base, ...settings };
	try {
		const { stdout } = await promisify(execFile)(
			process.execPath,
			['src/commands/build.ts', '--outDir', dist],
			{
				env: { ...process.env, BUILD_DATE: '2026-11-23', ...env },
				maxBuffer: 64_000_000,
			},
		);
		return stdout;
	} catch (error) {
		if (!isBuildRunning(error)) throw error;
		await vi.waitUntil(isLockFree, { timeout: PATIENCE, interval: 200 });
		return buildWorld(content, dist, base, settings);
	}
}
