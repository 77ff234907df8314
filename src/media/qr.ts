import QRCode from 'qrcode';
import { qrPath, qrSide } from '../domain/qr-path.ts';
import { twoTonePng } from './two-tone-png.ts';

const LEVEL = 'M';
/** The quiet zone of ISO/IEC 18004, in modules. */
const QUIET_ZONE = 4;
/** Pixels per module. */
const SCALE = 4;

/**
 * The QR code of an address as a PNG of about 300 bytes, with its quiet zone. It is a PNG because a long press in WeChat only
 * recognises codes in bitmap images.
 */
export function qrPng(url: string): Uint8Array<ArrayBuffer> {
	const { modules } = QRCode.create(url, { errorCorrectionLevel: LEVEL });
	const moduleAt = (pixel: number) => Math.floor(pixel / SCALE) - QUIET_ZONE;
	const isInside = (module: number) => module >= 0 && module < modules.size;
	return twoTonePng(qrSide(modules) * SCALE, (x, y) => {
		const [row, column] = [moduleAt(y), moduleAt(x)];
		return isInside(row) && isInside(column) && Boolean(modules.get(row, column));
	});
}

/** The same code as an SVG path, with the side of its view box. */
export function qrOutline(url: string): { path: string; side: number } {
	const { modules } = QRCode.create(url, { errorCorrectionLevel: LEVEL });
	return { path: qrPath(modules), side: qrSide(modules) };
}
