import fc from 'fast-check';
import { expect, test } from 'vitest';
import { section } from '../../../src/media/drawing/section.ts';
import { textWidth } from '../../../src/media/font.ts';
import { type Poster, pictureHeight, posterSvg } from '../../../src/media/listing-poster.ts';
import { listing } from '../world.ts';

const POSTER: Poster = {
	card: {
		title: '松江新桥 3,000 ㎡ 首层 8 米层高标准厂房',
		place: '松江 · 新桥镇 · 云间示范智造园',
		price: { amount: '1.15', unit: '元/㎡/天', note: '1,500 ㎡ 起，约 5.25 万元/月' },
		facts: [
			{ label: '面积', value: '1,500–6,000 ㎡' },
			{ label: '层高', value: '8 m' },
			{ label: '承重', value: '2 t/㎡' },
			{ label: '配电', value: '800 kVA' },
			{ label: '消防', value: '丙类' },
		],
		updatedText: '2026年11月20日',
	},
	section: section(listing('l-full'), 'wide', 'day'),
	badges: ['示例'],
	siteName: '中国产业园区招商网',
	hotline: '400 0123 021',
	url: 'https://rent.sh.cn/listings/sj-0001/',
};

interface Line {
	x: number;
	y: number;
	size: number;
	right: number;
	text: string;
}

function linesOf(svg: string): Line[] {
	const pattern = /<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)" font-weight="(400|700)"[^>]*>([^<]*)</g;
	return [...svg.matchAll(pattern)].map(([, x, y, size, weight, text = '']) => {
		const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
		const width = textWidth(plain, Number(size), weight === '700' ? 700 : 400);
		return { x: Number(x), y: Number(y), size: Number(size), right: Number(x) + width, text: plain };
	});
}

const textsOf = (svg: string) => linesOf(svg).map(({ text }) => text);

test('everything that is to be known stands on it', () => {
	const texts = textsOf(posterSvg(POSTER, 'photo.jpg'));
	for (const text of [
		'示例',
		'松江新桥 3,000 ㎡ 首层 8 米层高标准厂房',
		'1.15',
		'元/㎡/天',
		'1,500 ㎡ 起，约 5.25 万元/月',
		'1,500–6,000 ㎡',
		'丙类',
		'中国产业园区招商网',
		'招商热线 400 0123 021',
		'更新于 2026年11月20日',
	])
		expect(texts).toContain(text);
});

test('a long title takes two lines and the picture gives up the room', () => {
	const card = {
		...POSTER.card,
		title: '松江新桥云间示范智造园三号楼首层二层整体出租可分割可环评带行车厂房',
	};
	const long = { ...POSTER, card };
	expect(pictureHeight(POSTER) - pictureHeight(long)).toBe(70);
	expect(textsOf(posterSvg(long, 'x')).join('')).toContain(card.title);
});

test('without a photo the section takes its place, above the badges', () => {
	const svg = posterSvg(POSTER, undefined);
	expect(svg).not.toContain('<image');
	expect(svg).toContain(POSTER.section.marks);
	const [, y = '', scale = ''] = /translate\([\d.]+ ([\d.]+)\) scale\(([\d.]+)\)/.exec(svg) ?? [];
	const bottom = Number(y) + Number(scale) * POSTER.section.height;
	expect(bottom).toBeLessThanOrEqual(pictureHeight(POSTER) - 72);
	expect(Number(scale) * POSTER.section.width).toBeLessThanOrEqual(1080);
});

test('what an editor types cannot break the drawing', () => {
	const card = { ...POSTER.card, title: '<script>&"厂房"</script>' };
	const svg = posterSvg({ ...POSTER, card }, undefined);
	expect(svg).toContain('&lt;script&gt;&amp;"厂房"&lt;/script&gt;');
	expect(svg).not.toContain('<script>');
});

test('no text leaves the picture, whatever it says', () => {
	const words = fc
		.array(
			fc.constantFrom(
				'松江',
				'新桥镇',
				'厂房',
				'3,000 ㎡',
				'kVA',
				'，',
				'。',
				'（示例）',
				' ',
				'🔥',
				'W',
				'1',
			),
			{
				maxLength: 40,
			},
		)
		.map((parts) => parts.join(''));
	const posters = fc.record({
		title: words,
		place: words,
		amount: fc.constantFrom('0.05', '19.99', '200,000', '面议'),
		note: words,
		values: fc.array(words, { minLength: 5, maxLength: 5 }),
		siteName: words,
	});
	fc.assert(
		fc.property(posters, fc.boolean(), ({ title, place, amount, note, values, siteName }, isPictured) => {
			const facts = POSTER.card.facts.map(({ label }, i) => ({ label, value: values[i] || '—' }));
			const price = { amount, unit: '元/㎡/天', note };
			const card = { ...POSTER.card, title, place, price, facts };
			const poster = { ...POSTER, card, siteName };
			for (const { text, right, y, size } of linesOf(posterSvg(poster, isPictured ? 'x' : undefined))) {
				expect(right, text).toBeLessThanOrEqual(1080);
				expect(y - size, text).toBeGreaterThanOrEqual(0);
				expect(y, text).toBeLessThanOrEqual(1440);
			}
			expect(pictureHeight(poster)).toBeGreaterThan(400);
		}),
		{ numRuns: 60 },
	);
});
