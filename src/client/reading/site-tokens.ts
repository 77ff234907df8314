import css from '../../styles/tokens.css?inline';
import type { SchemeTokens } from '../../domain/reading/reading-rules.ts';

// The compiler may put a rule of its own for dark devices between them.
const parts = css.split('prefers-color-scheme');
const colours = (part: string) => (part.match(/--[\w-]+:\s*#[0-9a-f]+/gi) ?? []).join(';');

/** The colours of the site's style, for a visitor who does not want those of the device. */
export const SITE_TOKENS: SchemeTokens = {
	light: colours(parts[0] ?? ''),
	dark: colours(parts.at(-1) ?? ''),
};
