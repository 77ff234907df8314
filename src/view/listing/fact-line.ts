import { DOT } from '../../domain/phrases.ts';
import { UNKNOWN } from '../../domain/units/format.ts';
import type { Fact } from '../site/fact.ts';
import type { RowCard } from './listing-card.ts';

/**
 * What decides about a listing, in one short line: 1.05 元/㎡/天 · 售 6,200 元/㎡ · 8 m · 2 t/㎡ · 丙类 · 洽谈中. Both prices where
 * it can be rented and bought, and nothing that is unknown. Units tell the facts apart; labels would take a second line.
 * @param facts those of the card that the text around the line does not say
 */
export function factLine(
	{ price, status, isAvailable, isGone }: Pick<RowCard, 'price' | 'status' | 'isAvailable' | 'isGone'>,
	facts: readonly Fact[],
): string {
	const known = facts.map(({ value }) => value).filter((value) => value !== UNKNOWN);
	const words = [`${price.amount} ${price.unit}`.trim(), price.other, ...known];
	return [...words, isAvailable || isGone ? '' : status].filter(Boolean).join(DOT);
}
