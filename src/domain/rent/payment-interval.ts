import { SMALL_NUMBER, smallNumber } from '../search/chinese-number.ts';
import { LEASE_MEASURES } from './lease-terms.ts';

/** Words for a payment interval, in months. */
const WORDS: Readonly<Record<string, number>> = {
	月付: 1,
	按月付: 1,
	季付: 3,
	按季付: 3,
	半年付: 6,
	年付: 12,
	按年付: 12,
};
const DEPOSIT_AND_PAY = new RegExp(`^押(?:${SMALL_NUMBER})个?月?付(?<months>${SMALL_NUMBER})个?月?$`);

/** Months of rent per payment, from texts such as 押三付一 or 季付; undefined for anything else. */
export function paymentInterval(text: string): number | undefined {
	const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
	const { months } = DEPOSIT_AND_PAY.exec(plain)?.groups ?? {};
	const interval = months === undefined ? WORDS[plain] : smallNumber(months);
	const { min, max } = LEASE_MEASURES.instalment;
	return interval !== undefined && interval >= min && interval <= max ? interval : undefined;
}
