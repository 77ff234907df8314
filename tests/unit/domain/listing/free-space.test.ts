import { describe, expect, test } from 'vitest';
import { freeSpace, leastLease } from '../../../../src/domain/listing/free-space.ts';
import type { Listing } from '../../../../src/domain/listing/listing.ts';

/** A listing with the given fields about free space. */
function listing(fields: object): Listing {
	return JSON.parse(
		JSON.stringify({ status: 'available', availableArea: 3000, units: [], rent: { value: 1.3 }, ...fields }),
	);
}

const unit = (area: number, status: string, rent?: number) => ({ floor: '1F', area, status, rent });

describe('what can be had now', () => {
	test.each([
		['everything, without a table of units', {}, 3000, 0, 1.3],
		['nothing of a listing under negotiation', { status: 'reserved' }, 0, 3000, 1.3],
		[
			'only the free units, when the area on offer counts all of them',
			{ units: [unit(2000, 'available', 1.3), unit(1000, 'reserved', 1.25)] },
			2000,
			1000,
			1.3,
		],
		[
			'all of the area on offer, when that counts only the free units',
			{ units: [unit(3000, 'available'), unit(1000, 'reserved')] },
			3000,
			1000,
			1.3,
		],
		[
			'what an incomplete table leaves',
			{ units: [unit(500, 'available'), unit(1000, 'reserved')] },
			2000,
			1000,
			1.3,
		],
		['nothing, when every unit is under negotiation', { units: [unit(3000, 'reserved')] }, 0, 3000, 1.3],
		['what comes onto the market', { units: [unit(3000, 'upcoming')] }, 3000, 0, 1.3],
		['no unit that is let', { units: [unit(3000, 'available'), unit(9000, 'leased')] }, 3000, 0, 1.3],
		[
			'at its own price, when the cheaper unit is taken',
			{ units: [unit(2000, 'available', 1.5), unit(1000, 'reserved', 1.3)] },
			2000,
			1000,
			1.5,
		],
		[
			'at the advertised price, when a free unit is cheaper',
			{ units: [unit(2000, 'available', 1.5), unit(1000, 'available', 1.1)] },
			3000,
			0,
			1.3,
		],
		[
			'at the advertised price, when a free unit has none of its own',
			{ units: [unit(2000, 'available', 1.5), unit(1000, 'available')] },
			3000,
			0,
			1.3,
		],
		['at no price, when that is negotiable', { rent: { negotiable: true } }, 3000, 0, undefined],
	])('is %s', (_, fields, area, reserved, rent) => {
		expect(freeSpace(listing(fields))).toEqual({ area, reserved, rent });
	});
});

test.each([
	[{ minLeaseArea: 1000 }, 1000],
	[{}, 3000],
	[{ minLeaseArea: 2500, units: [unit(2000, 'available'), unit(1000, 'reserved')] }, 2000],
	[{ minLeaseArea: 3000, status: 'reserved' }, 3000],
])('the smallest lease of %j is %d ㎡', (fields, area) => {
	expect(leastLease(listing(fields))).toBe(area);
});
