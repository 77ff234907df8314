import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileFault } from '../faults/file-fault.ts';
import type { ReceiverConfig } from '../settings/receiver-schema.ts';
import { bad, type Finding, good, odd } from './finding.ts';

const MEGABYTE = 1024 * 1024;
const DAY = 86_400_000;

/** Below this, leads may soon not be stored, in MB. */
const LEAST_FREE = 200;

const OTHERS = 0o077;
const OTHERS_WRITE = 0o022;

/** Whether others may do with a file what the bits say. Windows has no such bits. */
function allowsOthers(file: string, bits: number): boolean {
	return process.platform !== 'win32' && (statSync(file).mode & bits) !== 0;
}

/** Who may read the settings and the leads. */
export function permissionFindings(configFile: string, database: string): Finding[] {
	const findings = allowsOthers(configFile, OTHERS_WRITE)
		? [bad(`别的用户能改设置 ${configFile}`, `chmod go-w ${configFile}`)]
		: [good(`设置 ${configFile} 读得懂，别的用户不能改`)];
	const own = ['', '-wal', '-shm'].map((end) => database + end).filter((file) => existsSync(file));
	const open = own.filter((file) => allowsOthers(file, OTHERS));
	if (open.length > 0)
		findings.push(bad(`别的用户能读线索：${open.join('、')}`, `chmod 600 ${open.join(' ')}`));
	else if (own.length > 0) findings.push(good('只有一个用户能读数据库'));
	return findings;
}

/** Room for leads and photos on the disk. */
export function diskFindings({ database, photoMegabytes }: ReceiverConfig): Finding[] {
	const folder = dirname(database);
	if (!existsSync(folder)) return [];
	const { bavail, bsize } = statfsSync(folder);
	const free = Math.floor((bavail * bsize) / MEGABYTE);
	if (free < LEAST_FREE) return [bad(`磁盘只剩 ${free} MB，很快存不下线索`, `请腾出空间（df -h ${folder}）`)];
	const used = existsSync(database) ? statSync(database).size / MEGABYTE : 0;
	if (free + used < photoMegabytes + LEAST_FREE)
		return [
			odd(
				`磁盘剩 ${free} MB，照片却可以占 ${photoMegabytes} MB`,
				'请腾出空间，或把 receiver.yml 里的 photoMegabytes 改小',
			),
		];
	return [good(`磁盘剩 ${free} MB`)];
}

/** Age and readers of the newest backup. */
export function backupFindings({ backups }: ReceiverConfig, now: number): Finding[] {
	if (backups === undefined)
		return [
			odd(
				'receiver.yml 里没有写 backups，不知道有没有备份',
				'请每天运行 receiver:admin -- backup --out <文件>（手册里有例子），再写上 backups: { folder: … }',
			),
		];
	const { folder, days } = backups;
	const make = `请运行 receiver:admin -- backup --out ${join(folder, 'leads.db')}，并看看定时任务为什么没做`;
	try {
		const files = readdirSync(folder)
			.map((name) => join(folder, name))
			.filter((file) => statSync(file).isFile());
		const newest = files.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
		if (newest === undefined) return [bad(`备份文件夹 ${folder} 是空的`, make)];
		const age = Math.floor((now - statSync(newest).mtimeMs) / DAY);
		const open = allowsOthers(newest, OTHERS)
			? [bad(`别的用户能读备份 ${newest}`, `chmod 600 ${newest}`)]
			: [];
		if (age >= days) return [bad(`最新的备份 ${newest} 已经 ${age} 天了`, make), ...open];
		return [good(`最新的备份不到 ${age + 1} 天`), ...open];
	} catch (error) {
		return [
			bad(
				`备份文件夹 ${folder} ${fileFault(error) ?? '读不到'}`,
				'请检查 receiver.yml 里 backups.folder 和权限',
			),
		];
	}
}
