import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { vi } from 'vitest';

const LOCK = resolve('.cache/build.lock');
/** Longer than the largest world takes on a busy machine. */
const PATIENCE = 240_000;

function isBuildRunning(error: unknown): boolean {
	return error instanceof Error && error.message.includes('Another build of this project is running');
}

/**
 * Checks and builds a content folder as `npm run build` does, on the day of all test worlds, after the builds of other test
 * files. In a process of its own: the test runner is a Vite itself. Throws with the output of the build when it fails.
 * @param base folder below the origin
 */
export async function buildWorld(content: string, dist: string, base = ''): Promise<void> {
	const env = { CONTENT_DIR: content, SITE_URL: 'https://example.com', BASE_PATH: base };
	try {
		await promisify(execFile)(process.execPath, ['src/commands/build.ts', '--outDir', dist], {
			env: { ...process.env, ...env, BUILD_DATE: '2026-11-23' },
			maxBuffer: 64_000_000,
		});
	} catch (error) {
		if (!isBuildRunning(error)) throw error;
		await vi.waitUntil(() => !existsSync(LOCK), { timeout: PATIENCE, interval: 200 });
		await buildWorld(content, dist, base);
	}
}
