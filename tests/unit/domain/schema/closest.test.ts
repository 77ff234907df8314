import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closest, joinedWords } from '../../../../src/domain/schema/closest.ts';

const FIELDS = ['title', 'summary', 'publishDate', 'updatedDate', 'category', 'district'];
const TOPICS = ['生物医药', '集成电路', '人工智能', '新能源汽车', '机器人'];

test.each([
	['tittle', 'title', FIELDS],
	['Summary', 'summary', FIELDS],
	['categry', 'category', FIELDS],
	['publishdate', 'publishDate', FIELDS],
	['date', 'updatedDate', ['title', 'updatedDate']],
	['生物制药', '生物医药', TOPICS],
	['医药', '生物医药', TOPICS],
	['新能源', '新能源汽车', TOPICS],
	['智能机器人产业', '机器人', TOPICS],
	['人工智能 ', '人工智能', TOPICS],
	['松口', '松江', ['浦东', '松江']],
])('%j probably means %s', (typed, meant, known) => {
	expect(closest(typed, known)).toBe(meant);
});

test.each([
	['', FIELDS],
	['   ', FIELDS],
	['文旅', TOPICS],
	['qqqqqqq', FIELDS],
	['title', []],
	['朝阳', ['浦东', '松江']],
])('%j is near nothing', (typed, known) => {
	expect(closest(typed, known)).toBeUndefined();
});

test('of several words that contain the typed one the shortest way wins', () => {
	expect(closest('厂房', ['高标准厂房', '标准厂房', '厂房区'])).toBe('厂房区');
});

test('a known word is nearest to itself', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 1 }), (known) => {
			for (const word of known) expect(closest(word, known)).toBe(word);
		}),
		// A longer word at distance one must not beat the exact word.
		{ examples: [[['aaaaa', 'aaaaaa']]] },
	);
});

test('the answer is always one of the known words', () => {
	fc.assert(
		fc.property(fc.string(), fc.array(fc.string()), (typed, known) => {
			const answer = closest(typed, known);
			if (answer !== undefined) expect(known).toContain(answer);
		}),
	);
});

// A swap of two letters counts as one edit. One wrong letter is closer than a word that is contained in the typed one.
test.each([
	['titel', 'title', FIELDS],
	['standard_factory', 'standard-factory', ['factory', 'standard-factory']],
])('%j probably means %s', (typed, meant, known) => {
	expect(closest(typed, known)).toBe(meant);
});

test.each([
	['生物医药、机器人', ['生物医药', '机器人']],
	['生物医药， 机器人；集成电路', ['生物医药', '机器人', '集成电路']],
	['生物医药', undefined],
	['生物医药、文旅', undefined],
	['生物医药、', undefined],
	['', undefined],
])('%j joins the words %j', (typed, words) => {
	expect(joinedWords(typed, TOPICS)).toEqual(words);
});
