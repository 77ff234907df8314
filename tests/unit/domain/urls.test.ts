import { expect, test } from 'vitest';
import * as urls from '../../../src/domain/urls.ts';

test.each([
	[urls.homeUrl(), '/'],
	[urls.newsUrl(), '/news/'],
	[urls.newsUrl(3), '/news/page/3/'],
	[urls.articleUrl('3231'), '/news/3231/'],
	[urls.categoryUrl('policy'), '/news/category/policy/'],
	[urls.categoryUrl('policy', 2), '/news/category/policy/page/2/'],
	[urls.topicsUrl(), '/topics/'],
	[urls.topicUrl('robots'), '/topics/robots/'],
	[urls.topicUrl('robots', 1), '/topics/robots/page/1/'],
	[urls.districtsUrl(), '/districts/'],
	[urls.districtUrl('minhang'), '/districts/minhang/'],
	[urls.archiveUrl(), '/archive/'],
	[urls.archiveMonthUrl('2026-06'), '/archive/2026/06/'],
	[urls.listingsUrl(), '/listings/'],
	[urls.listingsUrl(1), '/listings/page/1/'],
	[urls.listingUrl('sj-0001'), '/listings/sj-0001/'],
	[urls.listingsInDistrictUrl('minhang'), '/listings/district/minhang/'],
	[urls.listingsOfTypeUrl('standard-factory'), '/listings/type/standard-factory/'],
	[urls.parksUrl(), '/parks/'],
	[urls.parkUrl('sample'), '/parks/sample/'],
	[urls.policiesUrl(), '/policies/'],
	[urls.searchUrl(), '/search/'],
	[urls.searchUrl('C++ 松江&50%'), '/search/?q=C%2B%2B%20%E6%9D%BE%E6%B1%9F%2650%25'],
	[urls.pageUrl('about'), '/about/'],
	[urls.feedsUrl(), '/feeds/'],
	[urls.feedUrl('category/policy'), '/feeds/category/policy.xml'],
	[urls.jsonFeedUrl(), '/feeds/all.json'],
	[urls.qrUrl('news/3231'), '/qr/news/3231.png'],
	[urls.sitePath('news/'), '/news/'],
	[urls.sitePath('/news/'), '/news/'],
])('the address is %s', (address, expected) => {
	expect(address).toBe(expected);
});
