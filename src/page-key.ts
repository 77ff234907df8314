import { hash } from 'node:crypto';
import { buildMemory } from './build-memory.ts';

/** Maps and sets count with what they hold; JSON alone would see two of them as equal. */
function plain(_: string, value: unknown): unknown {
	return value instanceof Map || value instanceof Set ? [...value] : value;
}

/** Whether JSON alone is not enough. To ask `plain` for every value takes three times as long. */
function hasCollection(value: unknown): boolean {
	if (typeof value === 'function') throw new TypeError('a function in what a page shows has no digest');
	if (typeof value !== 'object' || value === null) return false;
	const isCollection = value instanceof Map || value instanceof Set;
	let has = isCollection;
	// All are looked at: each may hold a function.
	for (const inner of isCollection ? value : Object.values(value)) has = hasCollection(inner) || has;
	return has;
}

/** What is nothing but text and lists of it: JSON tells two of them apart without a look at each value. */
export type Words = string | undefined | readonly Words[];

const digestOf = (text: string | undefined) => hash('sha256', text ?? '', 'base64url').slice(0, 22);

/** A digest of everything that a page shows. Two builds with the same code make the same bytes from the same digest. */
export function pageKey(shown: unknown): string {
	return digestOf(hasCollection(shown) ? JSON.stringify(shown, plain) : JSON.stringify(shown));
}

interface Path<P> {
	params: Readonly<Record<string, string | undefined>>;
	props: P;
}

/**
 * Paths with the key of each page, so that a build takes a page that shows the same from the last one.
 * @param shown everything that a page draws from the content. By default its properties, for pages that show nothing else
 */
export function keyed<P, T extends Path<P>>(
	paths: readonly T[],
	shown: (props: T['props']) => unknown = (props) => props,
): (T & { cacheKey?: string })[] {
	if (import.meta.env.DEV) return [...paths];
	return paths.map((path) => ({ ...path, cacheKey: pageKey(shown(path.props)) }));
}

/**
 * As `keyed`, for ten thousand pages: what a page shows is only worked out when something it is drawn from has changed.
 * @param drawnFrom digests of everything that could change what is shown; cheap
 */
export function keyedByInputs<P, T extends Path<P>>(
	paths: readonly T[],
	drawnFrom: (props: T['props']) => Words,
	shown: (props: T['props']) => unknown,
): (T & { cacheKey?: string })[] {
	if (import.meta.env.DEV) return [...paths];
	const { knownKeys, usedKeys } = buildMemory();
	return paths.map((path) => {
		const inputs = digestOf(JSON.stringify([path.params, drawnFrom(path.props)]));
		const cacheKey = knownKeys.get(inputs) ?? pageKey(shown(path.props));
		usedKeys.set(inputs, cacheKey);
		return { ...path, cacheKey };
	});
}
