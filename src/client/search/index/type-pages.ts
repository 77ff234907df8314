import type { Engine } from './pagefind.ts';

export type PageType = 'article' | 'listing' | 'park' | 'page';

/** The type of each page. */
export interface TypePages {
	/** Undefined when a file of the index is missing and the type is unknown. */
	typeOf(id: string): PageType | undefined;
	/** Whether the page is a listing that is no longer available, or was not confirmed for too long. */
	isLast(id: string): boolean;
	isComplete: boolean;
}

const known = new WeakMap<Engine, Promise<TypePages>>();

/** Only few pages have these filters. All other pages have none of them in the index. */
const RARE = [{ type: 'listing' }, { type: 'park' }, { type: 'page' }, { last: '1' }] as const;

async function readTypes(engine: Engine): Promise<TypePages> {
	const found = await Promise.all(RARE.map((filter) => engine.find(null, filter)));
	const isComplete = found.every((each) => each.isComplete);
	const [listings, parks, pages, last] = found.map(({ results }) => new Set(results.map(({ id }) => id)));
	return {
		isComplete,
		isLast: (id) => last?.has(id) === true,
		typeOf: (id) => {
			if (listings?.has(id) === true) return 'listing';
			if (parks?.has(id) === true) return 'park';
			if (pages?.has(id) === true) return 'page';
			// Articles have no type in the index, because they are all the remaining pages.
			return isComplete ? 'article' : undefined;
		},
	};
}

/** The types of all pages. They are requested again as long as a file is missing. */
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
