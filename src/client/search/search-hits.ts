import type { SearchHit } from './index/page-lookup.ts';
import type { SearchAnswer } from './search-engine.ts';
import { newElement } from '../site/new-element.ts';
import { lostItem, resultItem } from './search-result.ts';

/** What a phone shows at first; each hit costs its fragment, and the first ones come sooner without the rest. */
const FIRST = 6;
const STEP = 10;
/** So many hits come by scrolling, the others by the button: the foot of the page stays within reach. */
const BY_SCROLL = 20;

/** Between hits that hold the words as typed and those that hold their parts. */
const ALSO = '下面的没有连着写，但都提到了这些词：';

/** The hits under a search, more of them the further a visitor goes. */
export interface HitList {
	/** Shows the first hits of an answer in the place of others, `atLeast` so many, or all of them. Throws what the network throws. */
	show(answer: SearchAnswer, isAll: boolean, atLeast: number): Promise<void>;
	clear(): void;
	/** How many hits are shown. */
	shown(): number;
	/** Whether a hit that did not come stands among them. */
	areSomeLost(): boolean;
}

interface HitParts {
	results: HTMLElement;
	/** The button for more. */
	more: HTMLElement;
	template: HTMLTemplateElement;
	/** Words for the types of hits. */
	labels: DOMStringMap;
	/** Told when more hits were asked for and did not come. */
	onTrouble(): void;
	/** Told when a hit did not come. */
	onLost(): void;
}

export function openHitList({ results, more, template, labels, onTrouble, onLost }: HitParts): HitList {
	let answer: SearchAnswer | undefined;
	let shown = 0;
	/** Whose hits are on their way. */
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
		// What an older answer found stays until now: the page does not jump.
		if (shown === 0) results.replaceChildren();
		results.append(...items.flat());
		shown += hits.length;
		if (hits.includes(undefined)) onLost();
		more.hidden = shown >= asked.total;
		// Who scrolls on before the next frame leaves the end and comes back unnoticed: it is looked at anew.
		atEnd.unobserve(more);
		atEnd.observe(more);
	}

	const stepOn = () => void showMore(STEP).catch(onTrouble);
	// On a busy phone several changes come at once: the last one is how it stands.
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
