import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
	vi.unstubAllEnvs();
	vi.resetModules();
});

/** The reader as Astro loads it for a site with a base path. */
async function readBelow(base: string, folder: string) {
	vi.stubEnv('BASE_URL', base);
	vi.resetModules();
	const { checkContent } = await import('../../../src/reader/content-check.ts');
	const { day } = await import('../../../src/domain/units/calendar-date.ts');
	return checkContent(join(import.meta.dirname, '../..', folder), day('2026-11-23'), base);
}

test.each(['fixtures/world', '../content'])(
	'editors write links from the root of the site, wherever it is served: %s',
	async (folder) => {
		const { problems, bodies } = await readBelow('/site/', folder);
		expect(problems).toEqual([]);
		const html = [...bodies.values()].map((body) => body.html).join('\n');
		expect(html).toContain('href="/site/');
		expect(html).not.toContain('/site/site/');
	},
);
