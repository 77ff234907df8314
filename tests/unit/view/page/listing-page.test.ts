import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listingPage } from '../../../../src/view/page/listing-page.ts';
import { catalog, listing } from '../../world.ts';

beforeAll(() => {
	vi.stubEnv('SITE', 'https://example.com');
});
afterAll(() => {
	vi.unstubAllEnvs();
});

test.each([
	['board', true],
	['exact', false],
	[undefined, false],
] as const)('a pin on a map for a %s address says that it is rough: %s', (addressPrecision, isRough) => {
	const { maps } = listingPage({ ...listing('l-full'), addressPrecision }, catalog);
	expect(maps).toHaveLength(4);
	for (const { href } of maps) expect(decodeURIComponent(href).includes('（大致位置）')).toBe(isRough);
});
