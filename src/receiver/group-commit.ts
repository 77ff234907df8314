/**
 * Gathers what arrives while the disk is busy into one commit: waiting for the disk is what storing costs, and a hundred leads wait no
 * longer than one. What fails, fails for all of a group.
 * @param commit does all of a group or nothing, and answers in the same order
 */
export function groupCommit<T, R>(commit: (group: readonly T[]) => readonly R[]): (item: T) => Promise<R> {
	let group: { item: T; done: (result: R) => void; fail: (error: unknown) => void }[] = [];
	const flush = () => {
		const waiting = group;
		group = [];
		try {
			const results = commit(waiting.map(({ item }) => item));
			results.forEach((result, i) => waiting[i]?.done(result));
		} catch (error) {
			for (const { fail } of waiting) fail(error);
		}
	};
	return (item) =>
		new Promise((done, fail) => {
			if (group.length === 0) setImmediate(flush);
			group.push({ item, done, fail });
		});
}
