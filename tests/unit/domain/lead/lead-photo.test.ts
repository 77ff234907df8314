import { describe, expect, test } from 'vitest';
import { checkLead } from '../../../../src/domain/lead/lead-check.ts';
import {
	fileProblem,
	photoCount,
	photoUrl,
	readPhotoAnswer,
	unreadableFile,
} from '../../../../src/domain/lead/lead-photo.ts';
import { leadText } from '../../../../src/domain/lead/lead-text.ts';
import { newPhoto, readPhotoEntry } from '../../../../src/domain/lead/photo-entry.ts';
import { sampleLead } from '../../../receiver/sample-lead.ts';

const UUID = '0e5b9e0a-5f9b-4c1e-8d52-6f4f5c1b2a3d';

test.each([
	['3', 3],
	[6, 6],
	['7', 0],
	[0, 0],
	['-1', 0],
	['', 0],
	[2.5, 0],
	['3 ', 0],
	[null, 0],
])('%j photos are %d', (given, count) => {
	expect(photoCount(given)).toBe(count);
});

test('an offer says how many photos follow, and a strange number refuses nothing', () => {
	const offer = sampleLead({ kind: 'offer', need: 'offer' });
	const read = (input: object) => {
		const reading = checkLead(input);
		return 'lead' in reading ? reading.lead : undefined;
	};
	expect(read({ ...offer, photos: '3' })).toEqual({ ...offer, photos: 3 });
	expect(read({ ...offer, photos: 99 })).toEqual(offer);
	expect(read({ ...sampleLead(), photos: 3 })).not.toHaveProperty('photos');
	expect(leadText({ ...offer, photos: 3 })).toContain('照片：3 张');
});

test.each([
	[{ name: 'a.mp4', type: 'video/mp4', size: 9 }, 'a.mp4 是视频，请用微信发给我们'],
	[{ name: 'a.jpg', type: 'image/jpeg', size: 0 }, 'a.jpg 是空文件，请重新选一张'],
	[{ name: 'a.jpg', type: 'image/jpeg', size: 60_000_000 }, 'a.jpg 超过 50 MB，太大了，请用微信发给我们'],
	[{ name: 'a.jpg', type: '', size: 12_000_000 }, undefined],
])('%j', (file, problem) => {
	expect(fileProblem(file)).toBe(problem);
});

test('what the browser could not read is named with what to do', () => {
	expect(unreadableFile({ name: 'IMG_1.HEIC', type: '' })).toContain('HEIC 格式），请换成 JPG，或用微信发');
	expect(unreadableFile({ name: 'a.jpg', type: 'image/jpeg' })).toContain('可能已损坏或不是图片，请换一张');
});

test.each([
	['https://a.cn/leads', `https://a.cn/leads/${UUID}/photos`],
	['https://a.cn/leads/', `https://a.cn/leads/${UUID}/photos`],
	['http://localhost:1/leads?run=3', `http://localhost:1/leads/${UUID}/photos?run=3`],
])('photos of %s go to %s', (endpoint, url) => {
	expect(photoUrl(endpoint, UUID)).toBe(url);
});

describe('the answer to a photo', () => {
	const read = (status: number, body: string) => readPhotoAnswer({ status, retryAfter: null, body }, UUID, 0);
	const problems = '{"ok":false,"problems":[{"field":"photo","message":"x"}]}';
	test.each([
		[201, `{"ok":true,"uuid":"${UUID}"}`, 'delivered'],
		[200, '{"ok":true,"uuid":"another"}', 'failed'],
		[200, '<!doctype html>', 'failed'],
		[422, problems, 'refused'],
		[413, problems, 'refused'],
		[404, problems, 'refused'],
		// An older receiver has no such path, and a proxy may allow less.
		[404, '{"ok":false,"problems":[]}', 'failed'],
		[413, '<html>nginx</html>', 'failed'],
		[507, problems, 'failed'],
		[503, problems, 'failed'],
	])('%d %s is %s', (status, body, kind) => {
		expect(read(status, body).kind).toBe(kind);
	});
});

test('a stored photo is read back, and nothing else is taken for one', () => {
	const entry = newPhoto(UUID, 'a.jpg 9 9', new Uint8Array([1, 2]), 5);
	expect(readPhotoEntry(structuredClone(entry))).toEqual([entry]);
	for (const each of [undefined, {}, { ...entry, bytes: 'x' }, { ...entry, lead: 3 }])
		expect(readPhotoEntry(each)).toEqual([]);
});
