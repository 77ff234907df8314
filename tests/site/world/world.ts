import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../../src/commands/build/build-site.ts';
import { worldWithHistory } from './world-history.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Folder of the built fixture world. */
		dist: string;
		/** Folder of the built real content. */
		realDist: string;
	}
}

declare global {
	// Every project loads this module again. They share only the process, so the promise is global.
	var builtWorlds: Promise<void> | undefined;
}

const WORLD = resolve('.cache/test-world');
const REAL = resolve('.cache/test-real');

async function build(content: string, outDir: string): Promise<void> {
	process.env['CONTENT_DIR'] = content;
	process.env['SITE_URL'] = 'https://example.com';
	process.env['BUILD_DATE'] = '2026-11-23';
	await buildSite(outDir, { logLevel: 'error' });
}

async function buildBoth(): Promise<void> {
	await build(await worldWithHistory('tests/fixtures/world'), WORLD);
	await build('content', REAL);
}

/** Builds the fixture world and the real content once for all test projects. */
export default async function setup(project: TestProject): Promise<void> {
	globalThis.builtWorlds ??= buildBoth();
	await globalThis.builtWorlds;
	project.provide('dist', WORLD);
	project.provide('realDist', REAL);
}
