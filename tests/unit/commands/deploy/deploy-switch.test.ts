import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { releasesAt } from '../../../../src/commands/deploy/releases.ts';
import { deploy, LACKING, releaseNames, temporaryFolder, writeSite } from './deploy-world.ts';

const { root, remove } = temporaryFolder();
afterAll(remove);

const SWITCHES = 20;
const BIG = 200_000;

/** Reads a page of the served site until its input ends, then says how often it got what. */
const READER = `
	import { readFileSync } from 'node:fs';
	const seen = {};
	let isOver = false;
	process.stdin.resume().on('end', () => (isOver = true));
	const read = () => {
		for (let n = 0; n < 50; n += 1) {
			let what;
			try {
				const page = readFileSync(process.argv[1], 'utf8');
				what = page === page[0].repeat(${BIG}) ? page[0] : 'half a page';
			} catch (error) {
				what = error.code;
			}
			if (seen[what] === undefined) seen[what] = 0;
			seen[what] += 1;
		}
		if (isOver) console.log(JSON.stringify(seen));
		else setImmediate(read);
	};
	read();
`;

test.skipIf(LACKING.length > 0)(
	'readers get a whole page of the old or the new site while releases are switched',
	async () => {
		const dist = join(root, 'dist');
		const to = join(root, '网站');
		for (const [day, edition] of ['a', 'b'].entries()) {
			writeSite(dist, edition, { 'big/index.html': edition.repeat(BIG) });
			await deploy({ dist, to, now: new Date(`2026-11-0${day + 1}T12:00:00+08:00`) });
		}
		const reader = spawn(process.execPath, [
			'--input-type=module',
			'-e',
			READER,
			join(to, 'current/big/index.html'),
		]);
		const [seen, errors] = [text(reader.stdout), text(reader.stderr)];
		const releases = releasesAt({ login: undefined, folder: to });
		const names = releaseNames(to);
		for (let each = 0; each < SWITCHES; each += 1) await releases.back(names[each % 2] ?? '');
		reader.stdin.end();
		expect(await errors).toBe('');
		const counts: Record<string, number> = JSON.parse(await seen);
		expect(Object.keys(counts).toSorted()).toEqual(['a', 'b']);
		expect((counts['a'] ?? 0) + (counts['b'] ?? 0)).toBeGreaterThan(SWITCHES * 10);
	},
);
