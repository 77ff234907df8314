import PhotoSwipe, { type PhotoSwipeOptions } from 'photoswipe';
import photoswipeStyles from 'photoswipe/style.css?inline';
import { adoptStyles } from '../site/adopted-styles.ts';
import { newButton, newElement } from '../site/new-element.ts';
import viewerStyles from './picture-viewer.css?inline';

/** Maximum zoom of a line drawing, in multiples of its size on the screen. Photos need less. */
const DOUBLE_TAP = 2.5;
const CLOSEST = 5;

let hasStyles = false;

function addStyles(): void {
	if (hasStyles) return;
	hasStyles = true;
	adoptStyles(photoswipeStyles + viewerStyles);
}

/** A bar over the picture. PhotoSwipe must not handle its events as gestures. */
function bar(...children: HTMLElement[]): HTMLElement {
	const element = newElement('div', { class: 'viewer-bar' }, ...children);
	for (const type of ['pointerdown', 'click'])
		element.addEventListener(type, (event) => event.stopPropagation());
	return element;
}

/** Buttons and caption are our own nodes, because PhotoSwipe writes its own as HTML, which Trusted Types forbid. */
function addControls(viewer: PhotoSwipe, count: number): void {
	const caption = newElement('p', { role: 'status' });
	const button = (text: string, work: () => void) => newButton(text, {}, work);
	viewer.on('change', () => {
		caption.textContent = `${viewer.currIndex + 1} / ${count}　${viewer.currSlide?.data.alt ?? ''}`;
	});
	viewer.on('uiRegister', () => {
		if (viewer.ui !== undefined) viewer.ui.uiElementsData = [];
	});
	viewer.on('afterInit', () => {
		viewer.element?.setAttribute('aria-modal', 'true');
		viewer.element?.setAttribute('aria-label', '图片');
		const steps = [button('上一张', () => viewer.prev()), button('下一张', () => viewer.next())];
		viewer.scrollWrap?.append(
			bar(
				caption,
				button('关闭', () => viewer.close()),
			),
			bar(
				button('放大', () => viewer.toggleZoom()),
				...(count > 1 ? steps : []),
			),
		);
	});
}

/** The size of a picture in px: a drawing without pixels is twice as large as on the page. */
function sizeOf(link: HTMLAnchorElement): { width: number; height: number } {
	const { width = '', height = '' } = link.dataset;
	const image = link.querySelector('img');
	const drawn = (side: 'width' | 'height') => 2 * Number(image?.getAttribute(side) ?? 0);
	return { width: Number(width) || drawn('width'), height: Number(height) || drawn('height') };
}

/**
 * Opens pictures full screen, starting at one of them.
 * @param links to pictures, with `data-width` and `data-height` in px, or a drawing with the size of its image
 */
export function openViewer(links: readonly HTMLAnchorElement[], index: number): void {
	addStyles();
	const options: PhotoSwipeOptions = {
		dataSource: links.map((link) => ({
			src: link.href,
			...sizeOf(link),
			alt: link.querySelector('img')?.alt ?? '',
		})),
		index,
		loop: false,
		bgOpacity: 0.95,
		errorMsg: '图片没有打开，请检查网络后再试。',
		showHideAnimationType: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'fade',
		paddingFn: () => ({ top: 64, bottom: 72, left: 8, right: 8 }),
		secondaryZoomLevel: ({ fit }) => fit * DOUBLE_TAP,
		maxZoomLevel: ({ fit }) => fit * CLOSEST,
	};
	const viewer = new PhotoSwipe(options);
	addControls(viewer, links.length);
	viewer.init();
}
