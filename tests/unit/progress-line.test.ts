import { expect, test } from 'vitest';
import { openProgress } from '../../src/progress-line.ts';

/** Steps of 100 ms each. @returns what was written */
function written(total: number, isTTY: boolean): string[] {
	const texts: string[] = [];
	let time = 0;
	const line = openProgress('生成网页', total, { isTTY, write: (text) => texts.push(text) }, () => time);
	for (let i = 0; i < total; i += 1) {
		time += 100;
		line.step();
	}
	line.end();
	return texts.map((text) => text.replaceAll('\r\u001b[2K', '↺'));
}

test('long work says how much is done and how long it still takes', () => {
	const texts = written(3000, true);
	expect(texts[0]).toBe('↺生成网页 10 / 3,000，约剩 5 分钟');
	expect(texts).toContain('↺生成网页 2,500 / 3,000，约剩 50 秒');
	expect(texts.at(-1)).toBe('↺');
	// Not every step: a terminal is slow.
	expect(texts.length).toBeLessThan(1600);
});

test('short work shows nothing', () => {
	expect(written(5, true)).toEqual([]);
});

test('a pipe gets nothing', () => {
	expect(written(3000, false)).toEqual([]);
});
