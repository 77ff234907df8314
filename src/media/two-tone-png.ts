import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Length, type, data and checksum of type and data. */
function chunk(type: string, data: Uint8Array): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const framed = Buffer.alloc(named.length + 8);
	framed.writeUInt32BE(data.length, 0);
	named.copy(framed, 4);
	framed.writeUInt32BE(crc32(named), named.length + 4);
	return framed;
}

/**
 * A black and white picture as a PNG of one bit a pixel: a quarter of the bytes of one with four channels.
 * @param side width and height, px
 */
export function twoTonePng(side: number, isDark: (x: number, y: number) => boolean): Uint8Array<ArrayBuffer> {
	// Each row begins with the number of its filter, 0 for none. A set bit is white.
	const stride = 1 + Math.ceil(side / 8);
	const rows = Buffer.alloc(stride * side);
	for (let y = 0; y < side; y += 1) {
		for (let x = 0; x < side; x += 1) {
			const at = y * stride + 1 + (x >> 3);
			if (!isDark(x, y)) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
		}
	}
	// Width, height, one bit a sample, greyscale, deflate, filters of a row, not interlaced.
	const head = Buffer.alloc(13);
	head.writeUInt32BE(side, 0);
	head.writeUInt32BE(side, 4);
	head[8] = 1;
	return new Uint8Array(
		Buffer.concat([
			SIGNATURE,
			chunk('IHDR', head),
			chunk('IDAT', deflateSync(rows, { level: 9 })),
			chunk('IEND', new Uint8Array()),
		]),
	);
}
