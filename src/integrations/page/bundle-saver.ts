import type { HookParameters } from 'astro';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BundleFacts, FACTS, picturesOfContent, readFacts, requestOf } from './bundle-facts.ts';

type Pages = HookParameters<'astro:build:setup'>['pages'];

/** Where Astro puts the bundle that renders the pages, in the output folder. It removes it afterwards. */
const SERVER = '.prerender';

/** Stores the bundle of a full build. */
export interface BundleSaver {
	pages: (pages: Pages) => void;
	/** When the code is bundled and no page is made. */
	start: (outDir: string, edition: string) => void;
	/** When every page is made. */
	end: (edition: string) => void;
}

export function bundleSaver(cacheDir: string): BundleSaver {
	const folder = join(cacheDir, 'bundle');
	const addresses = new Map<string, string>();
	let routes: Pages = new Map();
	return {
		pages: (pages) => {
			routes = pages;
		},
		start: (outDir, edition) => {
			// Pages that are kept ask for no pictures now, but an edit may make them ask again.
			for (const [request, address] of readFacts(folder, edition)?.addresses ?? [])
				addresses.set(request, address);
			rmSync(folder, { recursive: true, force: true });
			cpSync(join(outDir, SERVER), join(folder, 'server'), { recursive: true });
			// Copies: a tool that rewrites the scripts of the finished site must not reach these.
			cpSync(join(outDir, '_astro'), join(folder, 'client/_astro'), { recursive: true });
			const { addStaticImage: own } = globalThis.astroAsset;
			if (own === undefined) return;
			globalThis.astroAsset.addStaticImage = (options, properties, path) => {
				const address = own(options, properties, path);
				addresses.set(requestOf(options, properties), address);
				return address;
			};
		},
		end: (edition) => {
			const server = join(folder, 'server');
			const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry'));
			if (entry === undefined) return;
			const facts: BundleFacts = {
				edition,
				entry,
				styles: [...routes].map(([route, { styles }]) => [route, styles]),
				pictures: picturesOfContent(),
				addresses: [...addresses],
			};
			writeFileSync(join(folder, FACTS), JSON.stringify(facts));
		},
	};
}
