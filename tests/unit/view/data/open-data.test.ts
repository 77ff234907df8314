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

test.each(['=1+1', '+86', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1＋1', '＠A1'])(
	'a text that begins %j is no formula in a spreadsheet',
	(text) => {
		const quoted = /[\r\n]/.test(text) ? `"'${text}"` : `'${text}`;
		expect(sheetOf({ summary: text })).toContain(`,${quoted},`);
		expect(sheetOf({ alias: [text, '别名'] })).toContain(
			/[\r\n]/.test(text) ? `"'${text};别名"` : `,'${text};别名,`,
		);
	},
);

test.each(['一、二', 'a=b', '3-5 号楼'])('an ordinary text %s stays as it is', (text) => {
	expect(sheetOf({ summary: text })).toContain(`,${text},`);
});

test('commas, quotes and line breaks stay in their cell', () => {
	expect(sheetOf({ summary: '一,"二"\n三' })).toContain(',"一,""二""\n三",');
});
