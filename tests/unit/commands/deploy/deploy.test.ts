import {
	cpSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSettings } from '../../../../src/build-settings.ts';
import { releasesAt } from '../../../../src/commands/deploy/releases.ts';
import {
	back,
	deploy,
	LACKING,
	PAGES,
	programs,
	releaseNames,
	runDeploy,
	servedEditions,
	temporaryFolder,
	writeSite,
} from './deploy-world.ts';

const { root, remove } = temporaryFolder();
const dist = join(root, 'dist 一');
let to = '';
let count = 0;

beforeEach(() => {
	to = join(root, `网站 ${(count += 1)}`);
});
afterAll(remove);

const day = (number: number) => new Date(`2026-11-0${number}T12:00:00+08:00`);

/** Deploys the editions one after the other, a day each. */
async function deployAll(...editions: readonly string[]): Promise<string> {
	let said = '';
	for (const [index, edition] of editions.entries()) {
		writeSite(dist, edition);
		said = await deploy({ dist, to, now: day(index + 1) });
	}
	return said;
}

describe.skipIf(LACKING.length > 0)('a deploy to a folder', () => {
	test('serves the site and says so', async () => {
		expect(await deployAll('一')).toBe(
			[
				`正在上传 6 个文件到 ${to} …`,
				'已换上新网站：2026-11-01 12:00:00（abc1234），6 个文件，其中新的或改过的 6 个',
				`网站服务器的根目录是 ${to}/current`,
			].join('\n'),
		);
		expect(servedEditions(to)).toEqual(['一']);
		expect(statSync(join(to, 'current', 'index.html')).mode & 0o777).toBe(0o644);
		expect(statSync(join(to, 'current', '新闻')).mode & 0o777).toBe(0o755);
	});

	test('names the command that tells what has changed since the site before', async () => {
		const said = await deployAll('一', '二');
		expect(said).toContain(`npm run report -- --changes --since ${releaseNames(to)[0]}`);
	});

	test('shares unchanged files with the last release, and no changed one', async () => {
		expect(await deployAll('一', '二')).toContain('6 个文件，其中新的或改过的 5 个');
		const inode = (release: string, file: string) => statSync(join(to, 'releases', release, file)).ino;
		const [first = '', second = ''] = releaseNames(to);
		expect(inode(first, 'same.css')).toBe(inode(second, 'same.css'));
		expect(readFileSync(join(to, 'releases', first, PAGES[0] ?? ''), 'utf8')).toBe('一');
	});

	test('a file of the same length and date with other bytes is a changed one', async () => {
		await deployAll('一');
		const { atime, mtime } = statSync(join(to, 'current', 'index.html'));
		writeSite(dist, '二');
		for (const page of PAGES) utimesSync(join(dist, page), atime, mtime);
		await deploy({ dist, to, now: day(2) });
		expect(servedEditions(to)).toEqual(['二']);
	});

	test('keeps the last three releases', async () => {
		expect(await deployAll('一', '二', '三', '四', '五')).toContain(
			'已删除旧版：2026-11-02 12:00:00（abc1234）',
		);
		expect(releaseNames(to)).toEqual(
			['20261103', '20261104', '20261105'].map((each) => `${each}-120000-abc1234`),
		);
		expect(servedEditions(to)).toEqual(['五']);
	});

	test('goes back with one command, and further back with one more', async () => {
		await deployAll('一', '二', '三');
		expect(await back(to)).toContain('已回到 2026-11-02 12:00:00（abc1234）');
		expect(servedEditions(to)).toEqual(['二']);
		await back(to);
		expect(servedEditions(to)).toEqual(['一']);
		await expect(back(to)).rejects.toThrow('没有更早的一版可以回到，网站没有变');
		expect(servedEditions(to)).toEqual(['一']);
	});

	test('what is served is never removed, however old', async () => {
		await deployAll('一', '二', '三');
		await back(to);
		const releases = releasesAt({ login: undefined, folder: to });
		expect(await releases.prune(1)).toEqual(['20261101-120000-abc1234']);
		expect(servedEditions(to)).toEqual(['二']);
	});

	test('a dry run changes nothing', async () => {
		writeSite(dist, '一');
		expect(await deploy({ dist, to, isDryRun: true })).toContain('其中新的或改过的 6 个\n  现在的一版：没有');
		expect(readdirSync(root)).not.toContain(to.slice(root.length + 1));
		await deployAll('一', '二', '三');
		writeSite(dist, '四');
		const before = releaseNames(to);
		expect(await deploy({ dist, to, isDryRun: true })).toContain(
			'其中新的或改过的 5 个\n  现在的一版：2026-11-03 12:00:00（abc1234）\n  之后删除的旧版：2026-11-01 12:00:00（abc1234）',
		);
		expect(releaseNames(to)).toEqual(before);
		expect(servedEditions(to)).toEqual(['三']);
	});

	test('a folder with files of others is refused and left as it is', async () => {
		mkdirSync(to);
		writeFileSync(join(to, 'other.txt'), 'mine');
		writeSite(dist, '一');
		await expect(deploy({ dist, to })).rejects.toThrow('里有别的文件，不是 npm run deploy 建立的');
		await expect(back(to)).rejects.toThrow('里有别的文件');
		await expect(releasesAt({ login: undefined, folder: to }).hold('x')).rejects.toThrow('里有别的文件');
		expect(readdirSync(to)).toEqual(['other.txt']);
	});

	test('what others have put among the releases stays, and what a link there leads to', async () => {
		await deployAll('一');
		const outside = `${to} 之外`;
		writeSite(outside, '外');
		mkdirSync(join(to, 'releases', 'backup'));
		symlinkSync(outside, join(to, 'releases', '20200101-000000-link'));
		await deployAll('一', '二', '三', '四');
		expect(releaseNames(to)).toContain('backup');
		expect(readdirSync(outside)).toContain('index.html');
	});

	test('a folder in the place of the link is refused, and the old site is served', async () => {
		await deployAll('一');
		const other = `${to} 二`;
		mkdirSync(other);
		writeFileSync(join(other, '.park-portal'), '');
		mkdirSync(join(other, 'current'));
		await expect(deploy({ dist, to: other })).rejects.toThrow(`${other}/current 应当是部署时建立的链接`);
		expect(lstatSync(join(other, 'current')).isDirectory()).toBe(true);
	});

	test('a second deploy at the same time does not start, and says who is first', async () => {
		await deployAll('一');
		const hold = await releasesAt({ login: undefined, folder: to }).hold('小李，10:00 开始');
		writeSite(dist, '二');
		await expect(deploy({ dist, to, now: day(2) })).rejects.toThrow(
			'另一次部署正在进行（小李，10:00 开始），这一次没有开始',
		);
		await expect(back(to)).rejects.toThrow('没有更早的一版');
		expect(servedEditions(to)).toEqual(['一']);
		await hold.release();
		await deploy({ dist, to, now: day(2) });
		expect(servedEditions(to)).toEqual(['二']);
	});

	test.each([
		['a folder without a site', {}, '里面没有 index.html'],
		['no folder', undefined, '没有生成好的网站'],
	])('%s is not deployed', async (_, files, message) => {
		await deployAll('一');
		const empty = `${to} dist`;
		if (files !== undefined) mkdirSync(empty);
		await expect(deploy({ dist: empty, to })).rejects.toThrow(message);
		expect(servedEditions(to)).toEqual(['一']);
	});

	const REAL = '/usr/bin/rsync "$@"; for last; do :; done';
	test.each([
		['loses a file', `${REAL}; rm "\${last}robots.txt"`, '文件数不对：应有 6 个，服务器上是 5 个'],
		['brings a file more', `${REAL}; echo x >"\${last}more"`, '文件数不对：应有 6 个，服务器上是 7 个'],
		[
			'brings other bytes',
			`${REAL}; rm "\${last}index.html"; echo x >"\${last}index.html"`,
			'服务器上的 index.html 和本地的不一样。没有换上新网站',
		],
		['fails', 'echo "No space left on device (28)" >&2; exit 11', '磁盘满了'],
	])('an upload that %s is not served', async (_, script, message) => {
		await deployAll('一');
		writeSite(dist, '二');
		const PATH = programs(`${to} bin`, { rsync: script });
		const { status, stderr } = runDeploy(['--no-build', '--from', dist, '--to', to], { PATH });
		expect(stderr).toContain(message);
		expect(status).toBe(1);
		expect(servedEditions(to)).toEqual(['一']);
	});
});

describe.skipIf(LACKING.length > 0)('the command', () => {
	test('lists releases and marks the one that is served', async () => {
		await deployAll('一', '二');
		await back(to);
		expect(runDeploy(['--list', '--to', to]).stdout).toBe(
			'2026-11-02 12:00:00（abc1234）\n2026-11-01 12:00:00（abc1234）  ← 现在的网站\n',
		);
	});

	test('deploys and goes back', () => {
		writeSite(dist, '一');
		expect(runDeploy(['--no-build', '--from', dist, '--to', to])).toMatchObject({ status: 0, stderr: '' });
		writeSite(dist, '二');
		expect(runDeploy(['--no-build', '--from', dist, '--to', to]).stdout).toContain('已换上新网站');
		expect(runDeploy(['--rollback', '--dry-run', '--to', to]).stdout).toContain(
			'试运行，什么也没有改。会回到',
		);
		expect(servedEditions(to)).toEqual(['二']);
		expect(runDeploy(['--rollback', '--to', to])).toMatchObject({ status: 0, stderr: '' });
		expect(servedEditions(to)).toEqual(['一']);
	});

	test('compares the served site with a folder', async () => {
		await deployAll('一');
		const same = runDeploy(['--check', '--from', dist, '--to', to]);
		expect(same.stdout).toContain(`一样：6 个文件，核对了其中 6 个的内容`);
		expect(same.status).toBe(0);
		writeSite(dist, '二');
		const other = runDeploy(['--check', '--from', dist, '--to', to]);
		expect(other.stdout).toContain('不一样。服务器上的 index.html 和本地的不一样');
		expect(other.status).toBe(1);
	});

	test('needs no package to bring a finished site to a server', async () => {
		await deployAll('一');
		const bare = `${to} 代码`;
		cpSync('src', join(bare, 'src'), { recursive: true });
		cpSync('package.json', join(bare, 'package.json'));
		const { stdout, stderr } = runDeploy(['--list', '--to', to], {}, bare);
		expect(stderr).toBe('');
		expect(stdout).toContain('← 现在的网站');
	});

	test('content with a mistake is not deployed', async () => {
		await deployAll('一');
		const content = `${to} 内容`;
		cpSync('tests/fixtures/world', content, { recursive: true });
		cpSync('tests/fixtures/broken/area-contradiction/listings', join(content, 'listings'), {
			recursive: true,
		});
		const { status, stderr } = runDeploy(['--from', `${to} dist`, '--to', to], { CONTENT_DIR: content });
		rmSync(buildSettings({ CONTENT_DIR: content }).cacheDir, { recursive: true, force: true });
		expect(stderr).toContain('content/listings/broken.md\n  ✗ [第 12 行 · availableArea]');
		expect(stderr).toMatch(/没有部署，线上仍是原来的网站。\n$/);
		expect(status).toBe(1);
		expect(servedEditions(to)).toEqual(['一']);
	});

	test.each([[[]], [['--to']], [['--too', 'x']], [['--to', 'x', 'y']]])('%j gets the usage', (args) => {
		const { status, stderr } = runDeploy(args);
		expect(stderr).toContain('用法：npm run deploy -- --to 用户@服务器:/文件夹');
		expect(status).toBe(1);
	});

	test.each([
		['rsync', ['flock', 'sha256sum'], (folder: string) => folder, '没有 rsync。请先安装'],
		['flock', ['rsync', 'sha256sum'], (folder: string) => folder, 'sudo apt install util-linux'],
		['ssh', [], () => 'a@b.example:/srv', '没有 ssh。Debian、Ubuntu 上运行 sudo apt install openssh-client'],
		['sh', [], (folder: string) => folder, '没有 sh'],
	])('a machine without %s is told what to install', (missing, others, where, message) => {
		writeSite(dist, '一');
		const bin = `${to} bin`;
		mkdirSync(bin);
		for (const name of [...others, ...(missing === 'sh' ? [] : ['sh'])])
			symlinkSync(name === 'sh' ? '/bin/sh' : `/usr/bin/${name}`, join(bin, name));
		const { stderr } = runDeploy(['--no-build', '--from', dist, '--to', where(to)], { PATH: bin });
		expect(stderr).toContain(message);
	});
});
