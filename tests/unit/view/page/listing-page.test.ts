import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkContent } from '../../../../src/reader/content-check.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { listingPage } from '../../../../src/view/page/listing-page.ts';

const { catalog } = await checkContent('tests/fixtures/world', day('2026-11-23'));
const full = catalog?.listings.find(({ id }) => id === 'l-full');
if (catalog === undefined || full === undefined) throw new Error('the fixture world is broken');

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
	const { maps } = listingPage({ ...full, addressPrecision }, catalog);
	expect(maps).toHaveLength(4);
	for (const { href } of maps) expect(decodeURIComponent(href).includes('（大致位置）')).toBe(isRough);
});
