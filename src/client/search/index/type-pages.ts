import type { Engine } from './pagefind.ts';

export type PageType = 'article' | 'listing' | 'park' | 'page';

/** Which pages are of which type. */
export interface TypePages {
	/** Undefined when it cannot be told: a file of the index is missing. */
	typeOf(id: string): PageType | undefined;
	/** Whether it is a listing that can no longer be had. */
	isGone(id: string): boolean;
	isComplete: boolean;
}

const known = new WeakMap<Engine, Promise<TypePages>>();

/** Few pages have these; all others have none of them in the index. */
const RARE = [{ type: 'listing' }, { type: 'park' }, { type: 'page' }, { gone: '1' }] as const;

async function readTypes(engine: Engine): Promise<TypePages> {
	const found = await Promise.all(RARE.map((filter) => engine.find(null, filter)));
	const isComplete = found.every((each) => each.isComplete);
	const [listings, parks, pages, gone] = found.map(({ results }) => new Set(results.map(({ id }) => id)));
	return {
		isComplete,
		isGone: (id) => gone?.has(id) === true,
		typeOf: (id) => {
			if (listings?.has(id) === true) return 'listing';
			if (parks?.has(id) === true) return 'park';
			if (pages?.has(id) === true) return 'page';
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
