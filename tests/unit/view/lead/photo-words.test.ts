import { expect, test } from 'vitest';
import { type PhotoStanding, photoWords } from '../../../../src/view/lead/photo-words.ts';

const NONE: PhotoStanding = {
	arrived: 0,
	waiting: 0,
	lost: 0,
	reasons: [],
	failure: undefined,
	wait: undefined,
	isKept: true,
	isLeadWaiting: false,
	wechat: 'wx1',
};

test.each<[string, Partial<PhotoStanding>, string]>([
	['all arrived', { arrived: 3 }, '照片已送到 3 张'],
	['under way', { arrived: 1, waiting: 2 }, '已送到 1 张，还有 2 张照片在送…'],
	['the words wait', { waiting: 2, isLeadWaiting: true }, '2 张照片等委托送到以后再送'],
	[
		'a try failed',
		{ arrived: 1, waiting: 2, failure: 'network', wait: 9 },
		'已送到 1 张，还有 2 张照片没有送到',
	],
	['some lost', { arrived: 2, lost: 1 }, '已送到 2 张，1 张照片没有送到'],
	['deleted by the sender', {}, '照片不送了'],
])('%s', (_, change, title) => {
	expect(photoWords({ ...NONE, ...change }).title).toBe(title);
});

test('what does not arrive is said with the way to send it by hand', () => {
	const failed = photoWords({ ...NONE, waiting: 1, failure: 'server', wait: 9 });
	expect(failed.text).toBe('接收方出了故障，9 秒后自动再送。急的话请用微信发给 wx1。');
	const lost = photoWords({ ...NONE, lost: 2, reasons: ['太大', '太大'] });
	expect(lost.text).toBe('请用微信发给 wx1。太大');
	const both = photoWords({ ...NONE, waiting: 1, lost: 1, failure: 'offline', wait: 9 });
	expect(both.text).toContain('1 张照片没有送到，请用微信发给 wx1');
});

test('without storage the page asks to be kept open, as long as something waits', () => {
	expect(photoWords({ ...NONE, waiting: 1, isKept: false }).text).toContain('请不要关掉网页');
	expect(photoWords({ ...NONE, arrived: 1, isKept: false }).text).not.toContain('请不要关掉网页');
});
