import type { Place, RealEstateListing, WithContext } from 'schema-dts';
import { isInShanghai } from '../../domain/schema/city.ts';
import type { District } from '../../domain/schema/district.ts';
import type { Point } from './datum.ts';
import { JSON_LD_CONTEXT, type PublisherFacts } from '../site/json-ld.ts';

export interface PlaceFacts {
	name: string;
	description: string;
	url: string;
	district: District;
	address: string | undefined;
	/** In WGS 84. */
	geo: Point | undefined;
}

function placeOf({ name, description, url, district, address, geo }: PlaceFacts) {
	return {
		'@type': 'Place' as const,
		name,
		description,
		url,
		address: {
			'@type': 'PostalAddress' as const,
			addressCountry: 'CN',
			addressRegion: district.city.province,
			addressLocality: isInShanghai(district) ? district.name : district.city.name + district.name,
			...(address === undefined ? {} : { streetAddress: address }),
		},
		...(geo === undefined
			? {}
			: { geo: { '@type': 'GeoCoordinates' as const, longitude: geo.lng, latitude: geo.lat } }),
	};
}

export function placeJsonLd(facts: PlaceFacts): WithContext<Place> {
	return { '@context': JSON_LD_CONTEXT, ...placeOf(facts) };
}

export interface ListingFacts extends PlaceFacts {
	published: string;
	modified: string;
	/** ㎡ */
	area: number;
	isAvailable: boolean;
	/** The price is in 元/㎡/天 for a lease, in 元/㎡ for a sale; undefined when negotiable. */
	offers: readonly { deal: 'lease' | 'sale'; price: number | undefined }[];
	seller: PublisherFacts;
}

/** UN/CEFACT codes: MTK square metre, DAY day. */
const SQUARE_METRE = 'MTK';

const FUNCTIONS = { lease: 'LeaseOut', sale: 'Sell' } as const;
const UNITS = { lease: '元/㎡/天', sale: '元/㎡' } as const;

function offerOf({ deal, price }: ListingFacts['offers'][number], { isAvailable, seller }: ListingFacts) {
	return {
		'@type': 'Offer' as const,
		businessFunction: { '@id': `http://purl.org/goodrelations/v1#${FUNCTIONS[deal]}` as const },
		availability: isAvailable
			? ('https://schema.org/InStock' as const)
			: ('https://schema.org/SoldOut' as const),
		seller: { '@type': 'Organization' as const, name: seller.name, telephone: seller.telephone },
		...(price === undefined
			? {}
			: {
					priceSpecification: {
						'@type': 'UnitPriceSpecification' as const,
						price,
						priceCurrency: 'CNY',
						unitCode: SQUARE_METRE,
						unitText: UNITS[deal],
					},
				}),
	};
}

export function listingJsonLd(facts: ListingFacts): WithContext<RealEstateListing> {
	const offers = facts.offers.map((offer) => offerOf(offer, facts));
	const [only] = offers;
	return {
		'@context': JSON_LD_CONTEXT,
		'@type': 'RealEstateListing',
		name: facts.name,
		description: facts.description,
		url: facts.url,
		datePosted: facts.published,
		dateModified: facts.modified,
		inLanguage: 'zh-CN',
		about: {
			...placeOf(facts),
			'@type': 'Accommodation',
			floorSize: { '@type': 'QuantitativeValue', value: facts.area, unitCode: SQUARE_METRE, unitText: '㎡' },
		},
		offers: offers.length === 1 && only !== undefined ? only : offers,
	};
}
