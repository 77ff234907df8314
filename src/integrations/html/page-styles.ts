import { openLeanSheets } from './lean-sheet.ts';
import { pageParts } from './page-parts.ts';
import { meets } from './scope-marks.ts';
import { type RawTextElement, type ScannedHtml, type ScannedTag, scanHtml } from './scanned-html.ts';
import type { ScriptWords } from './script-words.ts';

/** An opening tag with its attributes, which may include a scope mark. */
const TAG = /<[a-z](?:[^>"]|"[^"]*")*>/gi;
const MARK = / data-astro-cid-([a-z0-9]+)(?=[ >/=])(?:="[^"]*")?/g;
/** Astro's class for an element with spread attributes, next to the scope mark. No style uses it. */
const SPREAD_CLASS = / class="astro-[a-z0-9]{8}"|(?<= class="[^"]*) astro-[a-z0-9]{8}(?=[ "])/g;
const NAME_AND_CLASS = /^<([a-z][^\s/>]*)(?:(?:[^>"]|"[^"]*")*? class="([^"]*)")?/i;

/** What decides whether a rule reaches the element of an opening tag. A parser for each would take as long as the page. */
function scopedTag(text: string): ScannedTag {
	const [, name = '', classes] = NAME_AND_CLASS.exec(text) ?? [];
	const marks = [...text.matchAll(MARK)].map(([, scope = '']) => [`data-astro-cid-${scope}`, '']);
	return {
		name: name.toLowerCase(),
		attributes: { ...Object.fromEntries(marks), ...(classes === undefined ? {} : { class: classes }) },
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
	return (html, page = scanHtml(html)) => {
		const { styles, tags } = page;
		const [first] = styles;
		if (first === undefined) return html;
		const body = withoutElements(html, styles);
		const words = wordsOf?.(page);
		const parts = pageParts(tags, words);
		// Two pictures of one colour bring the same rule.
		const css = [...new Set(styles.map(({ text }) => text))].join('\n');
		const { style, names, demands } = leanSheetOf(css, parts, nameOf(words));
		const marked = (part: string) =>
			part.replaceAll(TAG, (text) => {
				if (!text.includes('astro-')) return text;
				const tag = scopedTag(text);
				return text.replaceAll(SPREAD_CLASS, '').replaceAll(MARK, (_, scope: string) => {
					const isReached = demands.get(scope)?.some((demand) => meets(tag, demand, parts.hasWord)) ?? false;
					return isReached ? ` ${names.get(scope)}` : '';
				});
			});
		return `${marked(body.slice(0, first.start))}<style>${style}</style>${marked(body.slice(first.start))}`;
	};
}

function withoutElements(html: string, elements: readonly RawTextElement[]): string {
	return elements.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), html);
}
