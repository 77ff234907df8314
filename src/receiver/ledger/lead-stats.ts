import type { DatabaseSync } from 'node:sqlite';
import { isClockCredible } from '../lead/lead-removal.ts';
import { photoStore } from '../photo/photo-store.ts';
import { outbox } from '../outbox/outbox.ts';
import { shanghaiTime } from '../shanghai-time.ts';

export const CLOCK_PAUSE =
	'系统时间比上次清理时快了 7 天以上，暂停按期删除。时间确实正确的话，请运行 purge --clock-is-right';

/** How many leads there are, and what waits or was given up, in Chinese. */
export function leadStats(database: DatabaseSync): string {
	const row = database
		.prepare(
			`SELECT count(*) AS all_, sum(suspect <> '') AS odd, min(received_at) AS first, max(received_at) AS last,
				(SELECT count(*) FROM handled) AS handled FROM leads`,
		)
		.get();
	const total = Number(row?.['all_'] ?? 0);
	const span =
		total === 0 ? '' : `，${shanghaiTime(Number(row?.['first']))} 至 ${shanghaiTime(Number(row?.['last']))}`;
	const lines = outbox(database, 0, 0)
		.counts()
		.map(({ channel, waiting, dead }) => `通道 ${channel}：等待转发 ${waiting} 条，已放弃 ${dead} 条`);
	const { photos, bytes } = photoStore(database, 0).total();
	if (photos > 0) lines.unshift(`照片 ${photos} 张，共 ${Math.ceil(bytes / 1024 / 1024)} MB`);
	const paused = isClockCredible(database, Date.now()) ? [] : [CLOCK_PAUSE];
	const handled = Number(row?.['handled'] ?? 0);
	return [
		`线索 ${total} 条（可疑 ${Number(row?.['odd'] ?? 0)} 条，已处理 ${handled} 条）${span}`,
		...lines,
		...paused,
	].join('\n');
}
