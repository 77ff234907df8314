import { qrImage } from './qr-image.ts';

/** Side on the page, px: four for a module of the usual address, as in PageCode.astro. */
const SIDE = 148;

/** Puts the code of this page into an empty element. A copy at an old address shows the new one, which is canonical. */
export function drawIn(place: Element): void {
	if (place.firstChild !== null) return;
	const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
	const image = qrImage(canonical?.href ?? location.href, 'M', SIDE, '本页二维码');
	image.width = SIDE;
	image.height = SIDE;
	place.replaceChildren(image);
}
