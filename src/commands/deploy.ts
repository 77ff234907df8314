import { spawnSync } from 'node:child_process';
import { hostname, userInfo } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keepCompiledCode } from './build/compiled-code.ts';
import { DeployError } from './deploy/deploy-error.ts';
import { deploySite } from './deploy/deploy-site.ts';
import { deployTarget } from './deploy/deploy-target.ts';
import { checkServed } from './deploy/release-check.ts';
import { listReleases, rollBack } from './deploy/release-history.ts';

const USAGE = `用法：npm run deploy -- --to 用户@服务器:/文件夹　　（或者本机的文件夹）
  --no-build      不重新生成，上传现有的 dist（--from 可以换成别的文件夹）
  --dry-run       只看会做什么
  --list          列出服务器上的各版
  --rollback      回到上一版
  --check         核对线上的网站和 dist 是不是一样
  --port 2222、--key 私钥文件、--known-hosts 指纹文件   怎样连上服务器（平时写在 ~/.ssh/config 里）`;

const OPTIONS = {
	to: { type: 'string' },
	from: { type: 'string', default: 'dist' },
	'no-build': { type: 'boolean', default: false },
	'dry-run': { type: 'boolean', default: false },
	list: { type: 'boolean', default: false },
	rollback: { type: 'boolean', default: false },
	check: { type: 'boolean', default: false },
	port: { type: 'string' },
	key: { type: 'string' },
	'known-hosts': { type: 'string' },
} as const;

/** The commit of the working copy for the name of a release; `-edited` when files differ from it. */
function commitName(): string {
	const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' });
	const { status, stdout } = git('rev-parse', '--short=7', 'HEAD');
	if (status !== 0) return 'nogit';
	return `${stdout.trim()}${git('status', '--porcelain').stdout === '' ? '' : '-edited'}`;
}

/** Loaded only when needed, so that a site built elsewhere can be deployed without the packages of a build. */
async function built(from: string): Promise<boolean> {
	keepCompiledCode();
	const { checkAndBuild } = await import('./build/whole-build.ts');
	return checkAndBuild(from);
}

/** @returns whether it was done */
async function main(): Promise<boolean> {
	const { values } = parseArgs({ options: OPTIONS });
	if (values.to === undefined) throw new DeployError(USAGE);
	const ssh = {
		port: values.port,
		key: values.key && resolve(values.key),
		knownHosts: values['known-hosts'] && resolve(values['known-hosts']),
	};
	const place = { target: deployTarget(values.to), ssh, say: (line: string) => console.log(line) };
	const isDryRun = values['dry-run'];
	const start = new Date().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
	const who = `${userInfo().username}@${hostname()}，${start} 开始`;
	if (values.check) return checkServed(place, values.from);
	if (values.list) await listReleases(place);
	else if (values.rollback) await rollBack({ ...place, who, isDryRun });
	else {
		if (!values['no-build'] && !(await built(values.from))) {
			console.error('没有部署，线上仍是原来的网站。');
			return false;
		}
		await deploySite({ ...place, from: values.from, commit: commitName(), who, now: new Date(), isDryRun });
	}
	return true;
}

if (import.meta.main) {
	try {
		if (!(await main())) process.exitCode = 1;
	} catch (error) {
		const isUsage =
			error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
		if (!isUsage && !(error instanceof DeployError)) throw error;
		console.error(isUsage ? USAGE : error.message);
		process.exitCode = 1;
	}
}
