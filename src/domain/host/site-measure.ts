import { HOST_LIMITS, type HostLimit, type LimitedThing } from './host-limits.ts';
import type { Host } from './host.ts';

/** A built site as a host counts it. */
export type SiteMeasure = Readonly<Record<LimitedThing, number>>;

/** A limit, how much of it a site takes, and whether that is too much. */
export interface CheckedLimit extends HostLimit {
	taken: number;
	isBroken: boolean;
}

/** Compares a site with the limits of a host. */
export function checkedLimits(host: Host, measure: SiteMeasure): CheckedLimit[] {
	return (HOST_LIMITS[host] ?? []).map((limit) => ({
		...limit,
		taken: measure[limit.thing],
		isBroken: measure[limit.thing] > limit.most,
	}));
}

/** Rules in `_redirects`: those with a placeholder or a `*` are patterns. Lines that a host ignores count all the same. */
export function countRedirects(
	text: string,
): Pick<SiteMeasure, 'staticRules' | 'patternRules' | 'ruleLength'> {
	const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
	const patterns = lines.filter((line) => /\*|[/=]:[a-z]/i.test(line.split(/\s+/)[0] ?? ''));
	return {
		staticRules: lines.length - patterns.length,
		patternRules: patterns.length,
		ruleLength: Math.max(0, ...lines.map((line) => line.length)),
	};
}

/** Rules in `_headers`: a line that is not indented begins one. */
export function countHeaders(text: string): Pick<SiteMeasure, 'headerRules' | 'headerLength'> {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	return {
		headerRules: lines.filter((line) => /^\S/.test(line)).length,
		headerLength: Math.max(0, ...lines.map((line) => line.length)),
	};
}
