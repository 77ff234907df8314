// † browser
import { isStandard, type ReadingSettings, STANDARD } from './reading-settings.ts';

/** The colour tokens of the site by scheme, as CSS declarations: `--ground:#fff;--ink:#182124`. */
export interface SchemeTokens {
	light: string;
	dark: string;
}

/** Height of the bar with the settings, px. */
const BAR_HEIGHT = 56;

/** High contrast: at least 15 to 1 for text, no grey, no tinted ground. */
const CONTRAST: SchemeTokens = {
	light:
		'--ground:#fff;--surface:#fff;--ink:#000;--muted:#000;--line:#000;--action:#003640;--action-ink:#fff;--accent:#6b1d00;--notice:#fff;--tint:#fff;--good:#00401c;--good-tint:#fff;--highlight:#ff0',
	dark: '--ground:#000;--surface:#000;--ink:#fff;--muted:#fff;--line:#fff;--action:#aef1f9;--action-ink:#000;--accent:#ffd0a8;--notice:#000;--tint:#000;--good:#b5f5c8;--good-tint:#000;--highlight:#650',
};

/**
 * The condition around each rule. The styles of the site write `screen` without `only`, so it also tells these rules from
 * theirs.
 */
export const READING_MEDIA = 'only screen';

/** Parts of a page that the simple view leaves out. Nothing in them is needed to read, to call or to write. */
const EXTRAS = ['section[aria-labelledby=share-title]', 'article>nav', '.with-aside~section.no-print'];

const POINTER =
	"url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='48' height='64'%3E%3Cpath d='M4 2v50l13-12 9 20 9-4-9-20h18z' stroke='%23fff' stroke-width='3'/%3E%3C/svg%3E\") 4 2,auto";

/** Lines of a card that end in … when there is no room. Large text leaves none, and the end may be an area. */
const CUT_LINES = 'li :is(.line,summary){white-space:normal!important}';

function colours({ scheme, hasContrast }: ReadingSettings, tokens: SchemeTokens): string[] {
	const of = (name: 'light' | 'dark') => `${tokens[name]};${hasContrast ? CONTRAST[name] : ''}`;
	if (scheme !== 'auto') return [`:root{color-scheme:${scheme};${of(scheme)}}`];
	if (!hasContrast) return [];
	return (['light', 'dark'] as const).map(
		(name) => `@media(prefers-color-scheme:${name}){:root{${of(name)}}}`,
	);
}

/**
 * The rules of CSS that these settings add to every page, none for the standard. They are for the screen only: paper stays as
 * it is. Outside of all layers, they win over the rules of the site. Their order says nothing, because each is put in front
 * of the one before.
 */
export function readingRules(settings: ReadingSettings, tokens: SchemeTokens): readonly string[] {
	if (isStandard(settings)) return [];
	const { size, isSimple, hasContrast, hasLargePointer } = settings;
	const rules = [
		// The room of the bar with the settings, so that nothing moves when it comes.
		`html{font-size:${size}%}`,
		...(size > STANDARD.size ? [CUT_LINES] : []),
		`body{padding-block-start:${BAR_HEIGHT}px}`,
		...colours(settings, tokens),
		...(hasContrast ? ['main a:not(.button):not(.chip){text-decoration:underline}'] : []),
		...(isSimple ? [`${EXTRAS.join()}{display:none!important}`] : []),
		...(hasLargePointer ? [`*{cursor:${POINTER}!important}`] : []),
	];
	return rules.map((rule) => `@media ${READING_MEDIA}{${rule}}`);
}
