import { furtherPictures, pictureWords } from '../../view/listing/card-pictures.ts';
import { adoptStyles } from './adopted-styles.ts';
import styles from './card-pictures.css?inline';
import { newButton, newElement } from './new-element.ts';

/** Milliseconds without scrolling after which a strip stands still. */
const SETTLED = 120;

/**
 * Makes the picture of a card a strip that is swiped or leafed through by buttons. The other pictures are loaded when
 * somebody does so.
 */
function makeStrip(place: HTMLElement): void {
	const further = furtherPictures(place.dataset['pictures'] ?? '');
	const first = place.querySelector('img');
	const link = place.parentElement?.querySelector<HTMLAnchorElement>('.card-link');
	if (first === null || !link) return;
	const count = further.length + 1;
	const images = further.map(({ kind }) => newElement('img', { alt: '', 'data-kind': kind }));
	// The title of the card is the link for keyboards and readers.
	const strip = newElement('a', { href: link.href, tabindex: '-1', 'aria-hidden': 'true' });
	place.prepend(strip);
	strip.append(...[first, ...images].map((image) => newElement('span', {}, image)));
	const said = newElement('span', { class: 'visually-hidden', role: 'status' });
	/** How many pictures the strip is scrolled by. */
	const scrolled = () => strip.scrollLeft / (strip.clientWidth || 1);
	let shown = 0;
	/** Where a button has sent the strip: a slow machine stops on the way. */
	let target: number | undefined;

	/** @param at place in the strip */
	const load = (at: number) => {
		const [image, picture] = [images[at - 1], further[at - 1]];
		if (image !== undefined && picture !== undefined && !image.hasAttribute('src')) image.src = picture.src;
	};
	const show = (at: number) => {
		shown = at;
		next.textContent = `${at + 1}/${count}`;
		next.setAttribute('aria-label', `${at + 1}/${count}，下一张图`);
	};
	/** Past the last one comes the first. */
	const turn = (by: number) => {
		const at = (shown + by + count) % count;
		const behavior = Math.abs(at - shown) > 1 ? 'instant' : 'auto';
		load(at);
		show(at);
		target = at;
		said.textContent = pictureWords(at + 1, count, further[at - 1]?.kind);
		strip.scrollTo({ left: at * strip.clientWidth, behavior });
	};
	const back = newButton('‹', { 'aria-label': '上一张图', tabindex: '-1' }, () => turn(-1));
	const next = newButton('', {}, () => turn(1));
	show(0);
	next.addEventListener('keydown', (event) => {
		if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
		event.preventDefault();
		turn(event.key === 'ArrowLeft' ? -1 : 1);
	});
	// `scrollend` is younger than the browsers of this site.
	let settling: ReturnType<typeof setTimeout> | undefined;
	strip.addEventListener('scroll', () => {
		// A hard swipe passes a picture, which then comes into the window from the other side.
		for (const at of [Math.ceil(scrolled()), Math.floor(scrolled())]) load(at);
		clearTimeout(settling);
		settling = setTimeout(() => {
			const at = Math.round(scrolled());
			if (target !== undefined && target !== at) return;
			target = undefined;
			show(at);
		}, SETTLED);
	});
	for (const type of ['pointerdown', 'wheel'])
		strip.addEventListener(type, () => (target = undefined), { passive: true });
	place.append(newElement('div', {}, back, next), said);
	place.classList.add('leafed');
}

let watch: IntersectionObserver | undefined;

/** Adds the styles, and makes a strip of each watched picture when it comes near the window. */
function startWatch(): IntersectionObserver {
	adoptStyles(styles);
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting || !(target instanceof HTMLElement)) continue;
				observer.unobserve(target);
				if (!target.classList.contains('leafed')) makeStrip(target);
			}
		},
		{ rootMargin: '50%' },
	);
	return observer;
}

/**
 * Lets a visitor leaf through the pictures of a card. Throws in browsers without constructed sheets, where the first picture
 * stays alone. @param place element with `data-pictures`
 */
export function watchPictures(place: HTMLElement): void {
	watch ??= startWatch();
	if (!place.classList.contains('leafed')) watch.observe(place);
}
