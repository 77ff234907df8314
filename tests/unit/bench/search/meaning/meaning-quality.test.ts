import { expect, test } from 'vitest';
import { normalizedGain, textGrade } from '../../../../bench/search/meaning/meaning-quality.ts';
import { generatedQuestions, HAND_QUESTIONS } from '../../../../bench/search/meaning/meaning-questions.ts';
import { portalWorld } from '../../../../bench/search/meaning/portal-world.ts';

test('the gain of an order is one for the best order and less for any other', () => {
	expect(normalizedGain([3, 3, 1], [1, 3, 3])).toBe(1);
	expect(normalizedGain([], [1, 3])).toBe(0);
	expect(normalizedGain([3], [])).toBeUndefined();
	// (1 + 7 / log2 3) / (7 + 1 / log2 3)
	expect(normalizedGain([1, 3], [3, 1])).toBeCloseTo(5.4165 / 7.6309, 3);
});

const PAGE = { title: '松江支持生物医药发展若干政策', text: '松江支持生物医药发展若干政策\n可申报补贴' };

test.each([
	[[['松江'], ['政策']], [], 3],
	[[['生物医药'], ['补贴']], [], 2],
	[[['芯片', '生物医药']], [], 3],
	[[['芯片']], [], 0],
	[[['生物医药']], ['松江'], 0],
])('a page that has to mention %j without %j is worth %i', (mentions, without, grade) => {
	expect(textGrade(PAGE, mentions, without)).toBe(grade);
});

test('there are hundreds of different questions, the same for the same seed', async () => {
	const world = await portalWorld({ articles: 90, listings: 300 }, 3, '2026-11-23');
	const questions = generatedQuestions(world, 3);
	expect(generatedQuestions(world, 3)).toEqual(questions);
	expect(questions.length).toBeGreaterThan(300);
	expect(HAND_QUESTIONS.length).toBeGreaterThanOrEqual(60);
	expect(new Set(HAND_QUESTIONS.map(({ query }) => query)).size).toBe(HAND_QUESTIONS.length);
});
