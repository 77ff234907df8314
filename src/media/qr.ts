import QRCode from 'qrcode';
import { qrPath, qrSide } from '../domain/qr-path.ts';

const LEVEL = 'M';

/**
 * The QR code of an address as a PNG of little more than a kilobyte, 4 pixels a module with the quiet zone of ISO/IEC 18004. A PNG,
 * because a long press in WeChat reads a code from a real bitmap image only.
 */
export async function qrPng(url: string): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = await QRCode.toBuffer(url, { type: 'png', errorCorrectionLevel: LEVEL, margin: 4, scale: 4 });
	return new Uint8Array(bytes);
}

/** The same code as a path to draw into a picture, and the side of its view box. */
export function qrOutline(url: string): { path: string; side: number } {
	const { modules } = QRCode.create(url, { errorCorrectionLevel: LEVEL });
	return { path: qrPath(modules), side: qrSide(modules) };
}
