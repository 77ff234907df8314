import { accessSync, constants, existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { systemCode } from '../faults/file-fault.ts';
import { sqliteFault } from '../faults/sqlite-fault.ts';
import { isClockCredible } from '../lead/lead-removal.ts';
import type { ReceiverConfig } from '../settings/receiver-schema.ts';
import { shanghaiTime } from '../shanghai-time.ts';
import { LAYOUTS } from '../storage/layouts.ts';
import { bad, type Finding, good, odd } from './finding.ts';

const DAY = 86_400_000;

/** Before this program was written, so a clock that says so is wrong. */
const EARLIEST = Date.parse('2026-11-01T00:00:00Z');

const SET_CLOCK = '请校准系统时间（timedatectl set-ntp true），再重启接收服务';

function numberIn(database: DatabaseSync, sql: string): number | undefined {
	const value = Object.values(database.prepare(sql).get() ?? {})[0];
	return typeof value === 'number' ? value : undefined;
}

function layoutFindings(database: DatabaseSync): Finding[] {
	const version = numberIn(database, 'PRAGMA user_version') ?? 0;
	if (version > LAYOUTS.length)
		return [bad(`数据库是更新的程序写的（版本 ${version}）`, '请更新程序（git pull、npm ci）')];
	if (version < LAYOUTS.length)
		return [
			odd(
				`数据库是版本 ${version}，这个程序用版本 ${LAYOUTS.length}`,
				'请先备份；接收服务下次启动时自己升级，之后旧程序不能再打开',
			),
		];
	return [good(`数据库是版本 ${version}`)];
}

function wholeFindings(database: DatabaseSync): Finding[] {
	const result = Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {})[0];
	if (result === 'ok') return [good('数据库完好')];
	return [bad('数据库文件已损坏', '请停掉接收服务，把数据库连同 -wal、-shm 挪到别处留着，再把备份拷回来')];
}

/** The clock, by what the database knows of earlier times. */
function clockFindings(database: DatabaseSync, now: number): Finding[] {
	if (now < EARLIEST) return [bad(`系统时间 ${shanghaiTime(now)} 不对`, SET_CLOCK)];
	const last = numberIn(database, 'SELECT max(received_at) FROM leads') ?? 0;
	if (last > now + 60_000)
		return [bad(`系统时间 ${shanghaiTime(now)} 比最后一条线索 ${shanghaiTime(last)} 还早`, SET_CLOCK)];
	if (!isClockCredible(database, now))
		return [
			bad(
				'系统时间比上次清理时快了 7 天以上，暂停了按期删除',
				'时间确实正确（例如停机很久）就运行 receiver:admin -- purge --clock-is-right',
			),
		];
	return [good(`系统时间 ${shanghaiTime(now)}（北京时间）看起来正确`)];
}

function retentionFindings(database: DatabaseSync, days: number, now: number): Finding[] {
	const first = numberIn(database, 'SELECT min(received_at) FROM leads') ?? now;
	if (now - first > (days + 1) * DAY)
		return [
			bad(
				`有线索超过 ${days} 天还没有删除`,
				'请运行 receiver:admin -- purge，并看接收服务的日志里 retention 开头的行',
			),
		];
	return [good(`没有超过 ${days} 天的线索`)];
}

/** Why a file cannot be read; undefined if it can. */
function accessFault(file: string): unknown {
	try {
		accessSync(file, constants.R_OK);
		return undefined;
	} catch (error) {
		return error;
	}
}

/** The database, read only: a check must neither make nor change a file. */
export function databaseFindings({ database: file, retentionDays }: ReceiverConfig, now: number): Finding[] {
	if (systemCode(accessFault(file)) === 'EACCES')
		return [bad(`没有权限读数据库 ${file}`, '请用 sudo，或用运行接收程序的那个用户来运行 doctor')];
	if (!existsSync(file))
		return [
			odd(`还没有数据库 ${file}`, '接收服务第一次启动时会建；已经启动过就请检查 receiver.yml 里的 database'),
		];
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
		return [
			...layoutFindings(database),
			...wholeFindings(database),
			...clockFindings(database, now),
			...retentionFindings(database, retentionDays, now),
		];
	} catch (error) {
		const fault = sqliteFault(error);
		return [bad(`数据库 ${file}：${fault?.problem ?? '读不到'}`, fault?.fix ?? '请检查路径和权限')];
	} finally {
		database?.close();
	}
}
