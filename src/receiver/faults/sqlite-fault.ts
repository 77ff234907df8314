/** Why nothing can be stored, what the owner can do, and whether the fault is temporary. */
export interface StorageFault {
	problem: string;
	fix: string;
	isPassing: boolean;
}

const BUSY = 5;

const OWNERS = '请让运行接收服务的用户能读写这个文件和它所在的文件夹（chown、chmod）';
const RESTORE =
	'请检查 receiver.yml 里 database 写的路径；路径没错就先把这个文件连同 -wal、-shm 挪到别处留着，再把备份拷回来';

const UNKNOWN: StorageFault = {
	problem: '数据库出错，原因不明',
	fix: '请看接收服务的日志',
	isPassing: true,
};

/** By primary result code: https://www.sqlite.org/rescode.html */
const FAULTS: Readonly<Record<number, StorageFault>> = {
	3: { problem: '没有权限读写数据库文件', fix: OWNERS, isPassing: false },
	[BUSY]: {
		problem: '数据库一直被别的程序占用',
		fix: '请看看哪个程序打开着数据库文件（lsof），等它做完或停掉它',
		isPassing: true,
	},
	8: { problem: '数据库文件是只读的', fix: OWNERS, isPassing: false },
	10: { problem: '磁盘读写出错', fix: '请检查磁盘和剩余空间（df -h）', isPassing: true },
	11: { problem: '数据库文件已损坏', fix: RESTORE, isPassing: false },
	13: { problem: '磁盘满了', fix: '请腾出空间（df -h 查看）', isPassing: true },
	14: { problem: '打不开数据库文件', fix: `请确认它是文件，不是文件夹；${OWNERS}`, isPassing: false },
	26: { problem: '这个文件不是数据库', fix: RESTORE, isPassing: false },
};

/** The primary result code of an SQLite error; undefined for other errors. */
function resultCode(error: unknown): number | undefined {
	if (!(error instanceof Error) || !('errcode' in error)) return undefined;
	return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

/** Whether another process had the database locked, so that a retry may succeed. */
export function isBusy(error: unknown): boolean {
	return resultCode(error) === BUSY;
}

/** The meaning of an SQLite error; undefined for other errors. */
export function sqliteFault(error: unknown): StorageFault | undefined {
	const code = resultCode(error);
	return code === undefined ? undefined : (FAULTS[code] ?? UNKNOWN);
}

/** The meaning of any storage error. */
export function storageFault(error: unknown): StorageFault {
	return sqliteFault(error) ?? UNKNOWN;
}
