import type { OutboxEntry } from '../../domain/lead/lead-outbox.ts';
import { readEntry } from '../../domain/lead/lead-outbox-entry.ts';
import { askToPersist, StorageTimeout, transact } from './lead-database.ts';
import { LEAD_DATABASE } from './lead-storage-keys.ts';

/** The leads that the storage returned before the timeout. */
export interface Snapshot {
	entries: OutboxEntry[];
	/** False when the storage did not answer in time. There may be more leads, so the caller must read again. */
	isComplete: boolean;
}

/** The leads on this device that are not delivered. */
export interface LeadStore {
	/** Waits for slow storage without a timeout. */
	all(): Promise<OutboxEntry[]>;
	/** Returns within seconds, even when the storage hangs. */
	snapshot(): Promise<Snapshot>;
	/**
	 * Stores an entry, unless its UUID is already stored. Returns whether the entry is persistent; otherwise it stays in memory
	 * until the page closes.
	 */
	add(entry: OutboxEntry): Promise<boolean>;
	/** Whether an entry is persistent. */
	isKept(uuid: string): boolean;
	/**
	 * Replaces or removes an entry by a rule, in one atomic transaction across pages.
	 * Returns the remaining entry. Throws the errors of the storage.
	 */
	change(
		uuid: string,
		rule: (entry: OutboxEntry) => OutboxEntry | undefined,
	): Promise<OutboxEntry | undefined>;
}

/**
 * The lead store of this origin in IndexedDB. It falls back to memory when storage is full or forbidden.
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
			// Forbidden or broken storage holds no leads, so the snapshot is complete.
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
			if (isKept) askToPersist();
			else memory.set(entry.uuid, entry);
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
					// A write that timed out may still have succeeded.
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
