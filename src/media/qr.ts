import QRCode from 'qrcode';
import { qrPath, qrSide } from '../domain/qr-path.ts';

const LEVEL = 'M';

/**
 * The QR code of an address as a PNG of about 1 kB: 4 pixels per module, with the quiet zone of ISO/IEC 18004. It is a PNG
 * because a long press in WeChat only recognises codes in bitmap images.
 */
export async function qrPng(url: string): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = await QRCode.toBuffer(url, { type: 'png', errorCorrectionLevel: LEVEL, margin: 4, scale: 4 });
	return new Uint8Array(bytes);
}

/** The same code as an SVG path, with the side of its view box. */
export function qrOutline(url: string): { path: string; side: number } {
	const { modules } = QRCode.create(url, { errorCorrectionLevel: LEVEL });
	return { path: qrPath(modules), side: qrSide(modules) };
}
