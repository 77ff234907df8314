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
 * A listing as the explorer knows it: flat, so that it packs into columns; null where nobody has filled it in, which is never
 * the same as no or nothing. What a floor says of itself stands beside what the listing says of all of them.
 */
export interface ListingRow {
	id: string;
	title: string;
	isSample: boolean;
	deal: DealType;
	type: PropertyType;
	status: ListingStatus;
	verified: Verification;
	updated: CalendarDate;
	availableFrom: CalendarDate | null;
	/** Slug. */
	district: string;
	town: string | null;
	/** Id. */
	park: string | null;
	/** What can be had now; 0 when all of it is under negotiation. */
	availableArea: SquareMetres | 0;
	/** What somebody is negotiating for. */
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
	/** What the table of floors says of the ground floor, where it differs from the listing. */
	groundHeight: Metres | null;
	groundLoad: KgPerSquareMetre | null;
	groundArea: SquareMetres | 0 | null;
	groundReserved: SquareMetres | 0 | null;
	groundRent: RentPerDay | null;
	/** What it says of the floors above. */
	upperArea: SquareMetres | 0 | null;
	upperReserved: SquareMetres | 0 | null;
	upperRent: RentPerDay | null;
	structure: Structure | null;
	isDetached: boolean | null;
	isDivisible: boolean | null;
	fire: FireClass;
	hasSprinkler: boolean | null;
	power: Kva | null;
	/** The strongest that is installed; 0 when cranes are only reserved for. */
	crane: Tonnes | 0 | null;
	/** The strongest that is reserved for. */
	craneReserved: Tonnes | null;
	hasDock: boolean | null;
	/** Of what can be had now. */
	rent: RentPerDay | null;
	/** 元/㎡ */
	salePrice: number | null;
	isCertified: boolean | null;
	isRegistrable: boolean | null;
	eia: EiaLevel | null;
	/** Slugs of industries, joined by commas; empty when nobody has said. */
	industries: string;
	banned: string;
	/** Path of the picture on the card. */
	picture: string | null;
}

/** Bare land has no building: what it does not say of one is a no. */
export const isBareLand = ({ type }: ListingRow) => type === 'land';

/** What is always known has no blank. */
type AlwaysKnown = 'updated' | 'availableArea';

/** A listing of which nothing else is known. */
export const BLANK_ROW: Omit<ListingRow, AlwaysKnown> = {
	id: '',
	title: '',
	isSample: false,
	deal: 'lease',
	type: 'factory',
	status: 'available',
	verified: 'none',
	availableFrom: null,
	district: '',
	town: null,
	park: null,
	reservedArea: 0,
	minLeaseArea: null,
	clearHeight: null,
	floorLoad: null,
	upperHeight: null,
	upperLoad: null,
	hasGround: null,
	hasUpper: null,
	groundHeight: null,
	groundLoad: null,
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
};

/** Every field of a row. */
export const LISTING_FIELDS: readonly (keyof ListingRow)[] = [
	'updated',
	'availableArea',
	...Object.keys(BLANK_ROW).filter((name): name is keyof typeof BLANK_ROW => name in BLANK_ROW),
];
