import { create } from 'qrcode';
import { qrPath, qrSide } from '../../domain/qr-path.ts';

/** Draws the QR code of an address into an SVG element. */
export function drawQr(svg: Element, url: string): void {
	const { modules } = create(url, { errorCorrectionLevel: 'M' });
	const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
	path.setAttribute('d', qrPath(modules));
	svg.setAttribute('viewBox', `0 0 ${qrSide(modules)} ${qrSide(modules)}`);
	svg.replaceChildren(path);
}
