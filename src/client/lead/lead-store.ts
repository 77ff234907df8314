import type { OutboxEntry } from '../../domain/lead/lead-outbox.ts';
import { readEntry } from '../../domain/lead/lead-outbox-entry.ts';
import { StorageTimeout, transact } from './lead-database.ts';
import { LEAD_DATABASE } from './lead-storage-keys.ts';

/** What could be learned in a moment about the leads on this device. */
export interface Snapshot {
	entries: OutboxEntry[];
	/** False when the storage did not answer in time: there may be more, and it is to be asked again. */
	isComplete: boolean;
}

/** The leads on this device that are not delivered. */
export interface LeadStore {
	/** Waits for a storage that is slow to answer, however long. */
	all(): Promise<OutboxEntry[]>;
	/** Answers within seconds, whatever the storage does. */
	snapshot(): Promise<Snapshot>;
	/** Keeps an entry, unless one with its UUID is there. Answers whether it outlives the page; when not, it is kept for as long as the page is open. */
	add(entry: OutboxEntry): Promise<boolean>;
	/** Whether an entry outlives the page. */
	isKept(uuid: string): boolean;
	/**
	 * Replaces an entry in one transaction that no other page can come between: by what the rule makes of it, or by nothing.
	 * Answers what is left; throws what the storage throws.
	 */
	change(
		uuid: string,
		rule: (entry: OutboxEntry) => OutboxEntry | undefined,
	): Promise<OutboxEntry | undefined>;
}

/**
 * The store of this origin in IndexedDB. What it cannot keep there, because storage is full or forbidden, it keeps in memory.
 */
export function openLeadStore(name = LEAD_DATABASE): LeadStore {
	const memory = new Map<string, OutboxEntry>();
	const put = (entry: OutboxEntry) =>
		transact<void>(
			name,
			'readwrite',
			(table) => {
				const request = table.count(entry.uuid);
				request.onsuccess = () => request.result === 0 && table.put(entry);
			},
			undefined,
			'strict',
		).then(
			() => true,
			() => false,
		);
	const read = () =>
		transact<OutboxEntry[]>(
			name,
			'readonly',
			(table, answer) => {
				const request = table.getAll();
				request.onsuccess = () => answer(request.result.flatMap(readEntry));
			},
			[],
		);
	async function snapshot(): Promise<Snapshot> {
		const found: Snapshot = await read().then(
			(entries) => ({ entries, isComplete: true }),
			// Where storage is forbidden or broken there is nothing else.
			(error: unknown) => ({ entries: [], isComplete: !(error instanceof StorageTimeout) }),
		);
		const kept = found.entries.filter(({ uuid }) => !memory.has(uuid));
		return { entries: [...kept, ...memory.values()], isComplete: found.isComplete };
	}
	return {
		snapshot,
		async all() {
			let found = await snapshot();
			while (!found.isComplete) found = await snapshot();
			return found.entries;
		},
		async add(entry) {
			const isKept = await put(entry);
			if (!isKept) memory.set(entry.uuid, entry);
			return isKept;
		},
		isKept: (uuid) => !memory.has(uuid),
		async change(uuid, rule) {
			const inMemory = memory.get(uuid);
			if (inMemory !== undefined) {
				const next = rule(inMemory);
				if (next !== undefined) memory.set(uuid, next);
				else {
					memory.delete(uuid);
					// The browser may have kept it after all, only too late to say so.
					await transact<void>(name, 'readwrite', (table) => void table.delete(uuid), undefined).catch(
						() => {},
					);
				}
				return next;
			}
			return transact<OutboxEntry | undefined>(
				name,
				'readwrite',
				(table, answer) => {
					const request = table.get(uuid);
					request.onsuccess = () => {
						const [entry] = readEntry(request.result);
						if (entry === undefined) return;
						const next = rule(entry);
						if (next === undefined) table.delete(uuid);
						else if (next !== entry) table.put(next);
						answer(next);
					};
				},
				undefined,
			);
		},
	};
}
