import type { Site } from '../../domain/catalog/site.ts';
import { homeUrl, touchIconUrl } from '../../domain/urls.ts';
import { phoneLink } from '../lead/contact.ts';
import type { PublisherFacts } from '../site/json-ld.ts';
import { absoluteUrl } from '../site/absolute-url.ts';

/** The publisher of the site, for JSON-LD. */
export function publisherOf({ name, contact }: Site): PublisherFacts {
	return {
		name,
		url: absoluteUrl(homeUrl()),
		telephone: phoneLink(contact.hotline).href.replace('tel:', ''),
		logo: absoluteUrl(touchIconUrl()),
	};
}
