import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import type { SeededRandom } from '../../seeded-random.ts';
import { listingGrade, type ListingWish, type OfferedListing } from './listing-wish.ts';
import { FEATURE_WORD, type MeaningQuestion } from './meaning-question.ts';
import { SAID_AMOUNTS } from './said-amounts.ts';
import { INITIALS, type Said, SAID_DEALS, SAID_FEATURES, SAID_TYPES, TYPE_READINGS } from './said-words.ts';

/** A query in parts that may be joined, and what is meant by all of them. */
interface Draft {
	parts: readonly string[];
	wants: ListingWish;
}

type Drawing = (random: SeededRandom, listing: OfferedListing) => Draft | undefined;

/** What somebody would say of a listing among these; none when it is none of them. */
function said(random: SeededRandom, choices: readonly Said[], listing: OfferedListing): Draft | undefined {
	const right = choices.filter(([, wish]) => listingGrade(listing, wish) === 3);
	if (right.length === 0) return undefined;
	const [words, wants] = random.pick(right);
	return { parts: [random.pick(words)], wants };
}

/** All drafts as one; none when one is missing, or two are about the same thing. */
function together(drafts: readonly (Draft | undefined)[]): Draft | undefined {
	const known = drafts.filter((draft) => draft !== undefined);
	const keys = known.flatMap(({ wants }) => Object.keys(wants));
	// 行车 and 10吨行车 would say the same thing twice.
	if (known.length < drafts.length || new Set(keys).size < keys.length) return undefined;
	return {
		parts: known.flatMap(({ parts }) => parts),
		wants: Object.assign({}, ...known.map(({ wants }) => wants)),
	};
}

const district: Drawing = (random, { row }) => {
	const place = DISTRICTS.find(({ slug }) => slug === row.district);
	return (
		place && {
			parts: [random.chance(0.75) ? place.short : place.name],
			wants: { district: [place.slug] },
		}
	);
};
const isDistrictName = (name: string) => DISTRICTS.some(({ short }) => short === name);
const town: Drawing = (random, { row }) =>
	row.town === null || isDistrictName(row.town)
		? undefined
		: {
				parts: [random.chance(0.7) || /(?:路|镇|区|村)$/.test(row.town) ? row.town : `${row.town}镇`],
				wants: { district: [row.district], town: row.town },
			};
const type: Drawing = (random, listing) => said(random, SAID_TYPES, listing);
const deal: Drawing = (random, listing) => said(random, SAID_DEALS, listing);
const feature: Drawing = (random, listing) => said(random, SAID_FEATURES.slice(0, 10), listing);
const amount: Drawing = (random, { row }) => {
	const found = random.pick(Object.values(SAID_AMOUNTS))(random, row);
	return found && { parts: [found.text], wants: found.wish };
};
const metro: Drawing = (random, listing) => {
	if (listing.metro === undefined) return undefined;
	const line = random.pick([`${listing.metro}号线`, `地铁${listing.metro}号线`, `${listing.metro}号线附近`]);
	return { parts: [line], wants: { metro: listing.metro } };
};
const spelled: Drawing = (random, { row }) => {
	const letters = random.chance(0.5) ? row.district : INITIALS[row.district];
	return letters === undefined ? undefined : { parts: [letters], wants: { district: [row.district] } };
};
const spelledWithType: Drawing = (random, listing) => {
	const place = { parts: [listing.row.district], wants: { district: [listing.row.district] } };
	const own = TYPE_READINGS.filter(([, wish]) => listingGrade(listing, wish) === 3);
	if (own.length === 0) return undefined;
	const [letters, wants] = random.pick(own);
	return together([place, { parts: [letters], wants }]);
};
const negated: Drawing = (random, listing) => {
	const { row } = listing;
	const other = random.pick(DISTRICTS.filter(({ slug }) => slug in INITIALS && slug !== row.district));
	const words = random.pick([
		`不要${other.short}`,
		` -${other.short}`,
		`除了${other.short}`,
		` 非${other.short}`,
	]);
	return together([type(random, listing), { parts: [words], wants: { not: { district: [other.slug] } } }]);
};
/** Each of some drawings once, in an order of chance. */
function several(random: SeededRandom, listing: OfferedListing, count: number): Draft | undefined {
	const kinds = [district, type, amount, feature, deal].map((draw) => ({
		draw,
		place: random.between(0, 999),
	}));
	const chosen = kinds.toSorted((a, b) => a.place - b.place).slice(0, count);
	return together(chosen.map(({ draw }) => draw(random, listing)));
}
const both =
	(...drawings: Drawing[]): Drawing =>
	(random, listing) =>
		together(drawings.map((draw) => draw(random, listing)));

/** Kind, how many, what they are drawn by, and what may stand between the parts. */
const KINDS: readonly (readonly [string, number, Drawing, readonly string[]])[] = [
	['district and type', 34, both(district, type), ['', ' ']],
	['district, type and deal', 24, both(district, type, deal), ['']],
	['town and type', 28, both(town, type), ['', ' ']],
	['amount', 44, amount, ['']],
	['amount and type', 28, both(amount, type), ['', ' ']],
	['feature and type', 16, both(feature, type), ['', '的']],
	['pinyin or initials', 16, spelled, ['']],
	['pinyin of two words', 8, spelledWithType, ['', ' ']],
	[
		'two to four parts in one run',
		44,
		(random, listing) => several(random, listing, random.between(2, 4)),
		[''],
	],
	[
		'two to four parts with spaces',
		30,
		(random, listing) => several(random, listing, random.between(2, 4)),
		[' '],
	],
	['metro line and type', 12, both(metro, type), ['', ' ']],
	['negation', 16, negated, ['']],
];
const TRIES = 60;

/** Queries for listings, each drawn from one that fits it. */
export function generatedListingQuestions(
	random: SeededRandom,
	listings: readonly OfferedListing[],
): MeaningQuestion[] {
	const features = SAID_FEATURES.flatMap(([words, wants]) =>
		words.map((query): MeaningQuestion => ({ kind: FEATURE_WORD, query, wants })),
	);
	const seen = new Set<string>();
	const drawn = KINDS.flatMap(([kind, count, draw, gaps]) => {
		const own: MeaningQuestion[] = [];
		for (let i = 0; i < count * TRIES && own.length < count; i += 1) {
			const draft = draw(random, random.pick(listings));
			const query = draft?.parts.join(random.pick(gaps)).trim();
			if (draft === undefined || query === undefined || seen.has(query)) continue;
			seen.add(query);
			own.push({ kind, query, wants: draft.wants });
		}
		return own;
	});
	return [...features, ...drawn];
}
