// † browser
import { ANY_LINE } from '../../park/metro-line.ts';
import { nameOf } from '../rows/listing-index.ts';
import type { ListingRow } from '../rows/listing-row.ts';
import { idsOf } from './address-reader.ts';
import { chosenDistricts, namesOfPlaces } from './chosen-district.ts';
import { type Choice, requirement } from './requirement.ts';
import { either, field } from './requirement-kind.ts';
import { atMost, oneOf, type Shortfall, WHOLLY } from './shortfall.ts';

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

/** A distance to the metro that counts as near, km: a few minutes by bicycle. */
const NEAR_METRO = 3;

/** The distance to a line, km; null when the listing does not name it. @param metro as in a row */
function metroKm(metro: string, line: string): number | null {
	const at = line === ANY_LINE ? 0 : `,${metro}`.indexOf(`,${line}:`);
	return metro === '' || at === -1 ? null : Number.parseFloat(metro.slice(metro.indexOf(':', at) + 1));
}

/** The nearest of some lines, and its distance. */
function nearestLine(metro: string, lines: readonly string[]): { line: string; km: number } | undefined {
	let nearest: { line: string; km: number } | undefined;
	for (const line of lines) {
		const km = metroKm(metro, line);
		if (km !== null && (nearest === undefined || km < nearest.km)) nearest = { line, km };
	}
	return nearest;
}

function metroShort({ metro }: ListingRow, wanted: { readonly metro: readonly string[] }): Shortfall {
	if (metro === '') return undefined;
	const nearest = nearestLine(metro, wanted.metro);
	return nearest === undefined ? WHOLLY : atMost(nearest.km, NEAR_METRO);
}

function metroTick(metro: string, lines: readonly string[]): string {
	const nearest = nearestLine(metro, lines);
	if (nearest === undefined) return '不近这条地铁';
	const line = nearest.line === ANY_LINE ? metro.slice(0, metro.indexOf(':')) : nearest.line;
	return `地铁${line}号线 ${nearest.km} 公里`;
}

export const PLACE = [
	requirement({
		key: 'place',
		name: '街镇',
		fields: [
			field('district', [], chosenDistricts),
			// Only towns of chosen districts.
			field('town', [], (from): readonly string[] => {
				const districts = chosenDistricts(from);
				const towns = from.many('town', idsOf(from.vocabulary.towns));
				return towns.filter((town) => districts.includes(districtOf(town)));
			}),
		],
		judge: placeShort,
		form: { group: 'place', kind: 'many', label: '区域' },
		choices: (names) => [
			...names.districts.map(({ id, name }): Choice => ({
				name: 'district',
				value: id,
				text: name,
				fields: { district: [id], town: [] },
				rowValue: ({ district }) => district,
			})),
			...names.towns.map(({ id, name }): Choice => ({
				name: 'town',
				value: id,
				text: name,
				fields: { district: [districtOf(id)], town: [id] },
				rowValue: ({ district, town }) => `${district}/${town ?? ''}`,
			})),
		],
		/** 松江新桥镇或闵行: chosen towns replace their district. */
		wish: ({ district, town }, names) => {
			const parts = town.map((id) => nameOf(names.districts, districtOf(id)) + nameOf(names.towns, id));
			const whole = district.filter((slug) => !town.some((id) => id.startsWith(`${slug}/`)));
			return either([...namesOfPlaces(whole, names), ...parts]);
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
	// Any of these lines, or any line at all.
	requirement({
		key: 'metro',
		name: '地铁',
		fields: [
			field('metro', [], (from): readonly string[] =>
				from.many('metro', [ANY_LINE, ...idsOf(from.vocabulary.metros)]),
			),
		],
		judge: metroShort,
		form: { group: 'place', kind: 'list', label: '近地铁' },
		choices: ({ metros }) =>
			metros.length === 0
				? []
				: [{ id: ANY_LINE, name: '任意线路' }, ...metros].map(({ id, name }) => ({
						name: 'metro',
						value: id,
						text: name,
						fields: { metro: [id] },
					})),
		wish: ({ metro }, { metros }) =>
			metro.length === 0
				? ''
				: `近${either(metro.map((id) => (id === ANY_LINE ? '地铁' : nameOf(metros, id))))}`,
		tick: ({ metro }, wanted) => metroTick(metro, wanted.metro),
	}),
];
