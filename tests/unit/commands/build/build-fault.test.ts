import { expect, test } from 'vitest';
import { buildFault, faultLog } from '../../../../src/commands/build/build-fault.ts';
import { ContentError } from '../../../../src/domain/schema/content-error.ts';

const fault = (error: unknown) => buildFault(error, '/srv/site/content', '.cache/build-error.txt');
const withFields = (message: string, fields: object) => Object.assign(new Error(message), fields);

test('content problems are shown unchanged, however deep in the causes', () => {
	const content = new ContentError([{ file: 'site.yml', problem: '缺少', fix: '补上' }]);
	expect(fault(content)).toBe(content.message);
	expect(fault(new Error('build failed', { cause: content }))).toBe(content.message);
});

test('a ContentError of a second module instance, which Astro creates, is recognised', () => {
	const copy = Object.assign(new Error('内容检查发现 1 处问题'), { name: 'ContentError' });
	expect(fault(copy)).toBe('内容检查发现 1 处问题');
});

test.each([
	[
		'a file in the message',
		new Error('Could not process /srv/site/content/articles/2026/a b/图 1.jpg: bad seek'),
		'articles/2026/a b/图 1.jpg',
	],
	[
		'a file in a cause',
		new Error('failed', { cause: new Error('/srv/site/content/parks/p.md:3:1') }),
		'parks/p.md',
	],
	[
		'a module',
		withFields('x', { id: '/srv/site/content/listings/l/plan.svg?astroContentImageFlag' }),
		'listings/l/plan.svg',
	],
	['a place', withFields('x', { loc: { file: '/srv/site/content/articles/1.md' } }), 'articles/1.md'],
	['a path of Windows', new Error('D:\\x /srv/site/content\\articles\\1.md'), 'articles/1.md'],
])('the content file is found in %s', (_, error, file) => {
	expect(fault(error)).toContain(`出错的文件：content/${file}\n`);
});

test('an error without a content file is for whoever maintains the site, in one line of reason', () => {
	expect(fault(new Error('\u001b[31mCannot read\u001b[39m\n    at x.js:1'))).toBe(
		[
			'网站没有生成，之前生成的网站没有改动。',
			'原因：Cannot read',
			'内容检查没有发现问题，请把 .cache/build-error.txt 发给维护网站的人。',
		].join('\n'),
	);
});

test.each([
	['ENOSPC', '磁盘满了'],
	['EACCES', '没有读写文件的权限'],
	['EMFILE', '同时打开的文件太多'],
])('%s is explained', (code, words) => {
	expect(fault(new Error('write failed', { cause: withFields('write', { code }) }))).toContain(words);
});

test.each([['text'], [undefined], [null], [{ message: 1 }]])(
	'%j thrown instead of an error is survived',
	(thrown) => {
		expect(fault(thrown)).toContain('网站没有生成');
		expect(faultLog(thrown)).not.toBe('');
	},
);

test('the log has every stack', () => {
	const log = faultLog(new Error('outer', { cause: new Error('inner') }));
	expect(log).toMatch(/Error: outer[\s\S]+caused by\nError: inner/);
});
