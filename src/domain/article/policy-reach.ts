import { DOT } from '../phrases.ts';
import type { Article } from './article.ts';
import { isInShanghai } from '../schema/city.ts';
import type { District } from '../schema/district.ts';
import type { Policy } from '../policy/policy.ts';
import type { Topic } from '../schema/taxonomy.ts';

/** The place of a tenant and the industries allowed there. */
export interface PolicyPlace {
	district: District;
	town?: string | undefined;
	park?: { id: string; name: string } | undefined;
	/** True when the place is a whole district with its towns and parks. */
	isWholeDistrict?: boolean;
	/** Empty when the suitable industries are unknown. */
	industries: readonly Topic[];
	/** Industries that the landlord refuses. */
	banned?: readonly Topic[];
}

/** What a listing says about its place. */
interface ListingPlace extends Pick<PolicyPlace, 'district' | 'town' | 'park'> {
	industriesAllowed: readonly Topic[];
	industriesBanned: readonly Topic[];
}

/** A listing as a place of a policy. */
export function placeOfListing(listing: ListingPlace): PolicyPlace {
	const { district, town, park, industriesAllowed, industriesBanned } = listing;
	return { district, town, park, industries: industriesAllowed, banned: industriesBanned };
}

/** What a park says about its place. */
interface ParkPlace extends Pick<PolicyPlace, 'district' | 'town'> {
	id: string;
	name: string;
	leadIndustries: readonly Topic[];
}

/** A park as a place of a policy. */
export function placeOfPark({ district, town, id, name, leadIndustries }: ParkPlace): PolicyPlace {
	return { district, town, park: { id, name }, industries: leadIndustries };
}

/** An article with its policy block. */
export interface WithPolicy {
	article: Pick<Article, 'parks' | 'district' | 'topics'>;
	policy: Policy;
}

/** What ties a policy to a place, the closest tie first. */
export const REACH_KINDS = ['park', 'town', 'district', 'city', 'country'] as const;
export type ReachKind = (typeof REACH_KINDS)[number];

/** Why a policy applies to a place. */
export interface PolicyReach {
	by: ReachKind;
	/** The industries that both name. Empty when one of them names none. */
	industries: readonly string[];
	/** The reason as shown to visitors: 松江区政策 · 涉及生物医药. */
	reason: string;
}

/** The tie by place, in words; undefined when there is none. Town policies need an issuer from that town. */
function placeReason(
	{ article, policy }: WithPolicy,
	{ district, town, park, isWholeDistrict = false }: PolicyPlace,
): [by: ReachKind, words: string] | undefined {
	if (park !== undefined && article.parks.includes(park.id)) return ['park', `文中提到${park.name}`];
	const isOfDistrict = article.district.some(({ slug }) => slug === district.slug);
	if (!isWholeDistrict && policy.level === 'park') return undefined;
	if (!isWholeDistrict && policy.level === 'town') {
		const isOfTown = town !== undefined && policy.issuer.some((issuer) => issuer.includes(town));
		return isOfTown ? ['town', `${town}政策`] : undefined;
	}
	// 苏州 has other places too, so a policy of the city names those of the site.
	const isOfCity = policy.level === 'city' && !isInShanghai(district);
	if (isOfDistrict) return ['district', `${isOfCity ? district.city.name : district.name}政策`];
	if (article.district.length > 0) return undefined;
	if (policy.level === 'national') return ['country', '国家政策'];
	// The city without a name is Shanghai.
	return policy.level === 'city' && isInShanghai(district) ? ['city', '全市政策'] : undefined;
}

/** The industries that a policy names. */
export function namedIndustries({ topics }: Pick<Article, 'topics'>): readonly Topic[] {
	return topics.filter(({ isIndustry }) => isIndustry);
}

/** The industries that a policy and a place share; undefined when the policy is only for industries not allowed there. */
function sharedIndustries(
	{ article }: WithPolicy,
	{ industries, banned = [] }: PolicyPlace,
): string[] | undefined {
	const named = namedIndustries(article);
	const isIn = (list: readonly Topic[]) => (topic: Topic) => list.some(({ slug }) => slug === topic.slug);
	const possible = named.filter((topic) => !isIn(banned)(topic));
	if (named.length > 0 && possible.length === 0) return undefined;
	if (named.length === 0 || industries.length === 0) return [];
	const shared = possible.filter(isIn(industries));
	return shared.length === 0 ? undefined : shared.map(({ name }) => name);
}

/**
 * Whether a policy applies to a place, and why: it names the park, belongs to the district or town, or covers the whole
 * city or country. A policy that names industries must share one with the place. The only definition: pages of places
 * ask it for their policies, and pages of policies for their places.
 * @returns undefined when it does not apply
 */
export function policyReach(each: WithPolicy, place: PolicyPlace): PolicyReach | undefined {
	const where = placeReason(each, place);
	const industries = sharedIndustries(each, place);
	if (where === undefined || industries === undefined) return undefined;
	const [by, words] = where;
	const why = industries.length === 0 ? [] : [`涉及${industries.join('、')}`];
	return { by, industries, reason: [words, ...why].join(DOT) };
}

/** Whether a policy applies to every place of its city or country: it names no district and no industry. */
export function isForEveryPlace({ article, policy }: WithPolicy): boolean {
	const isWide = policy.level === 'city' || policy.level === 'national';
	return isWide && article.district.length === 0 && namedIndustries(article).length === 0;
}
