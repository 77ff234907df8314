import { fileKind, isPacked, isPlain } from '../../../domain/search/index-file.ts';
import { isStamped } from '../../../domain/search/pack-place.ts';
import { searchBundleUrl } from '../../../domain/urls.ts';
import { bodyOf, MissingFile, ownFetch } from './file-body.ts';
import { packPart } from './pack-part.ts';
import { later, severalTries } from './several-tries.ts';
import { madeFile, partAt } from './shard-files.ts';

/*
 * Pagefind requests a file once and accepts any response. If it cannot read a file, it silently answers without its pages.
 * This module wraps its requests: it retries them, checks the files and counts final failures, so that an answer can say
 * that it is incomplete.
 */

/** Unpacking here detects every damaged file. Browsers without `DecompressionStream` leave the unpacking to Pagefind. */
const canUnpack = typeof DecompressionStream === 'function';

const losses = { count: 0, areGone: false, noticed: Promise.resolve<unknown>(undefined) };
/** Parts this engine has received. It requests a part again if it could not read it. */
const delivered = new Set<string>();
/** Files loaded ahead, kept until the engine requests them. */
const ahead = new Map<string, Promise<Blob>>();

const nameOf = (path: string) => path.replace(/\?.*/, '');

const headOf = async (blob: Blob) => new Uint8Array(await blob.slice(0, 12).arrayBuffer());

/** The file, unpacked if possible. Throws when it is the wrong file or damaged. */
async function checked(path: string, body: Blob): Promise<Blob> {
	if (nameOf(path).endsWith('.json')) {
		JSON.parse(await body.text());
		return body;
	}
	const head = await headOf(body);
	if (isPlain(head)) return body;
	if (!isPacked(head)) throw new Error(`${path} is no file of the index`);
	if (!canUnpack) return body;
	const unpacked = body.stream().pipeThrough(new DecompressionStream('gzip'));
	const plain = await new Response(unpacked).blob();
	if (!isPlain(await headOf(plain))) throw new Error(`${path} is no file of the index`);
	return plain;
}

function noteLoss(isGone: boolean): void {
	losses.count += 1;
	losses.areGone ||= isGone;
	// Pagefind forgets the failed request only slightly later. Until then another search would share it.
	losses.noticed = later(0);
}

/** One try to load a file. Throws when it did not arrive completely. @param isAgain whether to bypass the browser cache */
async function loadFile(path: string, isAgain: boolean): Promise<Blob> {
	const part = partAt(path);
	if (part === undefined) {
		// The list of shards has the same name in each build.
		const cache = isAgain ? 'reload' : path.endsWith('.json') ? 'no-cache' : 'default';
		return checked(path, (await bodyOf(path, cache)).body);
	}
	const body = await packPart(part, isAgain);
	if (!isStamped(await headOf(body), part.stamp)) throw new Error(`${part.pack} has another part`);
	return checked(path, body);
}

/** A complete file of the engine's folder. Throws when several tries fail. */
async function soundFile(path: string): Promise<Blob> {
	const made = madeFile(nameOf(path));
	if (made !== undefined) return made;
	const isPart = fileKind(nameOf(path)) === 'part';
	const isAgain = isPart && delivered.has(path);
	try {
		const file = await severalTries((i) => loadFile(path, isAgain || i > 0));
		if (isPart) delivered.add(path);
		return file;
	} catch (error) {
		const isGone = error instanceof MissingFile && error.isGone;
		if (isPart) noteLoss(isGone);
		losses.areGone ||= isGone;
		throw error;
	}
}

/** Loads a file before the engine requests it. Throws like `soundFetch`. */
export async function fetchAhead(path: string): Promise<void> {
	const known = ahead.get(path) ?? soundFile(path);
	ahead.set(path, known);
	known.catch(() => ahead.delete(path));
	await known;
}

/** A file of the engine's folder as a response. Throws when several tries fail to load it completely. */
export async function soundFetch(path: string): Promise<Response> {
	return new Response(await (ahead.get(path) ?? soundFile(path)));
}

let isGuarded = false;

/** Routes the engine's requests through `soundFetch` and leaves all others alone. Also resets the state for a new engine. */
export function guardFetch(): void {
	delivered.clear();
	losses.areGone = false;
	if (isGuarded) return;
	isGuarded = true;
	globalThis.fetch = (input, init) => {
		const address = input instanceof Request ? undefined : new URL(input, location.href);
		const isEngine = address?.origin === location.origin && address.pathname.startsWith(searchBundleUrl());
		return isEngine ? soundFetch(address.pathname + address.search) : ownFetch(input, init);
	};
}

/** Missing data of an answer. */
export interface Loss {
	isComplete: boolean;
	/** Whether the host has a new index. Only a new engine will find it. */
	isGone: boolean;
}

/** Runs engine work and reports whether every requested file was loaded. */
export async function withLosses<T>(work: () => Promise<T>): Promise<Loss & { value: T }> {
	await losses.noticed;
	const [before, known] = [losses.count, delivered.size];
	let value = await work();
	// Pagefind requests a file again if it could not unpack it, so a second run detects damaged files.
	if (!canUnpack && delivered.size > known) value = await work();
	return { value, isComplete: losses.count === before, isGone: losses.areGone };
}
