// † browser
import { checkLead } from './lead-check.ts';
import { entriesOf } from './json-entries.ts';
import type { Lead } from './lead.ts';
import { type Failure, type OutboxEntry, type Pending, untried } from './lead-outbox.ts';
import type { SpamSignals } from './lead-spam.ts';

const FAILURES: readonly Failure[] = ['offline', 'network', 'timeout', 'busy', 'server', 'garbage'];

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** A lead before its first try. */
export function newEntry(lead: Lead, signals: SpamSignals, now: number): OutboxEntry {
	return { uuid: lead.uuid, lead, signs: signals, ...untried(now) };
}

/** Whether two leads have the same content, as when the sender presses the button twice. */
export function isSameLead(a: Lead, b: Lead): boolean {
	const words = ({ uuid: _, createdAt: __, consent: ___, ...rest }: Lead) =>
		JSON.stringify(Object.entries(rest).sort(([x], [y]) => (x < y ? -1 : 1)));
	return words(a) === words(b);
}

/** The times and failures of a stored entry. */
export function readPending(given: ReadonlyMap<string, unknown>): Omit<Pending, 'uuid'> {
	const number = (name: string): number => {
		const amount = given.get(name);
		return typeof amount === 'number' && Number.isFinite(amount) ? amount : 0;
	};
	const failure = FAILURES.find((each) => each === given.get('failure'));
	const problems = given.get('problems');
	return {
		savedAt: number('savedAt'),
		tries: number('tries'),
		notBefore: number('notBefore'),
		heldUntil: number('heldUntil'),
		...(failure === undefined ? {} : { failure }),
		...(Array.isArray(problems)
			? {
					problems: problems.map((each: unknown) => ({
						field: text(entriesOf(each).get('field')),
						message: text(entriesOf(each).get('message')),
					})),
				}
			: {}),
		...(number('expiredSeen') > 0 ? { expiredSeen: number('expiredSeen') } : {}),
	};
}

/** Reads a stored entry, which may be from another version of the site. Returns one valid entry or none. */
export function readEntry(value: unknown): OutboxEntry[] {
	const given = entriesOf(value);
	const reading = checkLead(given.get('lead'));
	if ('problems' in reading) return [];
	const signs = entriesOf(given.get('signs'));
	const [trap, seconds] = [signs.get('trap'), signs.get('seconds')];
	return [
		{
			uuid: reading.lead.uuid,
			lead: reading.lead,
			signs: {
				trap: text(trap),
				seconds: typeof seconds === 'number' ? seconds : undefined,
			},
			...readPending(given),
		},
	];
}
