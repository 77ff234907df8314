// † browser
import { checkLead } from './lead-check.ts';
import { entriesOf } from './json-entries.ts';
import type { Failure, OutboxEntry } from './lead-outbox.ts';

const FAILURES: readonly Failure[] = ['offline', 'network', 'timeout', 'busy', 'server', 'garbage'];

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Reads a stored entry, which may be from another version of the site. Returns one valid entry or none. */
export function readEntry(value: unknown): OutboxEntry[] {
	const given = entriesOf(value);
	const reading = checkLead(given.get('lead'));
	if ('problems' in reading) return [];
	const number = (name: string): number => {
		const amount = given.get(name);
		return typeof amount === 'number' && Number.isFinite(amount) ? amount : 0;
	};
	const signs = entriesOf(given.get('signs'));
	const [trap, seconds] = [signs.get('trap'), signs.get('seconds')];
	const failure = FAILURES.find((each) => each === given.get('failure'));
	const problems = given.get('problems');
	return [
		{
			uuid: reading.lead.uuid,
			lead: reading.lead,
			signs: {
				trap: text(trap),
				seconds: typeof seconds === 'number' ? seconds : undefined,
			},
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
		},
	];
}
