import type { Article } from '../../src/domain/article/article.ts';
import type { Listing } from '../../src/domain/listing/listing.ts';
import type { Park } from '../../src/domain/park/park.ts';
import { day } from '../../src/domain/units/calendar-date.ts';
import { checkContent } from '../../src/reader/content-check.ts';

/** The current date in all tests of the fixture world. */
export const TODAY = day('2026-11-23');

function found<T>(value: T | undefined, name: string): T {
	if (value === undefined) throw new Error(`the fixture world has no ${name}`);
	return value;
}

const world = await checkContent('tests/fixtures/world', TODAY);

/** The catalog of tests/fixtures/world. */
export const catalog = found(world.catalog, `catalog: ${JSON.stringify(world.problems)}`);

export function article(id: string): Article {
	return found(catalog.articlesBy.id.get(id), `article ${id}`);
}

export function listing(id: string): Listing {
	return found(catalog.listingsBy.id.get(id), `listing ${id}`);
}

export function park(id: string): Park {
	return found(catalog.parkById.get(id), `park ${id}`);
}
