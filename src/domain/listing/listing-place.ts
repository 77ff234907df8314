import { choice } from '../schema/choice.ts';
import { districtSchema } from '../schema/district.ts';
import { text } from './listing-fields.ts';
import { geoSchema } from '../park/place.ts';

/** Fields of a listing about where it is. */
export const placeFields = {
	/** Its district, by any name. */
	district: districtSchema.meta({ title: '区', examples: ['松江'] }),
	/** Its town or subdistrict, by the official name or without 镇 and 街道. */
	town: text('街镇'),
	/** Id of its park, whose page then lists it. */
	park: text('园区编号'),
	/** Building, as its sign names it: 3 号楼. */
	building: text('楼栋'),
	/** Storeys it covers, in words: 1–2 层. */
	floor: text('楼层'),
	/** Street address, as exact as `addressPrecision` says. */
	address: text('地址'),
	/** How exact the address is: the door, the road, or only the part of town (板块), whose point is not published as that of a building. */
	addressPrecision: choice({ exact: '精确', road: '道路', board: '板块' })
		.optional()
		.meta({ title: '地址精度' }),
	/** Coordinates for the map links. */
	geo: geoSchema.optional(),
};
