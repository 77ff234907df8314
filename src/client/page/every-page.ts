/**
 * The script of every page, as one file: a request costs a phone more than the few bytes of an element that a page does not
 * have. Nothing here does more than wait for the visitor; what it loads then is a file of its own.
 */
import '../lead/call-hours.ts';
import '../lead/lead-form.ts';
import '../lead/lead-outbox.ts';
import '../reading/reading-start.ts';
import '../search/box/site-search.ts';
import '../search/search-arrival.ts';
import '../site/copy-button.ts';
import '../site/page-code.ts';
import '../site/print-button.ts';
import '../site/relative-time.ts';
import '../site/share-button.ts';
