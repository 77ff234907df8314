import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openFiles } from '../../../../src/view/data/open-data.ts';
import { catalog, park } from '../../world.ts';

beforeAll(() => {
	vi.stubEnv('SITE', 'https://example.com');
});
afterAll(() => {
	vi.unstubAllEnvs();
});

/** The spreadsheet of one park. */
function sheetOf(changes: { summary?: string; alias?: string[] }): string {
	const files = openFiles({ ...catalog, parks: [{ ...park('p-one'), ...changes }] });
	return files.find(({ name }) => name === 'parks.csv')?.body ?? '';
}

test('a text of a park is no formula in a spreadsheet', () => {
	expect(sheetOf({ summary: '　＝1＋1' })).toContain(",'　＝1＋1,");
	expect(sheetOf({ alias: ['=1+1', '别名'] })).toContain(",'=1+1;别名,");
});
