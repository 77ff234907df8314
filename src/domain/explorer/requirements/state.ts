// † browser
import { VERIFICATIONS } from '../../schema/listing-facts.ts';
import type { CalendarDate } from '../../units/calendar-date.ts';
import { formatDate } from '../../units/format.ts';
import type { ListingRow } from '../rows/listing-row.ts';
import { requirement } from './requirement.ts';
import { field, flag } from './requirement-kind.ts';
import { ASKABLE, atMost, type Shortfall } from './shortfall.ts';

const DAY = 86_400_000;

/** Maximum days since the last update. */
const UPDATED_WISHES = [30, 60, 120] as const;

function isDay(text: string): text is CalendarDate {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function dayOf(text: string): CalendarDate | undefined {
	return isDay(text) ? text : undefined;
}

/** The delay in years of 365 days. */
function late({ availableFrom }: ListingRow, want: string): Shortfall {
	if (availableFrom === null) return undefined;
	return Math.max(0, (Date.parse(availableFrom) - Date.parse(want)) / DAY / 365);
}

/** The days since the last update. @param today `YYYY-MM-DD` */
function ageOf(updated: string, today: string): number {
	return (Date.parse(today) - Date.parse(updated)) / DAY;
}

export const STATE = [
	// Available by this day.
	requirement({
		key: 'by',
		name: '入驻时间',
		topic: 'offer',
		fields: [field('by', undefined, (from) => dayOf(from.text('by')))],
		judge: (row, { by }) => late(row, by ?? ''),
		form: { group: 'other', kind: 'day', label: '最晚入驻' },
		wish: ({ by }) => (by === undefined ? '' : `${formatDate(by)}前可入驻`),
		tick: ({ availableFrom }) => (availableFrom === null ? '' : `${formatDate(availableFrom)}可入驻`),
	}),
	flag({
		key: 'verified',
		name: '核验',
		topic: 'offer',
		group: 'other',
		judge: ({ verified }) => (verified === 'none' ? ASKABLE : 0),
		yes: '已核验',
		no: VERIFICATIONS.none,
		fitText: ({ verified }) => VERIFICATIONS[verified],
	}),
	requirement({
		key: 'updated',
		name: '更新日期',
		topic: 'offer',
		fields: [
			field('updated', undefined, (from) =>
				UPDATED_WISHES.find((days) => String(days) === from.text('updated')),
			),
		],
		judge: ({ updated }, wanted, today) => atMost(ageOf(updated, today), wanted.updated ?? Infinity),
		form: { group: 'other', kind: 'one', label: '更新于' },
		choices: () =>
			UPDATED_WISHES.map((days) => ({
				name: 'updated',
				value: String(days),
				text: `${days} 天内`,
				fields: { updated: days },
			})),
		wish: ({ updated }) => (updated === undefined ? '' : `${updated} 天内更新`),
		tick: ({ updated }) => `更新于 ${formatDate(updated)}`,
		isOnCard: true,
	}),
];
