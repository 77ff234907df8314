import { readAddress } from '../../domain/explorer/wanted-address.ts';
import type { Vocabulary } from '../../domain/explorer/rows/listing-index.ts';
import { explorerNamesUrl } from '../../domain/urls.ts';
import { clockDay } from '../../domain/units/clock-day.ts';
import type { OwnConditions } from '../../view/shortlist/compare-sections.ts';

let loading: Promise<Vocabulary> | undefined;

async function fetchNames(): Promise<Vocabulary> {
	const response = await fetch(explorerNamesUrl());
	if (!response.ok) throw new Error(`status ${response.status}`);
	return response.json();
}

/** The conditions of a query. Undefined for an empty query. Throws when the names cannot be loaded; a later call retries. */
export async function ownConditions(query: string): Promise<OwnConditions | undefined> {
	if (query === '') return undefined;
	loading ??= fetchNames().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	const names = await loading;
	const { wanted } = readAddress(new URLSearchParams(query), names);
	return { wanted, names, today: clockDay(Date.now()) };
}
