import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { groupCommit } from '../../../../src/receiver/storage/group-commit.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

test('what arrives together is one commit, each with its own answer', async () => {
	const groups: number[][] = [];
	const add = groupCommit((group: readonly number[]) => {
		groups.push([...group]);
		return group.map((each) => each * 2);
	}, 1000);
	expect(await Promise.all([add(1), add(2), add(3)])).toEqual([2, 4, 6]);
	expect(await add(4)).toBe(8);
	expect(groups).toEqual([[1, 2, 3], [4]]);
});

test('a commit that fails fails for all of its group and for no other', async () => {
	const add = groupCommit((group: readonly number[]) => {
		if (group.includes(0)) throw new Error('the disk is full');
		return group;
	}, 1000);
	const failed = await Promise.allSettled([add(1), add(0)]);
	expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(await add(1)).toBe(1);
});

/** SQLite's error while another process writes. */
const locked = () => Object.assign(new Error('database is locked'), { errcode: 5 });

test('while the database is locked all wait, and one commit stores them together with later ones', async () => {
	const groups: number[][] = [];
	let tries = 0;
	const add = groupCommit((group: readonly number[]) => {
		tries += 1;
		if (tries < 3) throw locked();
		groups.push([...group]);
		return group;
	}, 1000);
	const first = add(1);
	await vi.waitUntil(() => tries > 0, { interval: 1 });
	expect(await Promise.all([first, add(2)])).toEqual([1, 2]);
	expect(groups).toEqual([[1, 2]]);
});

test('an item past its deadline fails, the others continue to wait', async () => {
	let isLocked = true;
	const add = groupCommit((group: readonly number[]) => {
		if (isLocked) throw locked();
		return group;
	}, 1000);
	const early = add(1);
	vi.advanceTimersByTime(999);
	const late = add(2);
	vi.advanceTimersByTime(1);
	await expect(early).rejects.toThrow('database is locked');
	isLocked = false;
	expect(await late).toBe(2);
});
