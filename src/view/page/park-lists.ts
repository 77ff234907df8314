import type { Catalog } from '../../domain/catalog/catalog.ts';
import { fullName } from '../../domain/schema/city.ts';
import type { District } from '../../domain/schema/district.ts';
import type { Topic } from '../../domain/schema/taxonomy.ts';
import { type Park, parksOf } from '../../domain/park/park.ts';
import * as urls from '../../domain/urls.ts';
import { CARDS_A_PAGE, listPages, type ListView, type Pages } from './list-page.ts';
import { type ParkCard, parkCard } from '../park/park-card.ts';
import { regionName } from '../place/region-name.ts';
import { forNotes, hasReal, totalText } from '../listing/sample-note.ts';
import type { PageInput } from './shell.ts';

type ParkPages = Pages<ListView<ParkCard>>;

function parkPages(
	catalog: Catalog,
	parks: readonly Park[],
	urlOf: (page?: string) => string,
	head: Omit<PageInput, 'path'>,
): ParkPages {
	return listPages(catalog, parks, CARDS_A_PAGE, {
		...head,
		lead: parks.length === 0 ? '' : totalText(forNotes(parks, catalog.site.demo.parks), '个'),
		empty: '园区资料还在整理，发布以后列在这里。',
		isIndexed: hasReal(parks),
		form: { size: 'short' },
		urlOf,
		card: (park) => parkCard(park, catalog),
	});
}

/** All parks, sorted by name. */
export function allParks(catalog: Catalog): ParkPages {
	const { parks } = catalog;
	return parkPages(catalog, parks, urls.parksUrl, {
		title: '产业园区',
		description: `${regionName(parks)}产业园区：类型、配套、在租房源与主导产业，${totalText(parks, '个')}。`,
		trail: [],
		here: '园区',
	});
}

/** All parks of a district. The district page shows only the first few. */
export function parksInDistrict(place: District, catalog: Catalog): ParkPages {
	const { slug, name } = place;
	const parks = catalog.parks.filter(({ district }) => district.slug === slug);
	return parkPages(catalog, parks, (page) => urls.districtParksUrl(slug, page), {
		title: `${name}产业园区`,
		description: `${fullName(place)}的产业园区，${totalText(parks, '个')}。`,
		trail: [
			{ text: '区域', href: urls.districtsUrl() },
			{ text: name, href: urls.districtUrl(slug) },
		],
		here: '园区',
	});
}

/** All parks that lead with an industry. The topic page shows only the first few. */
export function parksOfTopic({ slug, name }: Topic, catalog: Catalog): ParkPages {
	const parks = parksOf(catalog.parks, slug);
	return parkPages(catalog, parks, (page) => urls.topicParksUrl(slug, page), {
		title: `主导产业有${name}的园区`,
		description: `主导产业有${name}的产业园区，${totalText(parks, '个')}。`,
		trail: [
			{ text: '主题', href: urls.topicsUrl() },
			{ text: name, href: urls.topicUrl(slug) },
		],
		here: '园区',
	});
}
