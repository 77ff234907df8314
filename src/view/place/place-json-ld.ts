import type { Place, RealEstateListing, WithContext } from 'schema-dts';
import type { Point } from './datum.ts';
import { JSON_LD_CONTEXT, type PublisherFacts } from '../site/json-ld.ts';

export interface PlaceFacts {
	name: string;
	description: string;
	url: string;
	district: string;
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
			addressRegion: '上海市',
			addressLocality: district,
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
	isForLease: boolean;
	isAvailable: boolean;
	/** 元/㎡/天 for a lease, 元/㎡ for a sale; undefined when negotiable. */
	price: number | undefined;
	seller: PublisherFacts;
}

/** UN/CEFACT codes: MTK square metre, DAY day. */
const SQUARE_METRE = 'MTK';

export function listingJsonLd(facts: ListingFacts): WithContext<RealEstateListing> {
	const unit = facts.isForLease ? '元/㎡/天' : '元/㎡';
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
		offers: {
			'@type': 'Offer',
			businessFunction: {
				'@id': facts.isForLease
					? 'http://purl.org/goodrelations/v1#LeaseOut'
					: 'http://purl.org/goodrelations/v1#Sell',
			},
			availability: facts.isAvailable ? 'https://schema.org/InStock' : 'https://schema.org/SoldOut',
			seller: { '@type': 'Organization', name: facts.seller.name, telephone: facts.seller.telephone },
			...(facts.price === undefined
				? {}
				: {
						priceSpecification: {
							'@type': 'UnitPriceSpecification',
							price: facts.price,
							priceCurrency: 'CNY',
							unitCode: SQUARE_METRE,
							unitText: unit,
						},
					}),
		},
	};
}
