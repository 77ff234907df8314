/** The script of pages with words that depend on the visitor's day, as one file, beside the one of every page. */
import '../site/policy-state.ts';
import '../site/site-notice.ts';
