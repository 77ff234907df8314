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
import { isClockCredible, purgeLeads, removeLeads, type Removal } from './lead/lead-removal.ts';
import { shanghaiTime } from './shanghai-time.ts';
import { leadStore } from './lead/lead-store.ts';
import { outbox } from './outbox/outbox.ts';
import { writePhotos } from './photo/photo-files.ts';
import { photoStore } from './photo/photo-store.ts';
import { readConfig } from './settings/receiver-config.ts';
import type { ReceiverConfig } from './settings/receiver-schema.ts';

const USAGE = `用法：npm run --silent receiver:admin -- <命令> [选项]

  export   导出表格：--out <文件>（不写则输出到屏幕） --since YYYY-MM-DD --until YYYY-MM-DD（不含这一天）
  photos   导出业主的照片：--out <文件夹> --uuid <编号>（不写则全部） --since、--until 同上
  delete   应本人要求删除：--phone <号码> 或 --uuid <编号>
  purge    删除超过保存天数的线索：--clock-is-right（停机很久或改过系统时间后，确认现在的时间正确）
  backup   在收线索的同时备份数据库：--out <文件>
  stats    数量、等待转发和转发失败的线索
  redrive  重新转发已放弃的线索：--channel <通道名>（不写则全部）

  --config <文件>   默认 receiver.yml`;

const CLOCK_PAUSE =
	'系统时间比上次清理时快了 7 天以上，暂停按期删除。时间确实正确的话，请运行 purge --clock-is-right';

const OPTIONS = {
	config: { type: 'string', default: 'receiver.yml' },
	out: { type: 'string' },
	since: { type: 'string' },
	until: { type: 'string' },
	phone: { type: 'string' },
	uuid: { type: 'string' },
	channel: { type: 'string' },
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
function dayStart(day: string): number {
	const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00+08:00`) : NaN;
	if (Number.isNaN(time)) throw new ExplainedError(`“${day}” 不是日期，请写成 2026-11-23`);
	return time;
}

/** The asked period, in ms since 1970; without one all time. */
function period({ since, until }: Values): [from: number, to: number] {
	return [
		since === undefined ? 0 : dayStart(since),
		until === undefined ? Number.MAX_SAFE_INTEGER : dayStart(until),
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

function stats(database: DatabaseSync, { retries }: ReceiverConfig): string {
	const row = database
		.prepare(
			`SELECT count(*) AS all_, sum(suspect <> '') AS odd, min(received_at) AS first, max(received_at) AS last FROM leads`,
		)
		.get();
	const total = Number(row?.['all_'] ?? 0);
	const span =
		total === 0 ? '' : `，${shanghaiTime(Number(row?.['first']))} 至 ${shanghaiTime(Number(row?.['last']))}`;
	const lines = outbox(database, 0, retries.longestSeconds * 1000)
		.counts()
		.map(({ channel, waiting, dead }) => `通道 ${channel}：等待转发 ${waiting} 条，已放弃 ${dead} 条`);
	const { photos, bytes } = photoStore(database, 0).total();
	if (photos > 0) lines.unshift(`照片 ${photos} 张，共 ${Math.ceil(bytes / 1024 / 1024)} MB`);
	const paused = isClockCredible(database, Date.now()) ? [] : [CLOCK_PAUSE];
	return [`线索 ${total} 条（可疑 ${Number(row?.['odd'] ?? 0)} 条）${span}`, ...lines, ...paused].join('\n');
}

async function run(): Promise<string> {
	process.umask(0o077);
	const { values, positionals } = commandLine();
	const config = readConfig(values.config);
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
				return stats(database, config);
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
