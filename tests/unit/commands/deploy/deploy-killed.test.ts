import { cpSync, existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	deploy,
	deployProcess,
	LACKING,
	programs,
	releaseNames,
	servedEditions,
	temporaryFolder,
	writeSite,
} from './deploy-world.ts';

const { root, remove } = temporaryFolder();
const dist = join(root, 'dist');
const before = join(root, '部署前');

beforeAll(async () => {
	if (LACKING.length > 0) return;
	for (const day of [1, 2, 3]) {
		writeSite(dist, '旧');
		await deploy({ dist, to: before, now: new Date(`2026-11-0${day}T12:00:00+08:00`) });
	}
	writeSite(dist, '新');
});
afterAll(remove);

/** Stops where the test wants it: says so with a file, and waits to be killed. */
const STOP = 'echo >"$REACHED"; exec sleep 600';

/** `sh` stops before or after a step of releases.sh, whose name is its third argument. */
const SHELL = `
case $STOP in
"before $3") ${STOP} ;;
"after $3") /bin/sh "$@"; ${STOP} ;;
*) exec /bin/sh "$@" ;;
esac`;

const RSYNC = `
case $STOP in
'half of rsync') /usr/bin/rsync --exclude='i*' "$@"; ${STOP} ;;
*) exec /usr/bin/rsync "$@" ;;
esac`;

/** A program of a step that stops before its n-th call. */
const counted = (name: string) => `
echo >>"$REACHED.${name}"
if [ "$STOP" = "${name} $(wc -l <"$REACHED.${name}" | tr -d ' ')" ]; then ${STOP}; fi
exec /bin/${name} "$@"`;

const PROGRAMS = {
	sh: SHELL,
	rsync: RSYNC,
	...Object.fromEntries(['mv', 'ln', 'rm', 'mkdir'].map((name) => [name, counted(name)])),
};

/** Starts a deploy that stops somewhere. @returns its process, when it is there, and its PATH */
async function stopped(to: string, where: string) {
	cpSync(before, to, { recursive: true, verbatimSymlinks: true });
	const reached = join(root, `${basename(to)} erreicht`);
	const PATH = programs(join(root, 'bin'), PROGRAMS);
	const child = deployProcess(['--from', dist, '--to', to], { PATH, STOP: where, REACHED: reached });
	await expect.poll(() => existsSync(reached), { timeout: 60_000 }).toBe(true);
	return child;
}

const ended = (child: ReturnType<typeof deployProcess>) =>
	new Promise((settle) =>
		child.exitCode === null && child.signalCode === null ? child.on('exit', settle) : settle(0),
	);

/** What is served after a kill: the new site only once the link was switched. */
const STOPS = [
	['rm 1', '旧'],
	['after begin', '旧'],
	['half of rsync', '旧'],
	['after check', '旧'],
	['mv 1', '旧'],
	['rm 2', '旧'],
	['ln 1', '旧'],
	['mv 2', '旧'],
	['after finish', '新'],
	['mv 3', '新'],
	['rm 3', '新'],
	['after prune', '新'],
] as const;

describe.skipIf(LACKING.length > 0)('a deploy that is killed', () => {
	test.each(STOPS)('%s: %s is served whole, and the next deploy puts all in order', async (where, served) => {
		const to = join(root, `站 ${where}`);
		const child = await stopped(to, where);
		process.kill(-(child.pid ?? 0), 'SIGKILL');
		await ended(child);
		expect(servedEditions(to)).toEqual([served]);
		await deploy({ dist, to, now: new Date('2026-11-05T12:00:00+08:00') });
		expect(servedEditions(to)).toEqual(['新']);
		expect(releaseNames(to)).toHaveLength(3);
		expect(releaseNames(to).join()).not.toContain('part');
		rmSync(to, { recursive: true });
	});

	test('gives the lock back, also when only the command dies and not what it has started', async () => {
		const to = join(root, '站 lock');
		const child = await stopped(to, 'before finish');
		await expect(deploy({ dist, to })).rejects.toThrow('另一次部署正在进行');
		child.kill('SIGKILL');
		await ended(child);
		const again = () => deploy({ dist, to }).then(() => 'done', String);
		await expect.poll(again, { timeout: 60_000 }).toBe('done');
		process.kill(-(child.pid ?? 0), 'SIGKILL');
		expect(servedEditions(to)).toEqual(['新']);
	});
});
