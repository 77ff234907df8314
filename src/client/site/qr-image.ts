import { create } from 'qrcode';
import { newElement } from './new-element.ts';

/** Quiet zone of ISO/IEC 18004, in modules. */
const QUIET = 4;

/**
 * A text as a QR code bitmap. A long press in WeChat reads codes from real images only. Throws when the text does not fit,
 * or the browser draws nothing.
 * @param level error correction: `L` for long texts on a clean screen, `M` also for paper @param least side in px, at least
 */
export function qrImage(text: string, level: 'L' | 'M', least: number, alt: string): HTMLImageElement {
	const { modules } = create(text, { errorCorrectionLevel: level });
	const count = modules.size + 2 * QUIET;
	const unit = Math.max(4, Math.ceil(least / count));
	const size = count * unit;
	const canvas = newElement('canvas', { width: String(size), height: String(size) });
	const pen = canvas.getContext('2d');
	if (pen === null) throw new Error('this browser draws nothing');
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, size, size);
	pen.fillStyle = '#000';
	for (const [i, isDark] of modules.data.entries()) {
		const [x, y] = [i % modules.size, Math.floor(i / modules.size)];
		if (isDark) pen.fillRect((x + QUIET) * unit, (y + QUIET) * unit, unit, unit);
	}
	return newElement('img', {
		src: canvas.toDataURL('image/png'),
		width: String(size),
		height: String(size),
		alt,
	});
}
