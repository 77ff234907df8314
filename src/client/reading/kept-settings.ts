import { READING_MEDIA, readingRules } from '../../domain/reading/reading-rules.ts';
import {
	isStandard,
	type ReadingSettings,
	readSettings,
	settingsText,
} from '../../domain/reading/reading-settings.ts';
import { CHOICE_KEY, RULES_KEY } from '../../domain/reading/reading-start.ts';
import { SITE_TOKENS } from './site-tokens.ts';

function stored(key: string): string {
	try {
		return localStorage.getItem(key) ?? '';
	} catch {
		return '';
	}
}

const isOurs = (rule: CSSRule | undefined) =>
	rule instanceof CSSMediaRule && rule.media.mediaText === READING_MEDIA;

/** Puts rules in front of the page's style, in place of those of before. Never a rule of the page: the storage may lie. */
function apply(rules: readonly string[]): void {
	const [sheet] = document.styleSheets;
	if (sheet === undefined) return;
	while (isOurs(sheet.cssRules[0])) sheet.deleteRule(0);
	for (const rule of rules) sheet.insertRule(rule);
}

/** In memory too: where nothing can be kept they hold for this page. */
let current = readSettings(stored(CHOICE_KEY));
const listeners = new Set<() => void>();

/** The settings of this page, as a rule those of the device. */
export const keptSettings = (): ReadingSettings => current;

/**
 * Applies settings to this page, and keeps them for the next ones.
 * @returns whether they are kept: not where storage is full or forbidden
 */
export function useSettings(settings: ReadingSettings): boolean {
	const rules = readingRules(settings, SITE_TOKENS);
	current = settings;
	apply(rules);
	try {
		// The rules last: other pages wait for them, and then read the choice.
		if (isStandard(settings)) {
			localStorage.removeItem(CHOICE_KEY);
			localStorage.removeItem(RULES_KEY);
		} else {
			localStorage.setItem(CHOICE_KEY, settingsText(settings));
			localStorage.setItem(RULES_KEY, rules.join('\n'));
		}
		return true;
	} catch {
		return false;
	} finally {
		for (const listener of listeners) listener();
	}
}

/** Calls the listener when this page or another one of the site has changed the settings. */
export function onSettings(listener: () => void): void {
	listeners.add(listener);
}

addEventListener('storage', ({ key }) => {
	if (key !== RULES_KEY && key !== null) return;
	current = readSettings(stored(CHOICE_KEY));
	apply(readingRules(current, SITE_TOKENS));
	for (const listener of listeners) listener();
});
