import * as urls from '../../domain/urls.ts';
import { UNKNOWN } from '../../domain/units/format.ts';
import type { ListingCard } from './listing-card.ts';

/** A card of nothing, for the browser to fill in. */
export const BLANK_CARD: ListingCard = {
	id: '',
	href: urls.listingsUrl(),
	title: UNKNOWN,
	shortTitle: UNKNOWN,
	place: '',
	price: { amount: '', unit: '', note: '', total: '', other: '' },
	facts: ['面积', '层高', '承重', '配电', '消防'].map((label) => ({ label, value: UNKNOWN })),
	decisive: ['height', 'load', 'power', 'fire'].map((key) => ({ key, label: UNKNOWN, value: UNKNOWN })),
	tags: [''],
	more: '',
	reserved: '',
	status: UNKNOWN,
	isAvailable: false,
	isGone: false,
	isSample: true,
	isMarked: true,
	updated: '',
	updatedText: '',
	photo: undefined,
	section: 'data:,',
	pictures: undefined,
	corner: [],
};
