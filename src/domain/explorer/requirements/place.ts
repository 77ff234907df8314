// † browser
import { nameOf } from '../rows/listing-index.ts';
import type { ListingRow } from '../rows/listing-row.ts';
import { idsOf } from './address-reader.ts';
import { type Choice, requirement } from './requirement.ts';
import { either, field } from './requirement-kind.ts';
import { oneOf, type Shortfall, WHOLLY } from './shortfall.ts';

/** Slugs of districts, and ids of towns: `songjiang/新桥镇`, since two districts can have towns of the same name. */
interface PlaceWishes {
	readonly district: readonly string[];
	readonly town: readonly string[];
}

const districtOf = (town: string) => town.split('/')[0] ?? '';

/** Fits a chosen town, or a chosen district without a chosen town. */
function placeShort({ district, town }: ListingRow, wanted: PlaceWishes): Shortfall {
	const prefix = `${district}/`;
	const towns = wanted.town.filter((each) => each.startsWith(prefix));
	if (towns.length === 0) return oneOf(district, wanted.district, WHOLLY);
	return oneOf(town === null ? null : prefix + town, towns, WHOLLY);
}

export const PLACE = [
	requirement({
		key: 'place',
		name: '街镇',
		fields: [
			field('district', [], (from): readonly string[] =>
				from.many('district', idsOf(from.vocabulary.districts)),
			),
			// Only towns of chosen districts.
			field('town', [], (from): readonly string[] => {
				const districts = from.many('district', idsOf(from.vocabulary.districts));
				const towns = from.many('town', idsOf(from.vocabulary.towns));
				return towns.filter((town) => districts.includes(districtOf(town)));
			}),
		],
		judge: placeShort,
		form: { group: 'place', kind: 'many', label: '区' },
		choices: ({ districts, towns }) => [
			...districts.map(({ id, name }): Choice => ({
				name: 'district',
				value: id,
				text: name,
				fields: { district: [id], town: [] },
				rowValue: ({ district }) => district,
			})),
			...towns.map(({ id, name }): Choice => ({
				name: 'town',
				value: id,
				text: name,
				fields: { district: [districtOf(id)], town: [id] },
				rowValue: ({ district, town }) => `${district}/${town ?? ''}`,
			})),
		],
		/** 松江新桥镇或闵行: chosen towns replace their district. */
		wish: ({ district, town }, { districts, towns }) => {
			const parts = town.map((id) => nameOf(districts, districtOf(id)) + nameOf(towns, id));
			const whole = district.filter((slug) => !town.some((id) => id.startsWith(`${slug}/`)));
			return either([...whole.map((slug) => nameOf(districts, slug)), ...parts]);
		},
		tick: ({ town }, _, fits) => (fits ? (town ?? '') : '不在所选区域'),
		isOnCard: true,
	}),
	requirement({
		key: 'park',
		name: '园区',
		fields: [field('park', [], (from): readonly string[] => from.many('park', idsOf(from.vocabulary.parks)))],
		judge: ({ park }, wanted) => oneOf(park ?? '', wanted.park, WHOLLY),
		form: { group: 'place', kind: 'list', label: '园区' },
		choices: ({ parks }) =>
			parks.map(({ id, name }) => ({
				name: 'park',
				value: id,
				text: name,
				fields: { park: [id] },
				rowValue: ({ park }) => park ?? '',
			})),
		wish: ({ park }, { parks }) => either(park.map((id) => nameOf(parks, id))),
		tick: (_, __, fits) => (fits ? '' : '不在所选园区'),
		isOnCard: true,
	}),
];
