/** The script of pages with offers, beside the one of every page. */
import '../listing/picture-gallery.ts';
import '../listing/spec-groups.ts';
import '../shortlist/shortlist-start.ts';
import '../site/fresh-mark.ts';
import '../tools/rent-block.ts';
