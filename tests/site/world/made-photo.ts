import sharp from 'sharp';
import { seededRandom, type SeededRandom } from '../../bench/seeded-random.ts';

/** Octaves of noise from coarse to fine: the side of a grain and its strength. Each finer one is weaker, as in a photo. */
const OCTAVES = [
	{ grain: 256, strength: 48 },
	{ grain: 64, strength: 44 },
	{ grain: 16, strength: 40 },
	{ grain: 4, strength: 34 },
	{ grain: 2, strength: 22 },
] as const;

/** px */
interface Size {
	width: number;
	height: number;
}

/** Sky, a building with windows and a yard, in light and colours of their own. */
function scene({ width, height }: Size, random: SeededRandom): string {
	const between = random.between;
	const roof = Math.round((height * between(20, 40)) / 100);
	const ground = Math.round((height * between(70, 82)) / 100);
	const step = between(60, 120);
	const windows = Array.from({ length: Math.floor(width / step) }, (_, column) =>
		Array.from({ length: Math.floor((ground - roof) / step) }, (_, row) => {
			const light = between(15, 70);
			return `<rect x="${column * step + 12}" y="${roof + row * step + 14}" width="${step - 24}" height="${step - 34}"
				fill="hsl(205 ${between(5, 35)}% ${light}%)"/>`;
		}).join(''),
	).join('');
	const shade = (id: string, from: string, to: string) =>
		`<linearGradient id="${id}" x2=".3" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
		${shade('sky', `hsl(210 ${between(20, 60)}% ${between(55, 75)}%)`, 'hsl(205 20% 88%)')}
		${shade('wall', `hsl(${between(0, 359)} ${between(4, 30)}% ${between(45, 75)}%)`, `hsl(30 8% ${between(25, 45)}%)`)}
		${shade('yard', 'hsl(35 8% 52%)', `hsl(90 ${between(5, 30)}% 24%)`)}</defs>
		<rect width="${width}" height="${height}" fill="url(#sky)"/>
		<rect y="${roof}" width="${width}" height="${height}" fill="url(#wall)"/>${windows}
		<rect y="${ground}" width="${width}" height="${height}" fill="url(#yard)"/></svg>`;
}

async function noise(
	{ width, height }: Size,
	{ grain, strength }: (typeof OCTAVES)[number],
	random: SeededRandom,
) {
	const raw = { width: Math.ceil(width / grain), height: Math.ceil(height / grain), channels: 1 } as const;
	const grey = Uint8Array.from({ length: raw.width * raw.height }, () =>
		random.between(128 - strength, 128 + strength),
	);
	const input = await sharp(grey, { raw })
		.resize(width, height, { fit: 'fill' })
		.png({ compressionLevel: 0 })
		.toBuffer();
	return { input, blend: 'overlay' } as const;
}

/**
 * A JPEG as large and as hard to compress as a photo of a building: a scene with edges under noise from coarse to fine.
 * Without the noise it would be a fifth of the bytes, and a budget of bytes would say nothing.
 * @param seed the same seed gives the same photo
 */
export async function madePhoto(size: Size, seed: number): Promise<Uint8Array> {
	const random = seededRandom(seed);
	const svg = new TextEncoder().encode(scene(size, random));
	const layers = await Promise.all(OCTAVES.map((octave) => noise(size, octave, random)));
	return sharp(svg).flatten().composite(layers).jpeg({ quality: 90 }).toBuffer();
}
