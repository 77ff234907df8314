// † browser
import type { PropertyType } from './schema/listing-facts.ts';

/** The base folder of the site, `/` or `/base/`. Astro sets it for pages and browser code; plain Node does not have it. */
const BASE = `${import.meta.env?.BASE_URL ?? '/'}/`.replace(/\/+$/, '/');

/** Every internal link goes through here: adds the base folder to a path such as `/news/`. */
export function sitePath(path: string): string {
	return BASE + path.replace(/^\//, '');
}

/** A path from the site root as editors write it: without the base folder. */
export function withoutBase(path: string): string {
	return path.startsWith(BASE) ? `/${path.slice(BASE.length)}` : path;
}

/** The name of a page of a list: a number from the oldest, a year, or both as `2024-3`. The front page has none. */
export type PageName = number | string | undefined;

function listPath(path: string, page?: PageName): string {
	return sitePath(page === undefined ? path : `${path}page/${page}/`);
}

export const homeUrl = () => sitePath('/');
export const newsUrl = (page?: PageName) => listPath('/news/', page);
export const articleUrl = (id: string) => sitePath(`/news/${id}/`);
export const categoryUrl = (slug: string, page?: PageName) => listPath(`/news/category/${slug}/`, page);
export const topicUrl = (slug: string, page?: PageName) => listPath(`/topics/${slug}/`, page);
export const districtUrl = (slug: string) => sitePath(`/districts/${slug}/`);
/** All news, or all parks, of a district. */
export const districtNewsUrl = (slug: string, page?: PageName) => listPath(`/districts/${slug}/news/`, page);
export const districtParksUrl = (slug: string, page?: PageName) =>
	listPath(`/districts/${slug}/parks/`, page);
export const districtsUrl = () => sitePath('/districts/');
/** All listings that suit an industry. */
export const topicListingsUrl = (slug: string, page?: PageName) =>
	listPath(`/topics/${slug}/listings/`, page);
/** All parks that lead with an industry. */
export const topicParksUrl = (slug: string, page?: PageName) => listPath(`/topics/${slug}/parks/`, page);
/** All parts of a series, the oldest first. */
export const seriesUrl = (slug: string) => sitePath(`/series/${slug}/`);
export const topicsUrl = () => sitePath('/topics/');
export const archiveUrl = () => sitePath('/archive/');
/** Path of an archive part below /archive/: `2024/08`, `2022/undated` or `undated`. @param part as in `archivePart` */
export const archivePath = (part: string) =>
	/^\d{4}$/.test(part) ? `${part}/undated` : part.replace('-', '/');
/** A part of the archive and its later pages. @param part as in `archivePart` */
export const archivePartUrl = (part: string, page?: PageName) =>
	listPath(`/archive/${archivePath(part)}/`, page);
/**
 * Published path of an attachment: below the page of its entry, without the base folder.
 * @param folder the first part of the page's path @param name of the file
 */
export const attachmentPath = (folder: 'news' | 'listings' | 'parks', id: string, name: string) =>
	`/${folder}/${id}/${encodeURIComponent(name)}`;
export const listingsUrl = (page?: PageName) => listPath('/listings/', page);
/** All listings, narrowed by a query such as `?height=8`. */
export const exploreUrl = (query: string) => sitePath('/listings/') + query;
/** The page that explains the requirements of each preset. @param slug of the preset to begin with */
export const presetsUrl = (slug?: string) =>
	sitePath('/listings/presets/') + (slug === undefined ? '' : `#${slug}`);
/** The explorer's index of all listings. */
export const explorerIndexUrl = () => sitePath('/api/explorer.json');
export const listingUrl = (id: string) => sitePath(`/listings/${id}/`);
/** A section of a listing. @param detail how much it says; `sheet` is always by day, for paper */
export const sectionUrl = (detail: 'card' | 'wide' | 'full' | 'sheet', id: string) =>
	sitePath(`/drawings/${detail}/${id}.svg`);
/** A photo or plan on the card of a listing. @param number from 1 */
export const cardPictureUrl = (id: string, number: number) => sitePath(`/pictures/${id}/${number}.webp`);
export const listingsInDistrictUrl = (slug: string, page?: PageName) =>
	listPath(`/listings/district/${slug}/`, page);
export const listingsOfTypeInDistrictUrl = (slug: string, type: PropertyType, page?: PageName) =>
	listPath(`/listings/district/${slug}/${type}/`, page);
export const listingsOfTypeUrl = (type: PropertyType, page?: PageName) =>
	listPath(`/listings/type/${type}/`, page);
/** Only in development and in tests. */
export const styleGuideUrl = () => sitePath('/styleguide/');
/** @param ids listings to add through the link */
export const favouritesUrl = (ids: readonly string[] = []) =>
	sitePath('/favourites/') + (ids.length === 0 ? '' : `?ids=${ids.join(',')}`);
/** @param ids the compared listings @param rest the rest of the query, such as `height=8` */
export const compareUrl = (ids: readonly string[] = [], rest = '') =>
	sitePath('/compare/') + (ids.length === 0 ? '' : `?ids=${ids.join(',')}${rest === '' ? '' : `&${rest}`}`);
/** The form for one lead about several listings. */
export const enquiryUrl = (ids: readonly string[]) => pageUrl('contact') + `?listings=${ids.join(',')}`;
export const parksUrl = (page?: PageName) => listPath('/parks/', page);
export const parkUrl = (id: string) => sitePath(`/parks/${id}/`);
/** All listings of a park. */
export const parkListingsUrl = (id: string, page?: PageName) => listPath(`/parks/${id}/listings/`, page);
export const policiesUrl = (page?: PageName) => listPath('/policies/', page);
/** The comparison of a company with the conditions of all policies. */
export const companyFitUrl = () => sitePath('/policies/fit/');
export const searchUrl = (query?: string) =>
	sitePath('/search/') + (query === undefined ? '' : `?q=${encodeURIComponent(query)}`);
/** 长者模式与阅读设置. */
export const readingUrl = () => sitePath('/reading/');
export const toolsUrl = () => sitePath('/tools/');
/** The rent calculator. @param query the initial lease, such as `rent=1.2&area=3000` */
export const rentToolUrl = (query = '') => sitePath('/tools/rent/') + (query === '' ? '' : `?${query}`);
export const unitToolUrl = () => sitePath('/tools/units/');
/** The folder of the search engine and its index. */
export const searchBundleUrl = () => sitePath('/pagefind/');
/** The suggestions of the search box. */
export const suggestionsUrl = () => sitePath('/api/suggestions.json');
export const pageUrl = (id: string) => sitePath(`/${id}/`);
/** The form for owners who offer space. */
export const offerUrl = () => sitePath('/contact/offer/');
/** The form for mistakes on a page. Its script knows the page that the reader comes from; the link stays short. */
export const reportUrl = () => sitePath('/contact/error/');
/** How to ask for a text or a picture to be taken down, on the contact page. */
export const complaintUrl = () => `${pageUrl('contact')}#complaint`;
/** Target of forms submitted without script. */
export const thanksUrl = () => sitePath('/contact/thanks/');
export const calendarUrl = (name: string) => sitePath(`/calendars/${name}.ics`);
export const deadlineUrl = (id: string) => sitePath(`/news/${id}/deadline.ics`);
export const noticesUrl = (page?: PageName) => listPath('/notices/', page);
export const feedsUrl = () => sitePath('/feeds/');
/** @param name such as `all`, `category/<slug>`, `district/<slug>` */
export const feedUrl = (name: string) => sitePath(`/feeds/${name}.xml`);
export const jsonFeedUrl = () => sitePath('/feeds/all.json');
/** A file of open data. @param name such as `listings.json` */
export const apiUrl = (name: string) => sitePath(`/api/${name}`);
/** The names of districts, towns, parks and industries in the explorer's addresses. */
export const explorerNamesUrl = () => sitePath('/api/names.json');
/** The data sheet of a listing, for comparisons. */
export const listingSheetUrl = (id: string) => apiUrl(`listings/${id}.json`);
/** The picture of a listing for WeChat Moments. */
export const listingPictureUrl = (id: string) => sitePath(`/share/${id}.jpg`);
/** The square picture of a page's link card. @param path the page's own path, without the base: `news/3231` */
export const squarePictureUrl = (path: string) => sitePath(`/share/${path}.jpg`);
/** The QR code image of a listing. Other pages draw theirs. */
export const qrUrl = (id: string) => sitePath(`/qr/${id}.png`);
export const faviconUrl = () => sitePath('/favicon.svg');
export const touchIconUrl = () => sitePath('/icons/apple-touch-icon.png');
export const manifestUrl = () => sitePath('/site.webmanifest');
export const shareImageUrl = () => sitePath('/icons/share.png');
