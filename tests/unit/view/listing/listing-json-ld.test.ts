import { expect, test } from 'vitest';
import type { Listing } from '../../../../src/domain/listing/listing.ts';
import { salePrice } from '../../../../src/domain/units/units.ts';
import { describeListing } from '../../../../src/view/listing/listing-json-ld.ts';
import { listing } from '../../world.ts';

const full = listing('l-full');

const described = (fields: Partial<Listing>) =>
	describeListing({ ...full, ...fields }, 'https://example.com/', {
		name: '测试网',
		url: 'https://example.com/',
		telephone: '400',
		logo: '',
	});

test.each(['exact', 'road', undefined] as const)(
	'the point of a %s address is in WGS 84',
	(addressPrecision) => {
		const geo = { lng: 121.304468, lat: 31.057932, crs: 'gcj02' as const };
		expect(described({ geo, addressPrecision })).toMatchObject({
			about: { geo: { longitude: 121.3, latitude: 31.06 } },
		});
	},
);

test('a listing of which only the part of town is known has no point', () => {
	expect(JSON.stringify(described({}))).toContain('GeoCoordinates');
	expect(JSON.stringify(described({ addressPrecision: 'board' }))).not.toContain('GeoCoordinates');
});

test('price and area are those of what is free', () => {
	expect(described({ status: 'available' })).toMatchObject({
		about: { floorSize: { value: 2000 } },
		offers: { availability: 'https://schema.org/InStock', priceSpecification: { price: 1.2 } },
	});
	const [unit] = full.units;
	if (unit === undefined) throw new Error('the listing has units');
	expect(described({ units: [{ ...unit, area: full.availableArea, status: 'reserved' }] })).toMatchObject({
		about: { floorSize: { value: 3000 } },
		offers: { availability: 'https://schema.org/SoldOut' },
	});
});

test('what can be rented and bought has two offers, that of the deal first', () => {
	const both = { salePrice: salePrice.parse(7800) };
	const lease = { businessFunction: { '@id': expect.stringContaining('#LeaseOut') } };
	const sale = {
		businessFunction: { '@id': expect.stringContaining('#Sell') },
		priceSpecification: { price: 7800, unitText: '元/㎡' },
	};
	expect(described(both)).toMatchObject({ offers: [lease, sale] });
	expect(described({ ...both, dealType: 'sale' })).toMatchObject({ offers: [sale, lease] });
	expect(described({ ...both, rent: undefined, dealType: 'sale' })).toMatchObject({ offers: sale });
});
