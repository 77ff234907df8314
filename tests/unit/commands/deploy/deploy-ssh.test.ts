import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { deployTarget } from '../../../../src/commands/deploy/deploy-target.ts';
import { releasesAt } from '../../../../src/commands/deploy/releases.ts';
import {
	back,
	deploy,
	deployProcess,
	LACKING,
	programs,
	releaseNames,
	runDeploy,
	servedEditions,
	temporaryFolder,
	writeSite,
} from './deploy-world.ts';
import { provideSshServer, type SshServer } from './ssh-server.ts';

const { root, remove } = temporaryFolder();
const dist = join(root, 'dist 一');
const folder = join(root, "服务器 it's");
const provided = LACKING.length > 0 ? undefined : await provideSshServer(join(root, '钥匙 串'));
const server: SshServer = provided ?? { login: '', options: {}, stop: () => {} };
afterAll(() => {
	server.stop();
	remove();
});

describe.skipIf(provided === undefined)('a deploy by ssh', () => {
	const to = () => `${server.login}:${folder}`;

	test('uploads, shares unchanged files, goes back and keeps three', async () => {
		const ssh = server.options;
		for (const [day, edition] of ['一', '二', '三', '四'].entries()) {
			writeSite(dist, edition);
			const now = new Date(`2026-11-0${day + 1}T12:00:00+08:00`);
			const said = await deploy({ dist, to: to(), ssh, now });
			expect(said).toContain(`其中新的或改过的 ${day === 0 ? 6 : 5} 个`);
			expect(servedEditions(folder)).toEqual([edition]);
		}
		const names = releaseNames(folder);
		expect(names).toHaveLength(3);
		const inodes = names.map((name) => statSync(join(folder, 'releases', name, 'same.css')).ino);
		expect(new Set(inodes).size).toBe(1);
		expect(await back(to(), ssh)).toContain('已回到 2026-11-03 12:00:00');
		expect(servedEditions(folder)).toEqual(['三']);
	});

	test('is one command', () => {
		writeSite(dist, '五');
		const { port = '', key = '', knownHosts = '' } = server.options;
		const way = ['--port', port, '--key', key, '--known-hosts', knownHosts, '--to', to()];
		expect(runDeploy(['--no-build', '--from', dist, ...way])).toMatchObject({ status: 0, stderr: '' });
		expect(servedEditions(folder)).toEqual(['五']);
		expect(runDeploy(['--list', ...way]).stdout).toContain('← 现在的网站');
		expect(runDeploy(['--rollback', ...way])).toMatchObject({ status: 0, stderr: '' });
	});

	test('the lock goes with the connection', async () => {
		const releases = releasesAt(deployTarget(to()), server.options);
		const hold = await releases.hold('小李');
		writeSite(dist, '六');
		await expect(deploy({ dist, to: to(), ssh: server.options })).rejects.toThrow(
			'另一次部署正在进行（小李）',
		);
		await hold.release();
		expect(() => hold.confirm()).toThrow('和服务器的连接断了');
		await deploy({ dist, to: to(), ssh: server.options });
		expect(servedEditions(folder)).toEqual(['六']);
	});

	test('the lock goes with a command that is killed', async () => {
		writeSite(dist, '七');
		const reached = join(root, 'reached');
		const PATH = programs(join(root, 'bin'), { rsync: `echo >"$REACHED"; exec sleep 600` });
		const { port = '', key = '', knownHosts = '' } = server.options;
		const way = ['--port', port, '--key', key, '--known-hosts', knownHosts, '--to', to()];
		const child = deployProcess(['--from', dist, ...way], { PATH, REACHED: reached });
		await expect.poll(() => existsSync(reached), { timeout: 60_000 }).toBe(true);
		const again = () => deploy({ dist, to: to(), ssh: server.options }).then(() => 'done', String);
		expect(await again()).toContain('另一次部署正在进行');
		child.kill('SIGKILL');
		await expect.poll(again, { timeout: 60_000 }).toBe('done');
		process.kill(-(child.pid ?? 0), 'SIGKILL');
		expect(servedEditions(folder)).toEqual(['七']);
	});

	test.each([
		[
			'a key the server does not know',
			() => ({ key: join(root, '钥匙 串/stranger') }),
			'服务器不接受这把钥匙',
		],
		['an unknown server', () => ({ knownHosts: join(root, 'nobody') }), '还没有确认过这台服务器的指纹'],
		['a port where nobody is', () => ({ port: '1' }), '服务器没有接受 ssh 连接'],
	])('%s is explained, and nothing changes', async (_, wrong, message) => {
		const ssh = { ...server.options, ...wrong() };
		const other = join(root, 'other');
		await expect(deploy({ dist, to: `${server.login}:${other}`, ssh })).rejects.toThrow(message);
		expect(existsSync(other)).toBe(false);
	});
});
