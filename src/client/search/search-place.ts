/** How far a visitor had gone in the hits when he left them; browsers that keep no pages in memory need it on the way back. */
export interface Place {
	/** How many hits there were. */
	shown: number;
	/** px from the top of the page. */
	top: number;
}

function numberIn(state: object, name: string): number {
	const value: unknown = Reflect.get(state, name);
	return typeof value === 'number' ? value : 0;
}

/** The place kept with the current entry of the history, if any. */
export function keptPlace(): Place | undefined {
	const state: unknown = history.state;
	if (typeof state !== 'object' || state === null) return undefined;
	return { shown: numberIn(state, 'shown'), top: numberIn(state, 'top') };
}

/** Keeps the place when the visitor opens a hit or leaves the page. @param shown how many hits there are now */
export function keepPlace(hits: HTMLElement, shown: () => number): void {
	const keep = () => {
		if (shown() > 0) history.replaceState({ shown: shown(), top: scrollY }, '');
	};
	hits.addEventListener('click', keep);
	addEventListener('pagehide', keep);
}
