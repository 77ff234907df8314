import { expect, test } from 'vitest';
import {
	countsOnCard,
	furtherPictures,
	picturesCode,
	pictureWords,
} from '../../../../src/view/listing/card-pictures.ts';

const paths = (photos: number, plans: number) =>
	furtherPictures(picturesCode('l-1', { photos, plans }) ?? '').map(({ kind, src }) => `${kind} ${src}`);

test('photos, then plans, then the section, without what the card shows first', () => {
	expect(paths(2, 1)).toEqual([
		'photo /pictures/l-1/2.webp',
		'plan /pictures/l-1/3.webp',
		'section /drawings/card/l-1.svg',
	]);
	expect(paths(1, 0)).toEqual(['section /drawings/card/l-1.svg']);
});

test('without a photo the section comes first, and is not repeated', () => {
	expect(paths(0, 2)).toEqual(['plan /pictures/l-1/1.webp', 'plan /pictures/l-1/2.webp']);
});

test('nothing can be leafed to when there is one picture', () => {
	expect(picturesCode('l-1', { photos: 0, plans: 0 })).toBeUndefined();
});

test('a card shows at most six photos and plans', () => {
	expect(countsOnCard({ photos: 4, plans: 9 })).toEqual({ photos: 4, plans: 2 });
	expect(countsOnCard({ photos: 30, plans: 2 })).toEqual({ photos: 6, plans: 0 });
	expect(paths(30, 2)).toHaveLength(6);
});

test('a reader hears which picture it is', () => {
	expect(pictureWords(2, 5, 'plan')).toBe('第 2 张，共 5 张：平面图');
	expect(pictureWords(1, 5, undefined)).toBe('第 1 张，共 5 张');
});
