import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { deployTarget } from '../../../../src/commands/deploy/deploy-target.ts';
import { releaseBefore, releaseName, releaseTitle } from '../../../../src/commands/deploy/release-name.ts';
import { sshFault } from '../../../../src/commands/deploy/ssh-fault.ts';

test.each([
	['deploy@203.0.113.10:/srv/portal', { login: 'deploy@203.0.113.10', folder: '/srv/portal' }],
	['shop:/srv/网站 一/', { login: 'shop', folder: '/srv/网站 一' }],
	['a@b.example:~/portal', { login: 'a@b.example', folder: 'portal' }],
	['a@b.example:portal', { login: 'a@b.example', folder: 'portal' }],
	['/srv/portal/', { login: undefined, folder: '/srv/portal' }],
	['/srv/a:b', { login: undefined, folder: '/srv/a:b' }],
	['../portal', undefined],
	['out', { login: undefined, folder: resolve('out') }],
	['D:\\www', { login: undefined, folder: resolve('D:\\www') }],
	['a@b.example:', undefined],
	['a@b.example:/', undefined],
	['a@b.example:~', undefined],
	['a@b.example:/srv/../etc', undefined],
	['-oProxyCommand=x:/srv', undefined],
	['/', undefined],
	['', undefined],
	['/srv/a\n/srv/b', undefined],
])('--to %j', (text, target) => {
	if (target === undefined)
		expect(() => deployTarget(text)).toThrow('例如 --to deploy@203.0.113.10:/srv/portal');
	else expect(deployTarget(text)).toEqual(target);
});

test('a release is named after Beijing time and commit', () => {
	const now = new Date('2026-11-29T16:17:05Z');
	expect(releaseName(now, 'f2a8c1e', [])).toBe('20261130-001705-f2a8c1e');
	expect(releaseTitle('20261130-001705-f2a8c1e')).toBe('2026-11-30 00:17:05（f2a8c1e）');
	expect(releaseTitle('other')).toBe('other');
});

test('a release is newer by name than all others, also when their clock was ahead', () => {
	const now = new Date('2026-11-29T16:17:05Z');
	expect(releaseName(now, 'a', ['20261130-001705-b', '20250101-000000-c'])).toBe('20261130-001706-a');
	expect(releaseName(now, 'a', ['20261231-235959-b', 'other'])).toBe('20270101-000000-a');
});

test('the way back leads to the newest release before the served one', () => {
	const names = ['3', '1', '2'].map((day) => `2026110${day}-000000-a`);
	expect(releaseBefore('20261103-000000-a', names)).toBe('20261102-000000-a');
	expect(releaseBefore('20261102-000000-a', names)).toBe('20261101-000000-a');
	expect(releaseBefore('20261101-000000-a', names)).toBeUndefined();
	expect(releaseBefore(undefined, names)).toBeUndefined();
});

test.each([
	['Host key verification failed.', '请先手动运行一次 ssh a@b'],
	[
		'@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.',
		'指纹和以前记录的不一样',
	],
	['a@b: Permission denied (publickey).', 'ssh-copy-id a@b'],
	['ssh: Could not resolve hostname b: Name or service not known', '找不到服务器“b”'],
	['ssh: connect to host b port 22: Connection refused', '没有接受 ssh 连接'],
	['ssh: connect to host b port 22: Connection timed out', '连不上服务器'],
	['Load key "k": error in libcrypto\na@b: Permission denied (publickey).', '服务器不接受这把钥匙'],
	['client_loop: send disconnect: Broken pipe', '连接断了'],
	['something else', 'ssh 没有连上 a@b：something else'],
])('what ssh says is explained: %j', (stderr, message) => {
	expect(sshFault('a@b', stderr)).toContain(message);
});
