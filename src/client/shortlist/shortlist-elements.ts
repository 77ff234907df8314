/** The small elements of the shortlist that stand on many pages, as one file to load. */
import './favourite-button.ts';
import './favourite-count.ts';
import './seen-listing.ts';
