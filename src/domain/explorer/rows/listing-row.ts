// † browser
import type { CalendarDate } from '../../units/calendar-date.ts';
import type {
	DealType,
	EiaLevel,
	FireClass,
	ListingStatus,
	PropertyType,
	Structure,
	Verification,
} from '../../schema/listing-facts.ts';
import type { KgPerSquareMetre, Kva, Metres, RentPerDay, SquareMetres, Tonnes } from '../../units/units.ts';

/**
 * A listing in the explorer: flat, so that it packs into columns. Null means unknown, which differs from no and from
 * none. Figures of a single floor are separate from the figures of the listing.
 */
export interface ListingRow {
	id: string;
	title: string;
	isSample: boolean;
	deal: DealType;
	type: PropertyType;
	status: ListingStatus;
	verified: Verification;
	verifiedDate: CalendarDate | null;
	/** Day of publication, and of a lower price. Null when that was no news on the day of the build. */
	published: CalendarDate | null;
	cheaper: CalendarDate | null;
	updated: CalendarDate;
	availableFrom: CalendarDate | null;
	/** Slug. */
	district: string;
	town: string | null;
	/** Id. */
	park: string | null;
	/** Metro lines with distances in km, the nearest first: `9:2.6,12:3`. Empty when unknown. */
	metro: string;
	/** Free now. 0 when everything is under negotiation. */
	availableArea: SquareMetres | 0;
	/** Under negotiation. */
	reservedArea: SquareMetres | 0;
	minLeaseArea: SquareMetres | null;
	/** Ground floor. */
	clearHeight: Metres | null;
	/** Ground floor. */
	floorLoad: KgPerSquareMetre | null;
	upperHeight: Metres | null;
	upperLoad: KgPerSquareMetre | null;
	hasGround: boolean | null;
	hasUpper: boolean | null;
	/** From the table of units for the ground floor, if it differs from the listing. */
	groundArea: SquareMetres | 0 | null;
	groundReserved: SquareMetres | 0 | null;
	groundRent: RentPerDay | null;
	/** From the table of units for the upper floors. */
	upperArea: SquareMetres | 0 | null;
	upperReserved: SquareMetres | 0 | null;
	upperRent: RentPerDay | null;
	structure: Structure | null;
	isDetached: boolean | null;
	isDivisible: boolean | null;
	fire: FireClass;
	hasSprinkler: boolean | null;
	power: Kva | null;
	/** The strongest installed crane. 0 when cranes are only reserved for. */
	crane: Tonnes | 0 | null;
	/** The strongest crane reserved for. */
	craneReserved: Tonnes | null;
	hasDock: boolean | null;
	/** Rent of the space that is free now. */
	rent: RentPerDay | null;
	/** 元/㎡ */
	salePrice: number | null;
	isCertified: boolean | null;
	isRegistrable: boolean | null;
	eia: EiaLevel | null;
	/** Slugs of industries, joined by commas. Empty when unknown. */
	industries: string;
	banned: string;
	/** Path of the card's picture. */
	picture: string | null;
	/** Number of photos and plans on the card. */
	photos: number;
	plans: number;
}

/** Bare land has no building, so an unknown fact about one counts as no. */
export const isBareLand = ({ type }: ListingRow) => type === 'land';

/** These fields are always known and have no blank. */
type AlwaysKnown = 'updated' | 'availableArea';

/** A row with every other fact unknown. */
export const BLANK_ROW: Omit<ListingRow, AlwaysKnown> = {
	id: '',
	title: '',
	isSample: false,
	deal: 'lease',
	type: 'factory',
	status: 'available',
	verified: 'none',
	verifiedDate: null,
	published: null,
	cheaper: null,
	availableFrom: null,
	district: '',
	town: null,
	park: null,
	metro: '',
	reservedArea: 0,
	minLeaseArea: null,
	clearHeight: null,
	floorLoad: null,
	upperHeight: null,
	upperLoad: null,
	hasGround: null,
	hasUpper: null,
	groundArea: null,
	groundReserved: null,
	groundRent: null,
	upperArea: null,
	upperReserved: null,
	upperRent: null,
	structure: null,
	isDetached: null,
	isDivisible: null,
	fire: 'e',
	hasSprinkler: null,
	power: null,
	crane: null,
	craneReserved: null,
	hasDock: null,
	rent: null,
	salePrice: null,
	isCertified: null,
	isRegistrable: null,
	eia: null,
	industries: '',
	banned: '',
	picture: null,
	photos: 0,
	plans: 0,
};

export const LISTING_FIELDS: readonly (keyof ListingRow)[] = [
	'updated',
	'availableArea',
	...Object.keys(BLANK_ROW).filter((name): name is keyof typeof BLANK_ROW => name in BLANK_ROW),
];
