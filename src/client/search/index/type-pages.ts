import type { Engine } from './pagefind.ts';

type PageType = 'article' | 'listing' | 'park';

/** Which pages are of which type. */
export interface TypePages {
	/** Undefined when it cannot be told: a file of the index is missing. */
	typeOf(id: string): PageType | undefined;
	isComplete: boolean;
}

const known = new WeakMap<Engine, Promise<TypePages>>();

async function readTypes(engine: Engine): Promise<TypePages> {
	const [listings, parks] = await Promise.all([
		engine.find(null, { type: 'listing' }),
		engine.find(null, { type: 'park' }),
	]);
	const isComplete = listings.isComplete && parks.isComplete;
	const idsOf = ({ results }: typeof listings) => new Set(results.map(({ id }) => id));
	const [listingIds, parkIds] = [idsOf(listings), idsOf(parks)];
	return {
		isComplete,
		typeOf: (id) => {
			if (listingIds.has(id)) return 'listing';
			if (parkIds.has(id)) return 'park';
			// Articles are all the others, and are not in the index as such.
			return isComplete ? 'article' : undefined;
		},
	};
}

/** The types of all pages; asked again for as long as a file of theirs is missing. */
export async function pagesOfTypes(engine: Engine): Promise<TypePages> {
	const asked = known.get(engine) ?? readTypes(engine);
	known.set(engine, asked);
	const isKept = await asked.then(
		({ isComplete }) => isComplete,
		() => false,
	);
	if (!isKept) known.delete(engine);
	return asked;
}
