import { expect, test } from 'vitest';
import { groupCommit } from '../../../src/receiver/group-commit.ts';

test('what arrives together is one commit, each with its own answer', async () => {
	const groups: number[][] = [];
	const add = groupCommit((group: readonly number[]) => {
		groups.push([...group]);
		return group.map((each) => each * 2);
	});
	expect(await Promise.all([add(1), add(2), add(3)])).toEqual([2, 4, 6]);
	expect(await add(4)).toBe(8);
	expect(groups).toEqual([[1, 2, 3], [4]]);
});

test('a commit that fails fails for all of its group and for no other', async () => {
	const add = groupCommit((group: readonly number[]) => {
		if (group.includes(0)) throw new Error('the disk is full');
		return group;
	});
	const failed = await Promise.allSettled([add(1), add(0)]);
	expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(await add(1)).toBe(1);
});
