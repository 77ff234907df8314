import { expect, test } from 'vitest';
import { openBodyReader } from '../../../src/markdown/body.ts';

const read = await openBodyReader('/');

/** The HTML of a picture whose prepared file lies at this path, seen from its entry. */
async function pictureAt(path: string): Promise<string> {
	const beside = { pictureAt: () => ({ path, width: 1200 }), fileAt: () => undefined };
	return (await read('![平面图](./plan.png)', '/content/articles/1.md', beside)).html;
}

test.each(['../../.cache/pictures/a/photo.jpg', '../../园区 ci/.cache/a/photo.jpg'])(
	'a picture at %s has two sizes, wherever the project lies',
	async (path) => {
		const html = await pictureAt(path);
		// In the record that Astro reads.
		expect(html).toContain('824');
		expect(html).toContain('1200');
		expect(html).toContain('(min-width:824px)');
	},
);
