// † browser
import { nameOf, type Vocabulary } from '../rows/listing-index.ts';
import { type AddressReader, idsOf } from './address-reader.ts';

/** The chosen districts. A city or province stands for all of its own: `district=suzhou`. */
export function chosenDistricts({
	many,
	vocabulary: { districts, areas = [] },
}: AddressReader): readonly string[] {
	const ids = idsOf(districts);
	const chosen = new Set(many('district', [...ids, ...idsOf(areas)]));
	for (const area of areas) if (chosen.has(area.id)) for (const id of area.districts) chosen.add(id);
	return ids.filter((id) => chosen.has(id));
}

/** The names of some districts; that of a city or province where all of its districts are meant. */
export function namesOfPlaces(slugs: readonly string[], { districts, areas = [] }: Vocabulary): string[] {
	const left = new Set(slugs);
	const whole = areas.filter((area) => {
		const isWhole = area.districts.length > 1 && area.districts.every((id) => left.has(id));
		if (isWhole) for (const id of area.districts) left.delete(id);
		return isWhole;
	});
	return [...whole.map(({ name }) => name), ...[...left].map((slug) => nameOf(districts, slug))];
}
