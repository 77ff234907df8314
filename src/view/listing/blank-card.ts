import * as urls from '../../domain/urls.ts';
import { UNKNOWN } from '../../domain/units/format.ts';
import type { ListingCard } from './listing-card.ts';

/** A card of nothing, for the browser to fill in. */
export const BLANK_CARD: ListingCard = {
	id: '',
	href: urls.listingsUrl(),
	title: UNKNOWN,
	place: '',
	price: { amount: '', unit: '', note: '' },
	facts: ['面积', '层高', '承重', '配电', '消防'].map((label) => ({ label, value: UNKNOWN })),
	tags: [''],
	reserved: '',
	status: UNKNOWN,
	isAvailable: false,
	isSample: true,
	updated: '',
	updatedText: '',
	word: '',
	tint: 1,
	thumbnail: { image: undefined, alt: '', word: '', tint: 1 },
};
