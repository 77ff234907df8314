import { expect, test } from 'vitest';
import { unwatched } from '../../../../src/integrations/preview/preview-server.ts';

test.each([
	['/site', false],
	['/site/content/articles/a.md', false],
	['/site/src/pages/index.astro', false],
	['/site/.cache', true],
	['/site/.cache/site-1/pages/a.html', true],
	['/site/dist/index.html', true],
	['/site/dist-host/nginx.conf', true],
	['/site/content/distance.md', false],
])('of a content folder beside the caches: %s', (path, isLeftOut) => {
	expect(unwatched('/site/', '/site/content')(path)).toBe(isLeftOut);
});

test.each([
	['/site/.cache', false],
	['/site/.cache/world', false],
	['/site/.cache/world/content', false],
	['/site/.cache/world/content/articles/a.md', false],
	['/site/.cache/world/content-old/a.md', true],
	['/site/.cache/other', true],
])('of a content folder among the caches: %s', (path, isLeftOut) => {
	expect(unwatched('/site', '/site/.cache/world/content')(path)).toBe(isLeftOut);
});
