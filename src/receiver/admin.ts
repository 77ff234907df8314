import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { backup, type DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { normalisePhone } from '../domain/lead/phone-number.ts';
import { openDatabase } from './storage/database.ts';
import { ExplainedError } from './faults/explained-error.ts';
import { explanation } from './faults/explanation.ts';
import { storageFault } from './faults/sqlite-fault.ts';
import { leadCsv } from './lead/lead-csv.ts';
import { purgeLeads, removeLeads, type Removal } from './lead/lead-removal.ts';
import { dayStart } from './shanghai-time.ts';
import { CLOCK_PAUSE, leadStats } from './ledger/lead-stats.ts';
import { passwordDigest } from './desk/password.ts';
import { examine } from './doctor/doctor.ts';
import { leadStore } from './lead/lead-store.ts';
import { outbox } from './outbox/outbox.ts';
import { writePhotos } from './photo/photo-files.ts';
import { photoStore } from './photo/photo-store.ts';
import { readConfig } from './settings/receiver-config.ts';

const USAGE = `用法：npm run --silent receiver:admin -- <命令> [选项]

  export   导出表格：--out <文件>（不写则输出到屏幕） --since YYYY-MM-DD --until YYYY-MM-DD（不含这一天）
  photos   导出业主的照片：--out <文件夹> --uuid <编号>（不写则全部） --since、--until 同上
  delete   应本人要求删除：--phone <号码> 或 --uuid <编号>
  purge    删除超过保存天数的线索：--clock-is-right（停机很久或改过系统时间后，确认现在的时间正确）
  backup   在收线索的同时备份数据库：--out <文件>
  stats    数量、等待转发和转发失败的线索
  redrive  重新转发已放弃的线索：--channel <通道名>（不写则全部）
  doctor   检查设置、数据库、磁盘、备份、通道和反向代理，每个问题都写怎么修；--send-test 给每个通道发一条测试
  password 给管理页面做一个新密码，打印密码和它的摘要

  --config <文件>   默认 receiver.yml`;

const OPTIONS = {
	config: { type: 'string', default: 'receiver.yml' },
	out: { type: 'string' },
	since: { type: 'string' },
	until: { type: 'string' },
	phone: { type: 'string' },
	uuid: { type: 'string' },
	channel: { type: 'string' },
	'send-test': { type: 'boolean', default: false },
	'clock-is-right': { type: 'boolean', default: false },
} as const;

/** Parses the command line. An unknown option throws an ExplainedError with the usage. */
function commandLine() {
	try {
		return parseArgs({ allowPositionals: true, options: OPTIONS });
	} catch (error) {
		throw new ExplainedError(`看不懂这些选项。${USAGE}`, undefined, { cause: error });
	}
}

type Values = ReturnType<typeof commandLine>['values'];

/** Midnight at the start of a day in Shanghai. Throws an ExplainedError for an invalid date. */
function startOf(day: string): number {
	const time = dayStart(day);
	if (time === undefined) throw new ExplainedError(`“${day}” 不是日期，请写成 2026-11-23`);
	return time;
}

/** The asked period, in ms since 1970; without one all time. */
function period({ since, until }: Values): [from: number, to: number] {
	return [
		since === undefined ? 0 : startOf(since),
		until === undefined ? Number.MAX_SAFE_INTEGER : startOf(until),
	];
}

async function exportLeads(database: DatabaseSync, values: Values): Promise<string> {
	const rows = Readable.from(leadCsv(leadStore(database).between(...period(values))));
	if (values.out === undefined) {
		await pipeline(rows, process.stdout, { end: false });
		return '';
	}
	await pipeline(rows, createWriteStream(values.out, { mode: 0o600 }));
	return `已导出到 ${values.out}，里面有个人信息，用完请删除`;
}

function exportPhotos(database: DatabaseSync, values: Values): string {
	const { out, uuid } = values;
	if (out === undefined) throw new ExplainedError('请写明 --out <文件夹>');
	const photos = photoStore(database, 0).between(...period(values), uuid?.trim().toLowerCase());
	return `已导出 ${writePhotos(out, photos)} 张照片到 ${out}，用完请删除`;
}

async function writeBackup(database: DatabaseSync, out: string): Promise<void> {
	await backup(database, out).catch((error: unknown) => {
		const problem = storageFault(error).problem.replace('数据库', '备份');
		throw new ExplainedError(`备份 ${out} 没有写成：${problem}`, '请检查路径、权限和剩余空间', {
			cause: error,
		});
	});
}

function removal(values: Values): Removal {
	if (values.uuid !== undefined) return { uuid: values.uuid.trim().toLowerCase() };
	if (values.phone === undefined) throw new ExplainedError('请写明 --phone <号码> 或 --uuid <编号>');
	const reading = normalisePhone(values.phone);
	if ('problem' in reading) throw new ExplainedError(reading.problem);
	return reading;
}

/** A new password with its digest for `admin.password` of receiver.yml. */
async function newPassword(): Promise<string> {
	const password = randomBytes(15).toString('base64url');
	const digest = await passwordDigest(password);
	return `密码（记在密码本里，这里不再显示）：${password}\n摘要（整行写进 admin.password 指的文件或环境变量）：\n${digest}`;
}

async function run(): Promise<string> {
	process.umask(0o077);
	const { values, positionals } = commandLine();
	if (positionals[0] === 'password') return newPassword();
	const config = readConfig(values.config);
	if (positionals[0] === 'doctor') {
		const { text, isBad } = await examine(values.config, config, process.env, values['send-test']);
		if (isBad) process.exitCode = 1;
		return text;
	}
	const database = openDatabase(config.database);
	try {
		switch (positionals[0]) {
			case 'export':
				return await exportLeads(database, values);
			case 'photos':
				return exportPhotos(database, values);
			case 'delete':
				return `已删除 ${removeLeads(database, removal(values), Date.now())} 条线索`;
			case 'purge': {
				const removed = purgeLeads(database, config.retentionDays, Date.now(), values['clock-is-right']);
				return removed === 'clock'
					? CLOCK_PAUSE
					: `已删除 ${removed} 条超过 ${config.retentionDays} 天的线索`;
			}
			case 'backup':
				if (values.out === undefined) throw new ExplainedError('请写明 --out <文件>');
				await writeBackup(database, values.out);
				return `已备份到 ${values.out}，里面有个人信息，请放在只有您能读的地方`;
			case 'stats':
				return leadStats(database);
			case 'redrive':
				return `${outbox(database, 0, 0).redrive(values.channel, Date.now())} 条线索将在半分钟内重新转发`;
			default:
				throw new ExplainedError(USAGE);
		}
	} finally {
		database.close();
	}
}

try {
	const said = await run();
	if (said !== '') console.log(said);
} catch (error) {
	console.error(explanation(error));
	process.exitCode = 1;
}
