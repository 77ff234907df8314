/**
 * The position in the list of hits when the visitor left. Browsers without a back-forward cache need it to restore the page.
 */
export interface Place {
	/** Number of hits shown. */
	shown: number;
	/** px from the top of the page. */
	top: number;
}

function numberIn(state: object, name: string): number {
	const value: unknown = Reflect.get(state, name);
	return typeof value === 'number' ? value : 0;
}

/** The position stored in the current history entry, if any. */
export function keptPlace(): Place | undefined {
	const state: unknown = history.state;
	if (typeof state !== 'object' || state === null) return undefined;
	return { shown: numberIn(state, 'shown'), top: numberIn(state, 'top') };
}

/** Stores the position when the visitor opens a hit or leaves the page. @param shown the current number of hits */
export function keepPlace(hits: HTMLElement, shown: () => number): void {
	const keep = () => {
		if (shown() > 0) history.replaceState({ shown: shown(), top: scrollY }, '');
	};
	hits.addEventListener('click', keep);
	addEventListener('pagehide', keep);
}
