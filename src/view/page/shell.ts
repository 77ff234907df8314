import { FOOTER } from '../site/footer-links.ts';
import type { Link } from '../site/link.ts';
import { absoluteUrl } from '../site/absolute-url.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { demoWords } from '../../domain/catalog/demo.ts';
import { writeMark } from '../../domain/search/search-mark.ts';
import * as urls from '../../domain/urls.ts';
import { type Contact, contactOf } from '../lead/contact.ts';
import { baiduTimes, engineMetas } from '../site/engine-facts.ts';
import { type RecordLink, recordLinks } from '../site/record-link.ts';
import { type VisitData, visitData } from '../visit/visit-data.ts';
import { breadcrumbJsonLd, type JsonLd, serializeJsonLd } from '../site/json-ld.ts';
import type { LeadSize } from '../lead/lead-form-fields.ts';
import { type LeadContext, type LeadForm, leadForm } from '../lead/lead-form.ts';
import { type LeadOutbox, leadOutbox } from '../lead/lead-outbox.ts';
import { type SharePicture, sitePicture } from './share-picture.ts';

/** The page-specific input of the layout. */
export interface PageInput {
	/** Title of the page, without the site's name. */
	title: string;
	description: string;
	/** The page's own path, as built by `domain/urls`. */
	path: string;
	/** The breadcrumb links above this page, without the home page. Empty on the home page. */
	trail?: readonly Link[];
	/** The last breadcrumb, if it should be shorter than the title. */
	here?: string;
	type?: 'website' | 'article';
	/** The page's own picture for link cards, if any. */
	picture?: SharePicture | undefined;
	/** Whether the page shows a picture of its own. */
	isPictured?: boolean;
	isIndexed?: boolean;
	/** Whether the site's search finds this page. */
	isSearched?: boolean;
	published?: string | undefined;
	modified?: string | undefined;
	jsonLd?: readonly JsonLd[];
	feeds?: readonly Link[];
	/** False for pages without listings and parks, which need no bar about samples. */
	hasOffers?: boolean;
	/** The form at the foot of this page and the context of its leads. Absent for pages without a form. */
	form?: LeadContext & { size: LeadSize };
}

/** All layout data of a page. */
export interface Shell {
	title: string;
	heading: string;
	description: string;
	canonical: string;
	siteName: string;
	tagline: string;
	type: 'website' | 'article';
	image: Omit<SharePicture, 'path'> & { url: string };
	/** Path of the link card's picture, on pages that show no picture of their own first. */
	firstPicture: string | undefined;
	isIndexed: boolean;
	/** Words of the bar on top of a demo; empty elsewhere. */
	demo: string;
	/** Why the published site does not have this page yet. Only in a preview. */
	unpublished: string | undefined;
	/** What the search index reads off the page, on pages that are searched as a whole. */
	search: string | undefined;
	published: string | undefined;
	modified: string | undefined;
	/** Attributes of `<meta>` elements for single search engines. */
	engineMetas: readonly Readonly<Record<string, string>>[];
	/** Where the visit is counted, if it is. */
	visit: VisitData | undefined;
	/** Serialized and escaped for a script element. */
	jsonLd: readonly string[];
	feeds: readonly Link[];
	trail: readonly Link[];
	here: string;
	nav: readonly (Link & { isCurrent: boolean })[];
	footer: readonly Link[];
	contact: Contact;
	/** The form at the foot of the page, if any. */
	form: LeadForm | undefined;
	/** Link to a contact form: the one on the page or, without one, the contact page. */
	writeTo: string;
	/** Link to the form for mistakes on this page, on pages with facts of their own. */
	report: string | undefined;
	/** The configuration for leads that are stored on the visitor's device. */
	outbox: LeadOutbox;
	records: readonly RecordLink[];
	rights: string;
	takedown: string;
}

type SiteParts = Pick<Catalog, 'site'> & Partial<Pick<Catalog, 'unpublished'>>;

/** Id of the section with the form, if any. */
export const LEAD_ANCHOR = 'lead';

const NAV = [
	{ text: '资讯', href: urls.newsUrl() },
	{ text: '找房源', href: urls.listingsUrl() },
	{ text: '园区', href: urls.parksUrl() },
	{ text: '政策', href: urls.policiesUrl() },
	{ text: '区域', href: urls.districtsUrl() },
	{ text: '联系', href: urls.pageUrl('contact') },
	{ text: '业主委托', href: urls.offerUrl() },
	{ text: '收藏', href: urls.favouritesUrl() },
];

/** Adds the data that all pages share. */
export function shellOf({ site, unpublished }: SiteParts, page: PageInput): Shell {
	const trail = page.trail === undefined ? [] : [{ text: '首页', href: urls.homeUrl() }, ...page.trail];
	const here = page.here ?? page.title;
	const steps = [...trail, { text: here, href: page.path }];
	// The form for owners is below the contact page, and an entry of its own.
	const [section] = NAV.filter(({ href }) => page.path.startsWith(href)).toReversed();
	const { path: picture, ...image } = page.picture ?? sitePicture();
	// Articles, listings and parks: pages with facts and days of their own.
	const isOwn = page.type === 'article' || page.form?.size === 'listing';
	const engine = {
		...{ title: page.title, url: absoluteUrl(page.path), isHome: page.path === urls.homeUrl() },
		isDated: isOwn && page.isIndexed !== false,
		...{ published: page.published, modified: page.modified },
	};
	return {
		demo: (page.hasOffers ?? true) ? demoWords(site.demo) : '',
		unpublished: unpublished?.get(page.path),
		title: page.path === urls.homeUrl() ? `${site.name} · ${site.tagline}` : `${page.title} - ${site.name}`,
		heading: page.title,
		description: page.description,
		canonical: absoluteUrl(page.path),
		siteName: site.name,
		tagline: site.tagline,
		type: page.type ?? 'website',
		image: { ...image, url: absoluteUrl(picture) },
		firstPicture: page.picture === undefined || page.isPictured === true ? undefined : picture,
		isIndexed: page.isIndexed ?? true,
		search: page.isSearched === true ? writeMark({ type: 'page', date: page.modified ?? '' }) : undefined,
		published: page.published,
		modified: page.modified,
		engineMetas: engineMetas(site.search, engine),
		visit: visitData(site.analytics),
		jsonLd: [
			...(page.jsonLd ?? []),
			...baiduTimes(site.search, engine),
			...(trail.length === 0
				? []
				: [breadcrumbJsonLd(steps.map(({ text, href }) => ({ name: text, url: absoluteUrl(href) })))]),
		].map(serializeJsonLd),
		feeds: [{ text: site.name, href: urls.feedUrl('all') }, ...(page.feeds ?? [])],
		trail,
		here,
		nav: NAV.map((link) => ({ ...link, isCurrent: link === section })),
		footer: FOOTER,
		contact: contactOf(site),
		form: page.form && leadForm(site, page.path, page.form),
		writeTo: page.form === undefined ? urls.pageUrl('contact') : `#${LEAD_ANCHOR}`,
		report: isOwn ? urls.reportUrl() : undefined,
		outbox: leadOutbox(site),
		records: recordLinks(site.compliance),
		rights: site.rights.notice,
		takedown: site.rights.takedown,
	};
}
