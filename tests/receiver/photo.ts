import sharp from 'sharp';

export interface JpegOptions {
	width?: number;
	height?: number;
	/** Orientation of EXIF (1 to 8). With it, the picture carries a position and a camera too. */
	orientation?: number;
	/** Makes different pictures. */
	red?: number;
}

/** A made-up JPEG: dark at the top left, light at the bottom right. */
export async function jpegPhoto({ width = 320, height = 240, orientation, red = 200 }: JpegOptions = {}) {
	const picture = sharp({ create: { width, height, channels: 3, background: { r: red, g: 180, b: 160 } } })
		.composite([
			{
				input: {
					create: {
						width: Math.ceil(width / 2),
						height: Math.ceil(height / 2),
						channels: 3,
						background: { r: 10, g: 20, b: 30 },
					},
				},
				gravity: 'northwest',
			},
		])
		.jpeg({ quality: 85 });
	if (orientation === undefined) return new Uint8Array(await picture.toBuffer());
	const exif = {
		IFD0: { Make: 'EXAMPLE CAMERA', Copyright: 'EXAMPLE OWNER' },
		IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' },
	};
	return new Uint8Array(await picture.withExif(exif).withMetadata({ orientation, exif }).toBuffer());
}
