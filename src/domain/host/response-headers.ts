import type { PathClass } from './path-class.ts';

/** A header of a response. */
export interface Header {
	name: string;
	value: string;
}

/** What the headers of a site depend on. */
export interface HeaderSettings {
	/** The Content-Security-Policy of pages. */
	policy: string;
	/** Origin of the published site. */
	siteUrl: string;
	/** Folder below the origin, `/` when none. */
	base: string;
}

/** Powers that no page uses. Browsers report names that they do not know, so there are no others. */
const NO_POWERS = ['camera', 'geolocation', 'microphone', 'payment', 'usb'];

/** For one year, this host only: an owner may have other hosts below the domain that are not ready. */
export const HSTS: Header = { name: 'Strict-Transport-Security', value: 'max-age=31536000' };

/** Headers of every response, except HSTS. */
export function commonHeaders({ siteUrl }: Pick<HeaderSettings, 'siteUrl'>): Header[] {
	return [
		{ name: 'X-Content-Type-Options', value: 'nosniff' },
		{ name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
		{ name: 'Permissions-Policy', value: NO_POWERS.map((each) => `${each}=()`).join(', ') },
		// Browsers report it as an error where the connection is not secure.
		...(siteUrl.startsWith('https:') ? [{ name: 'Cross-Origin-Opener-Policy', value: 'same-origin' }] : []),
	];
}

/** Whether browsers shall never ask without TLS again. */
export const isSecure = (siteUrl: string) => siteUrl.startsWith('https:');

/** A drawing or a feed that is opened by itself runs nothing, loads nothing and belongs to no origin. */
const INERT =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
/** Browsers show a PDF with code of their own, which neither runs in a sandbox nor under a policy without sources. */
const UNFRAMED = "frame-ancestors 'none'";

/** The Content-Security-Policy of a class of paths. Scripts have that of pages, because a worker keeps the one of its file. */
export function policyOf(each: PathClass, { policy }: Pick<HeaderSettings, 'policy'>): string {
	switch (each) {
		case 'drawing':
		case 'data':
			return INERT;
		case 'document':
		case 'image':
		case 'shared':
			return UNFRAMED;
		default:
			return policy;
	}
}

/** `Cross-Origin-Resource-Policy`: only the pictures of shared links are fetched by others, such as WeChat. */
export function resourcePolicyOf(each: PathClass): string {
	return each === 'shared' ? 'cross-origin' : 'same-origin';
}

/** Name of the file that `Speculation-Rules` points to. */
export const SPECULATION_FILE = 'speculation-rules.json';

/** Tells browsers where the rules for fetching pages ahead are. Sent with pages. */
export function speculationHeader({ base }: Pick<HeaderSettings, 'base'>): Header {
	return { name: 'Speculation-Rules', value: `"${base.replace(/\/$/, '')}/${SPECULATION_FILE}"` };
}

/**
 * Fetches a page of this site when a visitor points at its link for a moment. Nothing is run before the visit. Files, and links
 * with conditions in their address, are not fetched ahead.
 */
export function speculationRules(base: string): object {
	const prefix = base.replace(/\/$/, '');
	return {
		prefetch: [
			{
				source: 'document',
				where: {
					and: [
						{ href_matches: `${prefix}/*` },
						// `*` would also stand for no query at all.
						{ not: { href_matches: `${prefix}/*\\?(.+)` } },
						{ not: { href_matches: `${prefix}/*.:ending` } },
						{ not: { selector_matches: '[download], [rel~=nofollow]' } },
					],
				},
				eagerness: 'moderate',
			},
		],
	};
}
