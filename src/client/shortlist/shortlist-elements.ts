/** The small elements of the shortlist, bundled into one file because many pages use them. */
import './favourite-button.ts';
import './favourite-count.ts';
import './seen-listing.ts';
import './tray-start.ts';
