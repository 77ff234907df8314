import type { Geo } from '../../domain/park/place.ts';
import { isOnOffer, type Listing } from '../../domain/listing/listing.ts';
import { formatAreaOf, formatMetresOf, formatRent } from '../../domain/units/format.ts';

/** Two listings that may be one, with what they have in common. */
export interface SuspectedDouble {
	id: string;
	other: string;
	reasons: readonly string[];
}

/** Points so close are one building, m. */
const NEAR = 60;
/** Areas so close are one area measured twice. */
const SAME_AREA = 0.01;
/** Besides place and area. */
const LEAST_FACTS = 2;

/** Metres between two points of one map. */
function distance(a: Geo, b: Geo): number {
	const north = (a.lat - b.lat) * 111_320;
	const east = (a.lng - b.lng) * 111_320 * Math.cos((a.lat * Math.PI) / 180);
	return Math.hypot(north, east);
}

const plain = (text: string | undefined) =>
	(text ?? '').normalize('NFKC').replaceAll(/[\s号楼栋幢#层fF]/g, '');
const isSame = <T>(a: T | undefined, b: T | undefined) => a !== undefined && a === b;

/** A listing with its place in one spelling. Made once: thousands of listings are compared with each other. */
interface Placed extends Listing {
	plainAddress: string;
	plainBuilding: string;
	plainFloor: string;
}

const placed = (listing: Listing): Placed => ({
	...listing,
	plainAddress: plain(listing.address),
	plainBuilding: plain(listing.building),
	plainFloor: plain(listing.floor),
});

function samePlace(a: Placed, b: Placed): string | undefined {
	if (a.park !== undefined && a.park.id === b.park?.id) return `同在${a.park.name}`;
	if (a.plainAddress !== '' && a.plainAddress === b.plainAddress) return `地址都是 ${a.address}`;
	const isPoint = a.addressPrecision !== 'board' && b.addressPrecision !== 'board';
	if (!isPoint || a.geo === undefined || b.geo === undefined || a.geo.crs !== b.geo.crs) return undefined;
	const metres = distance(a.geo, b.geo);
	return metres > NEAR ? undefined : `坐标相距约 ${Math.round(metres)} 米`;
}

function sameArea(a: Listing, b: Listing): string | undefined {
	const isClose = (x: number, y: number) => Math.abs(x - y) <= SAME_AREA * Math.max(x, y);
	if (!isClose(a.availableArea, b.availableArea) && !isClose(a.totalArea, b.totalArea)) return undefined;
	return isClose(a.availableArea, b.availableArea)
		? `可租售面积都约 ${formatAreaOf(a.availableArea)}`
		: `总面积都约 ${formatAreaOf(a.totalArea)}`;
}

/** Two buildings, or two floors, of one park are like each other and not the same. */
function areApart(a: Placed, b: Placed): boolean {
	return (['plainBuilding', 'plainFloor'] as const).some(
		(field) => a[field] !== '' && b[field] !== '' && a[field] !== b[field],
	);
}

function commonFacts(a: Listing, b: Listing): string[] {
	const rent = a.rent?.value;
	return [
		...(a.propertyType === b.propertyType && a.dealType === b.dealType ? ['类型和租售方式一样'] : []),
		...(isSame(a.clearHeight, b.clearHeight) ? [`层高都是 ${formatMetresOf(a.clearHeight ?? 0)}`] : []),
		...(isSame(a.building, b.building) ? [`都是 ${a.building}`] : []),
		...(isSame(a.floor, b.floor) ? [`楼层都是 ${a.floor}`] : []),
		...(rent !== undefined && rent === b.rent?.value ? [`租金都是 ${formatRent(rent)}`] : []),
		...(isSame(a.salePrice, b.salePrice) ? ['售价一样'] : []),
		...(isSame(a.columnGrid, b.columnGrid) ? [`柱距都是 ${a.columnGrid}`] : []),
	];
}

/**
 * Pairs of listings on offer that may be one entered twice: at one place, of one area, with two more facts in common, and not
 * in two buildings or on two floors. Each reason is named, so that an editor can judge.
 */
export function suspectedDoubles(listings: readonly Listing[]): SuspectedDouble[] {
	const offered = listings.filter(isOnOffer).toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
	const districts = [...Map.groupBy(offered.map(placed), ({ district }) => district.slug).values()];
	return districts.flatMap((own) =>
		own.flatMap((a, i) =>
			own.slice(i + 1).flatMap((b): SuspectedDouble[] => {
				if (areApart(a, b)) return [];
				const area = sameArea(a, b);
				const place = area === undefined ? undefined : samePlace(a, b);
				if (place === undefined || area === undefined) return [];
				const facts = commonFacts(a, b);
				if (facts.length < LEAST_FACTS) return [];
				return [{ id: a.id, other: b.id, reasons: [place, area, ...facts] }];
			}),
		),
	);
}
