import type { Page } from 'playwright-core';

const SHOWN = 100;

/** Elements that a bar at the bottom of the window covers when they have focus. */
export function coveredWhenFocused(page: Page): Promise<string[]> {
	return page.evaluate((length) => {
		const bars = [...document.querySelectorAll('body > nav > div, [data-part=go]')].filter((bar) =>
			bar.checkVisibility(),
		);
		const covered: string[] = [];
		const stops = 'a, button, input, select, textarea, summary, [tabindex="0"]';
		for (const each of document.querySelectorAll<HTMLElement>(stops)) {
			if (bars.some((bar) => bar.contains(each)) || !each.checkVisibility({ visibilityProperty: true }))
				continue;
			each.focus();
			const [box] = each.getClientRects();
			if (document.activeElement !== each || box === undefined || box.height > innerHeight / 2) continue;
			const isUnder = bars.some((bar) => {
				const { top, bottom, left, right } = bar.getBoundingClientRect();
				const isBeside = box.right <= left || box.left >= right;
				return !isBeside && box.bottom > top + 0.5 && box.top < bottom;
			});
			if (isUnder) covered.push(each.outerHTML.slice(0, length));
		}
		return covered;
	}, SHOWN);
}

/** Transparent borders. In forced-colours mode they would all become visible. */
export function hiddenBorders(page: Page): Promise<string[]> {
	return page.locator('body *').evaluateAll(
		(all, length) =>
			all
				.filter((each) => {
					const style = getComputedStyle(each);
					return ['top', 'right', 'bottom', 'left'].some(
						(side) =>
							style.getPropertyValue(`border-${side}-width`) !== '0px' &&
							style.getPropertyValue(`border-${side}-color`) === 'rgba(0, 0, 0, 0)',
					);
				})
				.map(({ outerHTML }) => outerHTML.slice(0, length)),
		SHOWN,
	);
}

/** Doubles the text size, like a large-text setting, and opens everything that can be opened. */
export function doubleText(page: Page): Promise<void> {
	return page.evaluate(() => {
		document.documentElement.style.fontSize = '200%';
		for (const each of document.querySelectorAll('details')) each.open = true;
	});
}

/** Visible texts below a size in px, also inside what can be opened. The words of a drawing scale with it. */
export function smallTexts(page: Page, least: number): Promise<string[]> {
	return page.evaluate(
		([size = 0, length]) => {
			for (const each of document.querySelectorAll('details')) each.open = true;
			return [...document.querySelectorAll<HTMLElement>('body *:not(svg *)')]
				.filter(
					(each) =>
						each.matches('input, select, textarea') ||
						[...each.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
				)
				.filter((each) => each.checkVisibility() && parseFloat(getComputedStyle(each).fontSize) < size)
				.map(({ outerHTML }) => outerHTML.slice(0, length));
		},
		[least, SHOWN],
	);
}

/** A headline as it stands, with the places where its lines end. */
interface Headline {
	/** Spaces that may end a line are blanks. */
	text: string;
	/** Positions in the text of the first character of each line but the first. */
	lines: number[];
}

function headlines(page: Page): Promise<Headline[]> {
	return page.locator('h1, h2, h3, .title-link, .card-link, nav[aria-label*=下一篇] a').evaluateAll((all) =>
		all
			.filter((each) => each.checkVisibility())
			.map((each) => {
				const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
				const range = document.createRange();
				const lines: number[] = [];
				let text = '';
				let bottom = Infinity;
				for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
					for (const [i, character] of Array.from(node.data).entries()) {
						if (/[ \t\n]/.test(character)) {
							if (!text.endsWith(' ')) text += ' ';
							continue;
						}
						range.setStart(node, i);
						range.setEnd(node, i + 1);
						const box = range.getBoundingClientRect();
						// Boxes of lines that follow each other lie a little one over the other.
						if (box.top > bottom - box.height / 2) lines.push(text.length);
						bottom = box.bottom;
						text += character;
					}
				}
				return { text, lines };
			}),
	);
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Headlines with a line that ends inside a word or between a number and its unit, marked by a bar there. */
export async function brokenHeadlines(page: Page): Promise<string[]> {
	const broken: string[] = [];
	for (const { text, lines } of await headlines(page)) {
		const starts = new Set(Array.from(WORDS.segment(text), ({ index }) => index));
		for (const at of lines) {
			const [before, after] = [text.slice(0, at), text.slice(at)];
			const isUnitAlone = /\d $/.test(before) && /^[\p{L}㎡]/u.test(after);
			const isMarkAlone = /^[，。、：；）》”]/.test(after);
			if (!starts.has(at) || isUnitAlone || isMarkAlone) broken.push(`${before}|${after}`);
		}
	}
	return broken;
}

/** Visible lines that start with the sign between two parts, with what stands before it. */
export function linesOfDots(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		const found: string[] = [];
		let before: { text: string; bottom: number } | undefined;
		for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
			if (node.parentElement?.checkVisibility() !== true || !/\S/.test(node.data)) continue;
			const boxOf = (at: number) => {
				range.setStart(node, at);
				range.setEnd(node, at + 1);
				return range.getBoundingClientRect();
			};
			for (const { index } of node.data.matchAll(/[·›]/g)) {
				const earlier = node.data.slice(0, index).trimEnd();
				const own = earlier === '' ? before : { text: earlier, bottom: boxOf(earlier.length - 1).bottom };
				const { top, height } = boxOf(index);
				if (own !== undefined && top > own.bottom - height / 2)
					found.push(`${own.text}|${node.data.slice(index)}`);
			}
			const whole = node.data.trimEnd();
			before = { text: whole, bottom: boxOf(whole.length - 1).bottom };
		}
		return found;
	});
}

/** Texts that wrapped into a column of single characters. */
export function stackedTexts(page: Page): Promise<string[]> {
	return page.locator('main *').evaluateAll(
		(all, length) =>
			all
				.filter((each) => each.checkVisibility())
				.filter((each) =>
					[...each.childNodes].some((node) => node instanceof Text && node.data.trim().length > 4),
				)
				.filter((each) => {
					const range = document.createRange();
					range.selectNodeContents(each);
					const { width, height } = range.getBoundingClientRect();
					const size = Number.parseFloat(getComputedStyle(each).fontSize);
					return width < 2 * size && height > 4 * size;
				})
				.map(({ outerHTML }) => outerHTML.slice(0, length)),
		SHOWN,
	);
}

/** Elements that must not be printed: buttons, fields, navigation, and those marked by components. */
const UNPRINTED =
	'.no-print, .button, button, select, textarea, lead-form, site-search, body > header, body > nav';

/** Elements that are printed but should not be. */
export async function wrongOnPaper(page: Page): Promise<string[]> {
	const printed = await page
		.locator(UNPRINTED)
		.evaluateAll(
			(all, length) =>
				all.filter((each) => each.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, length)),
			SHOWN,
		);
	const parted = await page
		.locator(':is(h1, h2, h3, h4, caption):not(:last-child)')
		.evaluateAll((all) =>
			all
				.filter((each) => getComputedStyle(each).breakAfter !== 'avoid')
				.map((each) => `may stand alone at the foot of a sheet: ${each.textContent}`),
		);
	return [...printed, ...parted];
}

/** Border styles of elements, without their colours. */
export function linesOf(page: Page, selector: string): Promise<string[]> {
	return page.locator(selector).evaluateAll((all) =>
		all
			.filter((each) => each.checkVisibility())
			.map((each) => {
				const style = getComputedStyle(each);
				const { borderBlockEndWidth, outlineStyle, outlineColor, textDecorationLine } = style;
				const isOutlined = outlineStyle !== 'none' && outlineColor !== 'rgba(0, 0, 0, 0)';
				const underline = textDecorationLine === 'underline' ? ', underlined' : '';
				return `${borderBlockEndWidth}${underline}${isOutlined ? ', outlined' : ''}`;
			}),
	);
}
