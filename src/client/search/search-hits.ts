import type { SearchHit } from './index/page-lookup.ts';
import type { SearchAnswer } from './search-engine.ts';
import { newElement } from '../site/new-element.ts';
import { lostItem, resultItem } from './search-result.ts';

/** Number of hits a phone shows at first. Each hit costs a fragment, so fewer hits appear sooner. */
const FIRST = 6;
const STEP = 10;
/** Scrolling loads up to this many hits, the button loads the rest. This keeps the page footer within reach. */
const BY_SCROLL = 20;

/** Stands between hits with the words as typed and hits with only their parts. */
const ALSO = '下面的没有连着写，但都提到了这些词：';

/** The list of hits. It grows as the visitor scrolls or presses the button. */
export interface HitList {
	/** Replaces the list with the first hits of an answer: at least `atLeast` of them, or all. Throws network errors. */
	show(answer: SearchAnswer, isAll: boolean, atLeast: number): Promise<void>;
	clear(): void;
	/** Number of hits shown. */
	shown(): number;
	/** Whether the list contains a hit that failed to load. */
	areSomeLost(): boolean;
}

interface HitParts {
	results: HTMLElement;
	/** The button that loads more hits. */
	more: HTMLElement;
	template: HTMLTemplateElement;
	/** Words for the types of hits. */
	labels: DOMStringMap;
	/** Called when loading more hits failed. */
	onTrouble(): void;
	/** Called when a single hit failed to load. */
	onLost(): void;
}

export function openHitList({ results, more, template, labels, onTrouble, onLost }: HitParts): HitList {
	let answer: SearchAnswer | undefined;
	let shown = 0;
	/** The answer whose hits are loading now. */
	let loading: SearchAnswer | undefined;

	function hitItem(asked: SearchAnswer, hit: SearchHit | undefined, place: number): HTMLElement {
		if (hit !== undefined) {
			const terms = place < asked.exact ? asked.terms : asked.partTerms;
			return resultItem(template, hit, terms, labels[hit.type] ?? '');
		}
		const item = lostItem(template, async () => {
			const [found] = await asked.load(place, 1);
			if (found !== undefined) item.replaceWith(hitItem(asked, found, place));
		});
		return item;
	}

	async function showMore(count: number): Promise<void> {
		const asked = answer;
		if (asked === undefined || asked === loading) return;
		loading = asked;
		const hits = await asked.load(shown, count).finally(() => {
			if (loading === asked) loading = undefined;
		});
		if (asked !== answer) return;
		const items = hits.map((hit, i) => {
			const item = hitItem(asked, hit, shown + i);
			return shown + i === asked.exact && asked.exact > 0
				? [newElement('li', { class: 'muted' }, ALSO), item]
				: [item];
		});
		// The hits of the older answer stay until now, so that the page does not jump.
		if (shown === 0) results.replaceChildren();
		results.append(...items.flat());
		shown += hits.length;
		if (hits.includes(undefined)) onLost();
		more.hidden = shown >= asked.total;
		// The observer misses a visitor who leaves and reaches the end within one frame. Observing again reports the current
		// state.
		atEnd.unobserve(more);
		atEnd.observe(more);
	}

	const stepOn = () => void showMore(STEP).catch(onTrouble);
	// On a busy phone the observer delivers several changes at once. The last one is the current state.
	const atEnd = new IntersectionObserver((changes) => {
		if (changes.at(-1)?.isIntersecting === true && shown < BY_SCROLL) stepOn();
	});
	more.addEventListener('click', stepOn);

	function clear(): void {
		answer = undefined;
		shown = 0;
		results.replaceChildren();
		more.hidden = true;
	}

	return {
		clear,
		shown: () => shown,
		areSomeLost: () => results.querySelector('[data-lost]') !== null,
		show: (next, isAll, atLeast) => {
			answer = next;
			shown = 0;
			return showMore(isAll ? next.total : Math.max(FIRST, atLeast));
		},
	};
}
