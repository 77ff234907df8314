import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { writeWhole } from '../../whole-file.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const stateSchema = z.enum(['alive', 'moved', 'gone', 'home', 'no-host', 'unsure', 'trouble']);

const memorySchema = z.record(
	z.string(),
	z.object({
		/** Day of the check, `YYYY-MM-DD`. */
		checked: z.string().regex(DAY),
		state: stateSchema,
		words: z.string(),
		status: z.number().optional(),
		/** The address in the end, where it is another one. */
		finalUrl: z.string().optional(),
		/** Last day on which it could be read. */
		aliveOn: z.string().regex(DAY).optional(),
		/** First day of the state that it is in. */
		since: z.string().regex(DAY),
	}),
);

/** Address → what was found. */
export type LinkMemory = Readonly<z.output<typeof memorySchema>>;
export type KnownLink = LinkMemory[string];

/** Where the results lie, below the project. Safe to delete: the next check asks again. */
export const LINK_MEMORY = '.cache/links.json';

/** A link is asked at most once in so many days. */
const DAYS_BETWEEN = 7;

/** What earlier checks found; nothing when the file is not there or cannot be read. */
export async function readLinkMemory(path: string): Promise<LinkMemory> {
	try {
		return memorySchema.parse(JSON.parse(await readFile(path, 'utf8')));
	} catch {
		return {};
	}
}

/** @throws the errors of the file system */
export function writeLinkMemory(path: string, memory: LinkMemory): void {
	writeWhole(path, `${JSON.stringify(memory, null, '\t')}\n`);
}

/** Whether a link may be asked again. A day in the future is a clock that was wrong. @param today `YYYY-MM-DD` */
export function isDue(known: KnownLink | undefined, today: string): boolean {
	if (known === undefined || known.checked > today) return true;
	return (Date.parse(today) - Date.parse(known.checked)) / 86_400_000 >= DAYS_BETWEEN;
}
