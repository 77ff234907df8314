import { deserialize, serialize } from 'node:v8';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	openRelatedLists,
	type RelatedLists,
	type RelatedMemory,
} from '../../../../src/domain/article/related-lists.ts';
import type { RelatedDocument } from '../../../../src/domain/article/related-order.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';

const WORDS =
	'松江 生物 医药 厂房 仓库 冷链 集成 电路 洁净 车间 人才 公寓 补贴 机器 人工 智能 汽车 零部 临港 青浦'.split(
		' ',
	);
const DAYS = ['2019-03-04', '2023-05-06', '2025-07-08', '2026-09-10'].map(day);

/** A text of these words. */
const textOf = (words: readonly number[]) => words.map((word) => WORDS[word % WORDS.length] ?? '').join('');

const words = fc.array(fc.nat(200), { minLength: 2, maxLength: 14 });
const change = fc.record({
	place: fc.nat(),
	words,
	sort: fc.constantFrom(
		'text',
		'title',
		'date',
		'category',
		'topics',
		'district',
		'related',
		'add',
		'delete',
	),
});

function article(id: string, list: readonly number[]): RelatedDocument {
	const publishDate = DAYS[(list[0] ?? 0) % DAYS.length] ?? day('2026-01-01');
	return {
		id,
		title: textOf(list.slice(0, 2)),
		text: `${textOf(list)}。第${id}号`,
		topics: (list[1] ?? 0) % 3 === 0 ? ['生物医药'] : [],
		district: (list[1] ?? 0) % 2 === 0 ? ['松江区'] : ['青浦区'],
		category: (list[0] ?? 0) % 2 === 0 ? '要闻' : '政策',
		own: { date: publishDate, isArchival: false },
		publishDate,
		related: [],
	};
}

/** As large as a site whose counts go by classes. */
const CROWD = Array.from({ length: 230 }, (_, i) =>
	article(String(i + 1), [i * 7, i * 3 + 1, i * i, i + 5, i * 11, i % 13, i % 17]),
);

function changed(
	list: readonly RelatedDocument[],
	{ place, words: chosen, sort }: Step,
	number: number,
): RelatedDocument[] {
	const at = place % list.length;
	const fresh = article(`new-${number}`, chosen);
	if (sort === 'add') return [...list.slice(0, at), fresh, ...list.slice(at)];
	if (sort === 'delete') {
		const gone = list[at]?.id ?? '';
		return list
			.filter((_, i) => i !== at)
			.map((each) => ({ ...each, related: each.related.filter((id) => id !== gone) }));
	}
	const other = list[(at + 1 + (chosen[0] ?? 0)) % list.length]?.id ?? '';
	return list.map((each, i) => {
		if (i !== at) return each;
		if (sort === 'date') return { ...each, own: fresh.own, publishDate: fresh.publishDate };
		return { ...each, [sort]: sort === 'related' ? [other].filter((id) => id !== each.id) : fresh[sort] };
	});
}

interface Step {
	place: number;
	words: number[];
	sort: 'text' | 'title' | 'date' | 'category' | 'topics' | 'district' | 'related' | 'add' | 'delete';
}

/** Stands for the digest of a file. */
function digestsOf(list: readonly RelatedDocument[]): (id: string) => string | undefined {
	const files = new Map(
		list.map((each) => [each.id, createHash('sha256').update(JSON.stringify(each)).digest('hex')]),
	);
	return (id) => files.get(id);
}

const allOf = (lists: RelatedLists, list: readonly RelatedDocument[]) => list.map(({ id }) => lists.of(id));
/** Through the disk, as between two builds. */
const kept = (lists: RelatedLists): RelatedMemory => deserialize(serialize(lists.memory()));

/** Applies the steps one after the other, and compares every list with those made from nothing. */
function compare(start: readonly RelatedDocument[], steps: readonly Step[]): void {
	let list = start;
	let lists = openRelatedLists(list, digestsOf(list));
	allOf(lists, list);
	for (const [number, step] of steps.entries()) {
		const memory = kept(lists);
		list = changed(list, step, number);
		lists = openRelatedLists(list, digestsOf(list), memory);
		expect(allOf(lists, list), step.sort).toEqual(allOf(openRelatedLists(list), list));
	}
}

describe('lists from the memory of an earlier build are those made from nothing', () => {
	test('on a large site', () => {
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (steps) => compare(CROWD, steps)),
			{ numRuns: 25 },
		);
	});

	test('on a small site', () => {
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (steps) =>
				compare(CROWD.slice(0, 30), steps),
			),
			{ numRuns: 25 },
		);
	});

	test('when the site becomes large, and small again', () => {
		const add: Step = { place: 3, words: [1, 2, 3, 4, 5], sort: 'add' };
		const steps = [add, add, { ...add, sort: 'delete' as const }, { ...add, sort: 'delete' as const }];
		compare(CROWD.slice(0, 199), steps);
	});
});

describe('what is taken over', () => {
	const before = openRelatedLists(CROWD, digestsOf(CROWD));
	allOf(before, CROWD);
	const memory = kept(before);
	/** The numbers of lists that are there before anybody asks. */
	const taken = (lists: RelatedLists) => lists.memory().least.filter((least) => !Number.isNaN(least)).length;

	test('is everything but lists that were filled up, when nothing has changed', () => {
		const filled = memory.least.filter((least) => least === 0).length;
		expect(taken(openRelatedLists(CROWD, digestsOf(CROWD), memory))).toBe(CROWD.length - filled);
		expect(filled).toBeLessThan(CROWD.length / 10);
	});

	test('is most after an edit', () => {
		const list = CROWD.map((each, i) => (i === 100 ? { ...each, text: `${each.text}松江的厂房` } : each));
		const count = taken(openRelatedLists(list, digestsOf(list), memory));
		expect(count).toBeGreaterThan(CROWD.length * 0.7);
		expect(count).toBeLessThan(CROWD.length);
	});

	test('is nothing without digests', () => {
		expect(taken(openRelatedLists(CROWD, undefined, memory))).toBe(0);
	});
});

test('an unknown id is a programming error', () => {
	expect(() => openRelatedLists(CROWD).of('gone')).toThrow(RangeError);
});
