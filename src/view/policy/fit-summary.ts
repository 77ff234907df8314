// † browser
import type { PolicyFit } from '../../domain/policy/company-fit.ts';

/** The outcome of all policies in one sentence: 6 项政策：1 项写明的条件都符合，2 项还有没填的，3 项有条件不符. */
export function fitSummary(fits: readonly PolicyFit[]): string {
	const count = (isCounted: (fit: PolicyFit) => boolean) => fits.filter(isCounted).length;
	const parts = [
		[count(({ missed, unknown }) => missed === 0 && unknown === 0), '项写明的条件都符合'],
		[count(({ missed, unknown }) => missed === 0 && unknown > 0), '项还要补填或核对'],
		[count(({ missed }) => missed > 0), '项有条件不符'],
	] as const;
	const words = parts.flatMap(([n, text]) => (n === 0 ? [] : [`${n} ${text}`]));
	return `${fits.length} 项政策：${words.join('，')}`;
}
