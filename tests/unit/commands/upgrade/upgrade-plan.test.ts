import { expect, test } from 'vitest';
import { planUpgrade, UPGRADE_STEPS } from '../../../../src/commands/upgrade/upgrade-plan.ts';
import type { UpgradeStep } from '../../../../src/commands/upgrade/upgrade-step.ts';
import { CONTENT_VERSION } from '../../../../src/domain/catalog/content-version.ts';

const step = (from: number, letter: string): UpgradeStep => ({
	from,
	to: from + 1,
	what: letter,
	concerns: (file) => file.endsWith('.md'),
	apply: (text) => ({ text: text.includes(letter) ? text : text + letter }),
});

const STEPS = [step(2, 'c'), step(1, 'b')];
const files = (site: string) =>
	new Map([
		['site.yml', site],
		['a.md', 'a'],
	]);
const textsOf = async (site: string, to = 3) => {
	const { changes } = await planUpgrade(files(site), STEPS, to);
	return Object.fromEntries(changes.map(({ file, after }) => [file, after]));
};

test('steps are taken in the order of their versions, from that of the folder on', async () => {
	expect((await textsOf('name: x\n'))['a.md']).toBe('abc');
	expect((await textsOf('schemaVersion: 2\n'))['a.md']).toBe('ac');
	expect(await textsOf('schemaVersion: 2\n', 2)).toEqual({});
});

test('the version is written last, and a second time nothing changes', async () => {
	const once = await textsOf('schemaVersion: 1\n');
	expect(once).toEqual({ 'site.yml': 'schemaVersion: 3\n', 'a.md': 'abc' });
	const again = await planUpgrade(new Map(Object.entries(once)), STEPS, 3);
	expect(again.changes).toEqual([]);
});

test('a newer folder is left alone', async () => {
	expect(await textsOf('schemaVersion: 9\n')).toEqual({});
});

test('every version up to that of the code has a step', () => {
	const reached = UPGRADE_STEPS.map(({ to }) => to);
	for (let version = 2; version <= CONTENT_VERSION; version += 1) expect(reached).toContain(version);
	expect(Math.max(...reached)).toBe(CONTENT_VERSION);
});
