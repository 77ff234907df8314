import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSettings } from '../../../../src/build-settings.ts';
import { type BuildCost, buildCost, commandCost } from '../build-cost.ts';
import { markdownTable } from '../../search/benchmark-page.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { readArticles } from './peer.ts';
import { stockAstro } from './stock-astro.ts';

/** A build of the table. */
interface Contender {
	name: string;
	makes: string;
	build: () => Promise<BuildCost>;
}

const OURS = 'everything a deployment needs but the search index, which is kept';

/** Gives the site another description, which every page shows. */
function describeSite(content: string): void {
	const file = join(content, 'site.yml');
	const text = readFileSync(file, 'utf8').replace(/^tagline: .*$/m, `tagline: 第 ${Date.now()} 版`);
	writeFileSync(file, text);
}

/** This project's builds of the content folder of `CONTENT_DIR`. */
function ourBuilds(content: string, dist: string): Contender[] {
	return [
		{
			name: 'this project, from nothing',
			makes: OURS,
			build: () => {
				rmSync(buildSettings().cacheDir, { recursive: true, force: true });
				return buildCost(dist);
			},
		},
		{
			name: 'this project, every page again',
			makes: `${OURS}; the code was bundled before, and site.yml has another tagline`,
			build: () => {
				describeSite(content);
				return buildCost(dist);
			},
		},
	];
}

async function peerBuilds(content: string, folder: string): Promise<Contender[]> {
	const articles = readArticles(content);
	const found: Contender[] = [];
	for (const { name, makes, prepare } of [hugo, eleventy, stockAstro]) {
		const place = join(folder, name.split(/[ ,]/)[0]?.toLowerCase() ?? name);
		const command = await prepare(place, articles);
		if (command === undefined) continue;
		const { program, args, cwd, caches } = command;
		found.push({
			name,
			makes,
			build: () => {
				for (const cache of caches) rmSync(cache, { recursive: true, force: true });
				return commandCost(join(place, 'site'), cwd, [program, ...args]);
			},
		});
	}
	return found;
}

const middle = (numbers: readonly number[]) =>
	numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/**
 * Builds the articles of a content folder with this project and its peers, turn by turn, so that other work on the machine slows
 * all of them down alike.
 * @param dist folder for our site @param rounds builds of each; a figure is the middle one
 */
export async function peerTable(content: string, dist: string, rounds: number): Promise<string> {
	const contenders = [
		...ourBuilds(content, dist),
		...(await peerBuilds(content, resolve('.cache/bench-build/peers'))),
	];
	const costs = contenders.map((): BuildCost[] => []);
	for (let round = 0; round < rounds; round += 1)
		for (const [i, { name, build }] of contenders.entries()) {
			const cost = await build();
			costs[i]?.push(cost);
			console.log(`${name}: ${cost.cpu.toFixed(1)} CPU s`);
		}
	const own = middle((costs[0] ?? []).map(({ cpu }) => cpu));
	return markdownTable(
		[
			'',
			'makes beside pages and lists',
			'CPU s',
			'÷ ours from nothing',
			'wall s',
			'peak memory MB',
			'files',
			'MB',
		],
		contenders.map(({ name, makes }, i) => {
			const list = costs[i] ?? [];
			const of = (key: 'cpu' | 'wall' | 'files' | 'bytes') => middle(list.map((cost) => cost[key]));
			return [
				name,
				makes,
				of('cpu').toFixed(1),
				`${(of('cpu') / own).toFixed(2)} ×`,
				of('wall').toFixed(1),
				middle(list.map(({ memory }) => memory ?? Number.NaN)).toFixed(0),
				of('files').toLocaleString('en'),
				(of('bytes') / 1e6).toFixed(0),
			];
		}),
	);
}
