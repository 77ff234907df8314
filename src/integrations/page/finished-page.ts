import type { VisitOrigins } from '../../domain/visit/visit-settings.ts';
import { withPolicy } from '../html/content-security-policy.ts';
import { searchRecord } from '../search/search-record.ts';
import { pathOfFile } from '../html/built-pages.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { openPageStyles } from '../html/page-styles.ts';
import { scanHtml } from '../html/scanned-html.ts';
import type { ScriptWords } from '../html/script-words.ts';

export interface FinishedPage {
	html: string;
	facts: PageFacts;
}

/**
 * Finishes pages in memory: only the needed styles stay, and a policy allows exactly those.
 * @param wordsOf the words in a page's scripts @param leadOrigins origins that leads may be sent to
 * @param base base path of the site @param visitOrigins origins that count visits
 * @returns a function of a page as Astro made it. It throws an Error that names what the policy would block
 */
export function openPageFinisher(
	wordsOf: ScriptWords,
	leadOrigins: readonly string[],
	base: string,
	visitOrigins: VisitOrigins,
): (file: string, html: string) => FinishedPage {
	const leanStyles = openPageStyles(wordsOf);
	return (file, raw) => {
		const page = scanHtml(raw);
		const record = raw.includes('data-search=') ? searchRecord(raw, pathOfFile(file, base)) : undefined;
		const lean = leanStyles(raw, page);
		const [style] = lean.matchAll(/<style>([^]*?)<\/style>/g);
		const styles = style === undefined ? [] : [style[1] ?? ''];
		const html = withPolicy(lean, file, leadOrigins, { ...page, styles }, visitOrigins);
		return { html, facts: pageFacts(page, record) };
	};
}
