import { isDue, type KnownLink, type LinkMemory } from './link-memory.ts';
import { type LinkAnswer, linkVerdict } from './link-verdict.ts';

/** Hosts that are asked at the same time. */
const HOSTS_AT_ONCE = 4;

function known(url: string, answer: LinkAnswer, before: KnownLink | undefined, today: string): KnownLink {
	const { state, words } = linkVerdict(url, answer);
	const isReadable = state === 'alive' || state === 'moved';
	const aliveOn = isReadable ? today : before?.aliveOn;
	return {
		checked: today,
		state,
		words,
		...(answer.status === undefined ? {} : { status: answer.status }),
		...(answer.finalUrl === url ? {} : { finalUrl: answer.finalUrl }),
		...(aliveOn === undefined ? {} : { aliveOn }),
		since: before?.state === state ? before.since : today,
	};
}

/**
 * Asks all links that are due, the links of a host one after the other.
 * @param ask never throws @param found called after each answer, with all results so far: a round that is cut off is not lost
 * @returns the memory with the results
 */
export async function checkLinks(
	urls: readonly string[],
	memory: LinkMemory,
	today: string,
	ask: (url: string) => Promise<LinkAnswer>,
	found: (memory: LinkMemory) => void = () => {},
): Promise<LinkMemory> {
	const results = new Map(Object.entries(memory));
	const due = urls.filter((url) => isDue(memory[url], today));
	const hosts = [...Map.groupBy(due, (url) => new URL(url).host).values()];
	const worker = async () => {
		for (let own = hosts.shift(); own !== undefined; own = hosts.shift()) {
			for (const url of own) {
				results.set(url, known(url, await ask(url), memory[url], today));
				found(Object.fromEntries(results));
			}
		}
	};
	await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
	return Object.fromEntries(results);
}
