import { choice } from '../schema/choice.ts';
import { districtSchema } from '../schema/district.ts';
import { text } from './listing-fields.ts';
import { geoSchema } from '../park/place.ts';

/** Fields about the location of a listing. */
export const placeFields = {
	/** District, by any of its names. */
	district: districtSchema.meta({ title: '区', examples: ['松江'] }),
	/** Town or subdistrict, by the official name or without 镇 and 街道. */
	town: text('街镇'),
	/** Id of the park. The page of the park lists the listing. */
	park: text('园区编号'),
	/** Building, as on its sign: 3 号楼. */
	building: text('楼栋'),
	/** Storeys, in words: 1–2 层. */
	floor: text('楼层'),
	/** Street address, as exact as `addressPrecision`. */
	address: text('地址'),
	/**
	 * Precision of the address: the door, the road, or only the area (板块). The point of an area is not published as
	 * that of a building.
	 */
	addressPrecision: choice({ exact: '精确', road: '道路', board: '板块' })
		.optional()
		.meta({ title: '地址精度' }),
	/** Coordinates for the map links. */
	geo: geoSchema.optional(),
};
