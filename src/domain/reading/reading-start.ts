// † browser

/** `localStorage` keys: the rules to apply before the first paint, one a line, and the choices they come from. */
export const RULES_KEY = 'reading';
export const CHOICE_KEY = 'reading-choice';

/**
 * The only inline script of a page, allowed by its hash. A file would come after the first paint, or hold it back for
 * everybody. It puts the visitor's own rules in front of the page's style; without any it ends at once. Must not change with
 * the settings: every page of an older build keeps it.
 */
export const READING_START = `try{for(r of localStorage.${RULES_KEY}.split("\\n"))document.styleSheets[0].insertRule(r)}catch{}`;
