import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { Identifier, SupportStatement } from '@mdn/browser-compat-data/types';
import { BROWSER_FLOOR } from '../src/integrations/browser-floor.ts';

/** A feature that one of the oldest browsers lacks. */
export interface FloorGap {
	/** For example `globalThis`, `String`, `URLSearchParams`. */
	owner: string;
	member: string;
	/** A static member, not a member of the instances. */
	isStatic: boolean;
}

/** MDN's names of our oldest browsers. */
const OLDEST = [
	['chrome', BROWSER_FLOOR.chrome],
	['edge', BROWSER_FLOOR.edge],
	['firefox', BROWSER_FLOOR.firefox],
	['safari', BROWSER_FLOOR.safari],
	['safari_ios', BROWSER_FLOOR.ios],
] as const;

/** Whether a browser version supports a feature, without prefix and without a flag. */
function hasIn(version: string, support: SupportStatement | undefined): boolean {
	return [support ?? []].flat().some(({ version_added: from, version_removed: until, ...rest }) => {
		const isPlain = !('flags' in rest || 'prefix' in rest || 'alternative_name' in rest);
		const first = typeof from === 'string' ? Number(from.replace('≤', '')) : NaN;
		return isPlain && until === undefined && first <= Number(version);
	});
}

function isMissing(feature: Identifier): boolean {
	const support = feature.__compat?.support;
	return support !== undefined && OLDEST.some(([name, version]) => !hasIn(version, support[name]));
}

function partsOf({ __compat: _, ...parts }: Identifier): [string, Identifier][] {
	return Object.entries(parts);
}

function isStaticIn(owner: string, name: string): boolean {
	const value: unknown = Reflect.get(globalThis, owner);
	return (
		name.endsWith('_static') || typeof value === 'object' || (typeof value === 'function' && name in value)
	);
}

/** All features in MDN's data that one of the oldest browsers lacks: interfaces, window functions, and members of both. */
export function floorGaps(): FloorGap[] {
	const owners = [...partsOf(bcd.api), ...partsOf(bcd.javascript['builtins'] ?? {})];
	return owners.flatMap(([owner, feature]): FloorGap[] => {
		if (isMissing(feature)) return [{ owner: 'globalThis', member: owner, isStatic: true }];
		return partsOf(feature)
			.filter(([name, member]) => !name.endsWith('_event') && name !== owner && isMissing(member))
			.map(([name]) =>
				owner === 'Window' || owner === 'globals'
					? { owner: 'globalThis', member: name, isStatic: true }
					: { owner, member: name.replace(/_static$/, ''), isStatic: isStaticIn(owner, name) },
			);
	});
}
