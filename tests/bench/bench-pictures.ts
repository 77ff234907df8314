import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { Listing } from '../../src/domain/listing/listing.ts';
import { day } from '../../src/domain/units/calendar-date.ts';
import { section } from '../../src/media/drawing/section.ts';
import { FONT_OPTIONS } from '../../src/media/font.ts';
import { listingPicture } from '../../src/media/listing-picture.ts';
import { type Poster, posterSvg } from '../../src/media/listing-poster.ts';
import { squarePicture } from '../../src/media/square-picture.ts';
import { checkContent } from '../../src/reader/content-check.ts';
import { listingCard } from '../../src/view/listing/card-of-listing.ts';
import { markdownTable, writeBenchmark } from './search/benchmark-page.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'docs/benchmarks.md' } } });

const { catalog } = await checkContent('content', day('2026-11-29'));
if (catalog === undefined) throw new Error('the content has mistakes');
const { site, listings } = catalog;

function posterOf(listing: Listing): Poster {
	return {
		card: listingCard(listing),
		badges: ['示例'],
		siteName: site.name,
		hotline: site.contact.hotline.number,
		url: `https://example.com/listings/${listing.id}/`,
		section: section(listing, 'wide', 'day'),
	};
}

/** User and system time of all threads of this process, ms. Other work on the machine changes it little. */
function spent(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** CPU ms a picture and mean kB. The first two pictures load fonts and code, and are not counted. */
async function cost(make: (listing: Listing) => Promise<Uint8Array>) {
	for (const listing of listings.slice(0, 2)) await make(listing);
	let bytes = 0;
	const start = spent();
	const counted = listings.slice(2);
	for (const listing of counted) bytes += (await make(listing)).length;
	return { cpu: (spent() - start) / counted.length, size: bytes / counted.length / 1000 };
}

/** As it was before 2026-11-29: the renderer shapes each line, and mozjpeg searches for the smallest file. */
async function shaped(listing: Listing): Promise<Uint8Array> {
	const { pixels, width, height } = await renderAsync(posterSvg(posterOf(listing), undefined), {
		font: FONT_OPTIONS,
	});
	return sharp(pixels, { raw: { width, height, channels: 4 } })
		.flatten()
		.jpeg({ quality: 75, mozjpeg: true, chromaSubsampling: '4:4:4' })
		.toBuffer();
}

const cache = mkdtempSync(join(tmpdir(), 'bench-pictures-'));
/** Each call has a cache of its own, so that nothing is found. */
let calls = 0;
const freshCache = () => join(cache, String((calls += 1)));
const drawn = (listing: Listing) => listingPicture(posterOf(listing), undefined, freshCache());

/** A photo as the reader prepares it, 2400 px wide, with more detail than most. */
async function madePhoto(): Promise<Uint8Array> {
	const [width, height] = [2400, 1600];
	const waves = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
		const [x, y] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width)];
		return 128 + 70 * Math.sin(x / 70 + (i % 3)) + 40 * Math.cos(y / 50) + ((x * 7919 + y * 104_729) % 17);
	});
	return sharp(waves, { raw: { width, height, channels: 3 } })
		.jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
		.toBuffer();
}
const photo = { bytes: await madePhoto(), isDrawing: false };

const old = await cost(shaped);
const own = await cost(drawn);
const pictured = await cost((listing) => listingPicture(posterOf(listing), photo, freshCache()));
const posters = new Map<string, Uint8Array<ArrayBuffer>>();
for (const listing of listings) posters.set(listing.id, await drawn(listing));
const square = await cost(({ id }) =>
	squarePicture({ bytes: posters.get(id) ?? new Uint8Array(), isDrawing: false }, 'top', 600, freshCache()),
);
rmSync(cache, { recursive: true });

const row = (name: string, { cpu, size }: typeof old, ratio: string) => [
	name,
	cpu.toFixed(0),
	ratio,
	size.toFixed(0),
	((cpu * 5000) / 60_000).toFixed(1),
];
const table = markdownTable(
	['', 'CPU ms each', '÷ shaped', 'kB each', 'CPU minutes for 5,000'],
	[
		row('poster, text shaped by the renderer, mozjpeg 75', old, '1'),
		row('poster, text as outlines, JPEG 65', own, `${(own.cpu / old.cpu).toFixed(2)} ×`),
		row('the same with a photo of 2400 × 1600 px', pictured, '–'),
		row('square of a poster for link cards', square, '–'),
	],
);
console.log(table);
await writeBenchmark(
	resolve(values.out),
	'bench:pictures',
	`## Pictures of listings\n\nMade on ${new Date().toISOString().slice(0, 10)} by \`npm run bench:pictures\`, on ${availableParallelism()} processors at a load of ${loadavg()[1]?.toFixed(1)}.\n\nThe picture of each of the ${listings.length} demo listings for WeChat Moments, 1080 × 1440 px, with its section and twenty to forty\nlines of text, without any cache. A later build takes every picture whose words, drawing and photo are the same from its cache.\n\n${table}`,
);
