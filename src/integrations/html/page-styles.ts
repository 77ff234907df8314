import { type LeanSheet, openLeanSheets } from './lean-sheet.ts';
import { type PageParts, pageParts } from './page-parts.ts';
import { meets } from './scope-marks.ts';
import { type PlacedTag, type ScannedHtml, type ScannedTag, scanHtml } from './scanned-html.ts';
import type { ScriptWords } from './script-words.ts';

const MARK = / data-astro-cid-([a-z0-9]+)(?=[ >/=])(?:="[^"]*")?/g;
/** Astro's class for an element with spread attributes, next to the scope mark. No style uses it. */
const SPREAD_CLASS = / class="astro-[a-z0-9]{8}"|(?<= class="[^"]*) astro-[a-z0-9]{8}(?=[ "])/g;
/** A tag that hardly any other page has. */
const OWN_ADDRESS = / (?:href|src|id|content|datetime)=/;

/** Puts short scope names into opening tags, and removes those that no rule reaches. */
function tagMarker({ names, demands }: LeanSheet, hasWord: PageParts['hasWord']) {
	const known = new Map<string, string>();
	return (text: string, tag: ScannedTag): string => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const made = text.replaceAll(SPREAD_CLASS, '').replaceAll(MARK, (_, scope: string) => {
			const isReached = demands.get(scope)?.some((demand) => meets(tag, demand, hasWord)) ?? false;
			return isReached ? ` ${names.get(scope)}` : '';
		});
		// A part of a string keeps the whole string in memory, and that is the page. A copy does not.
		if (!OWN_ADDRESS.test(text)) known.set(structuredClone(text), made);
		return made;
	};
}

/**
 * Pages with one style element that contains only the styles they use, with short scope names. Astro inlines the styles of
 * every component that a template *could* show. On an article page that would be a fifth of the critical bytes.
 * @param wordsOf the words in a page's scripts, because a script may add a class. Without it, all classes and properties
 * stay.
 * @returns a function of the HTML of a page as Astro made it
 */
export function openPageStyles(wordsOf?: ScriptWords): (html: string, scanned?: ScannedHtml) => string {
	const leanSheetOf = openLeanSheets();
	const wordSets: (ReadonlySet<string> | undefined)[] = [];
	/** A short name for a set of words. `wordsOf` gives the same set to pages with the same scripts. */
	const nameOf = (words: ReadonlySet<string> | undefined) => {
		if (!wordSets.includes(words)) wordSets.push(words);
		return `${wordSets.indexOf(words)} `;
	};
	const markers = new WeakMap<LeanSheet, ReturnType<typeof tagMarker>>();
	return (html, page = scanHtml(html)) => {
		const { styles, tags, marked } = page;
		const [first] = styles;
		if (first === undefined) return html;
		const words = wordsOf?.(page);
		const parts = pageParts(tags, words);
		// Two pictures of one colour bring the same rule.
		const css = [...new Set(styles.map(({ text }) => text))].join('\n');
		const sheet = leanSheetOf(css, parts, nameOf(words));
		const markedTag = markers.get(sheet) ?? tagMarker(sheet, parts.hasWord);
		markers.set(sheet, markedTag);
		const isStyle = new Set<PlacedTag>(styles);
		let [lean, at] = ['', 0];
		for (const tag of [...styles, ...marked].toSorted((a, b) => a.start - b.start)) {
			// A style element may have a mark itself.
			if (tag.start < at) continue;
			lean += html.slice(at, tag.start);
			if (tag === first) lean += `<style>${sheet.style}</style>`;
			else if (!isStyle.has(tag)) lean += markedTag(html.slice(tag.start, tag.end), tag);
			at = tag.end;
		}
		return lean + html.slice(at);
	};
}
